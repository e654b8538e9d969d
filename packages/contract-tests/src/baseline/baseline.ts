import { existsSync, writeFileSync } from 'node:fs';
import { readValidated } from '../config/validated.js';
import type { Finding } from '../judge/finding.js';
import type { ScenarioResult } from '../report/report.js';
import { SetupError } from '../setup-error.js';

/** A finding that is known, why, and since when. */
export interface KnownFinding {
  readonly method: string;
  /** Left out, it is known in every scenario of the method. */
  readonly scenario?: string;
  readonly path: string;
  readonly kind: string;
  readonly reason: string;
  /** A day, `2026-11-21`. */
  readonly since: string;
}

/** The findings that fail no run, as a file in version control keeps them. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

const text = { type: 'string', minLength: 1 } as const;

const schema = {
  type: 'object',
  required: ['version', 'findings'],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['method', 'path', 'kind', 'reason', 'since'],
        additionalProperties: false,
        properties: {
          method: text,
          scenario: text,
          path: { type: 'string' },
          kind: text,
          reason: text,
          since: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        },
      },
    },
  },
};

/** @throws SetupError when the file is not a baseline */
export function readBaseline(file: string): Baseline {
  return readValidated(file, schema, 'the baseline');
}

function covers(known: KnownFinding, finding: Finding): boolean {
  return (
    known.method === finding.method &&
    known.path === finding.path &&
    known.kind === finding.kind &&
    (known.scenario === undefined || known.scenario === finding.scenario)
  );
}

/** Marks the findings that are known, and tells which entries nothing matched though they could have. */
export function applyBaseline(results: readonly ScenarioResult[], { findings }: Baseline) {
  const marked = results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => {
      const known = findings.find((entry) => covers(entry, finding));
      return known ? { ...finding, known: `${known.reason} (${known.since})` } : finding;
    }),
  }));
  const stale = findings.filter((entry) => isStale(entry, results));
  return { results: marked, stale: stale.map(entryLine) };
}

function isStale(entry: KnownFinding, results: readonly ScenarioResult[]): boolean {
  const concerned = results.filter(
    ({ method, scenario, requests }) =>
      requests > 0 &&
      method === entry.method &&
      (entry.scenario === undefined || entry.scenario === scenario),
  );
  if (concerned.length === 0) return false;
  return !concerned.some(({ findings }) => findings.some((finding) => covers(entry, finding)));
}

function entryLine({ method, scenario, path, kind, reason, since }: KnownFinding): string {
  const where = [method, scenario ?? 'every scenario', path || 'the answer'].join(' · ');
  return `${where} · ${kind} — ${reason} (${since})`;
}

/**
 * The baseline that knows exactly the findings of a run: entries keep their reason and date, new
 * ones get the reason given.
 * @throws SetupError when there are new ones and no reason
 */
export function updatedBaseline(
  old: Baseline,
  results: readonly ScenarioResult[],
  { reason, today }: { reason?: string | undefined; today: string },
): Baseline {
  const kept = old.findings.filter((entry) => !isStale(entry, results));
  const found = results.flatMap(({ findings }) => findings);
  const novel = found.filter((finding) => !kept.some((entry) => covers(entry, finding)));
  const added = novel.map(({ method, path, kind }) => {
    if (!reason) throw new SetupError('new findings need a reason — give one with --reason');
    return { method, path, kind, reason, since: today };
  });
  const once = new Map(added.map((entry) => [JSON.stringify(entry), entry]));
  return { version: 1, findings: [...kept, ...once.values()] };
}

/** @throws SetupError when the file cannot be written */
export function writeBaseline(file: string, baseline: Baseline): void {
  try {
    writeFileSync(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
  } catch {
    throw new SetupError(`the baseline cannot be written to ${file}`);
  }
}

/** The baseline of a file that an update may make anew. */
export function readOrEmpty(file: string): Baseline {
  return existsSync(file) ? readBaseline(file) : { version: 1, findings: [] };
}
