import { existsSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Finding, Generation, ScenarioResult } from '../ground/result.js';
import { UserError } from '../ground/user-error.js';
import { readJson, readValidated } from '../ground/validated.js';
import { excusable, isStale } from './apply.js';
import {
  type Baseline,
  baseline,
  covers,
  expired,
  type KnownFinding,
  type OldFinding,
  oldBaseline,
} from './known-finding.js';

/**
 * Reads a baseline.
 * @throws UserError when the file is not a baseline of version 2; the line for version 1 names the
 *   command that rewrites it
 */
export function readBaseline(file: string): Baseline {
  if (readOld(file)) {
    throw new UserError(
      `the baseline ${file} has version 1, which excused too much. Rewrite it: npx @b24-chat/contract-tests --baseline ${file} --update-baseline --reason TEXT, with the options of your run`,
    );
  }
  return readValidated(file, baseline, 'the baseline');
}

/** What an update starts from: a baseline of either version, or nothing. */
export interface Before {
  readonly findings: readonly KnownFinding[];
  /** Entries of version 1: their reason and date are kept for the findings that they excused. */
  readonly old: readonly OldFinding[];
}

/** @throws UserError when the file exists but is not a baseline */
export function readForUpdate(file: string): Before {
  if (!existsSync(file)) return { findings: [], old: [] };
  const old = readOld(file);
  if (old) return { findings: [], old };
  return { findings: readBaseline(file).findings, old: [] };
}

/** What an update of a baseline stores in addition to the findings. */
interface Update {
  /** Why the new findings are known. */
  readonly reason?: string | undefined;
  /** A day, `2026-11-21`. */
  readonly today: string;
  /** The generation of the portal. */
  readonly generation?: Generation | undefined;
}

/**
 * The baseline that excuses exactly the findings of a run: entries that still match keep their reason and
 * date, new ones get the reason of this run.
 * @throws UserError when there are new findings and no reason
 */
export function updatedBaseline(
  before: Before,
  results: readonly ScenarioResult[],
  { reason, today, generation }: Update,
): Baseline {
  const kept = before.findings.filter(
    (entry) => !isStale(entry, results) && !expired(entry, today),
  );
  const found = results.flatMap(({ findings }) => findings).filter(excusable);
  const novel = found.filter((finding) => !kept.some((entry) => covers(entry, finding)));
  const added = novel.map((finding): KnownFinding => {
    const { method, scenario, path, kind, expected, seen } = finding;
    const old = before.old.find((entry) => described(entry, finding));
    const why = old ?? { reason, since: today };
    if (!why.reason) throw new UserError('new findings need a reason. Add --reason TEXT');
    const { since } = why;
    return { method, scenario, path, kind, expected, seen, reason: why.reason, since };
  });
  const year = generation === undefined ? {} : { generation };
  return { version: 2, ...year, findings: [...kept, ...added] };
}

/** @throws UserError when the file cannot be written */
export function writeBaseline(file: string, content: Baseline): void {
  try {
    writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
  } catch {
    throw new UserError(`the baseline cannot be written to ${file}. Name another file`);
  }
}

function readOld(file: string): readonly OldFinding[] | undefined {
  const parsed = v.safeParse(oldBaseline, readJson(file, 'the baseline'));
  return parsed.success ? parsed.output.findings : undefined;
}

function described(old: OldFinding, finding: Finding): boolean {
  return (
    old.method === finding.method &&
    old.path === finding.path &&
    old.kind === finding.kind &&
    (old.scenario === undefined || old.scenario === finding.scenario)
  );
}
