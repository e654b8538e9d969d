import { applyBaseline } from '../baseline/apply.js';
import type { Baseline } from '../baseline/known-finding.js';
import { type Answered, coverageOf } from '../cover/collect.js';
import { causes, unprovoked } from '../generated/plan.js';
import { contractVersion } from '../generated/schemas.js';
import type { ScenarioResult } from '../ground/result.js';
import { counts, type FailOn } from '../ground/verdict.js';
import { generationOf, withConsistency } from '../judge/consistency.js';
import { gapsOf, withVerdicts } from './assess.js';
import { foldFindings } from './findings.js';
import type { Report } from './report.js';

/** The outcome of a run or a recording, before it is assessed. */
export interface Ran {
  readonly portal: Pick<Report['portal'], 'kind' | 'origin'>;
  /** Whether a recording was made on a live portal. */
  readonly wasLive?: boolean;
  readonly results: readonly ScenarioResult[];
  readonly answered: readonly Answered[];
  readonly partial: boolean;
  /** The gap of a partial run that was ended because its time was up. */
  readonly timeIsUp?: string;
  /** Unix times in milliseconds. */
  readonly started: number;
  readonly ended: number;
}

/** The settings by which a report is assessed. */
export interface Measures {
  readonly failOn?: FailOn;
  readonly coverageFloor?: number;
  readonly maxRetries?: number;
  readonly without?: readonly string[];
  readonly baseline?: Baseline;
}

/** Assesses the outcome of a run: known findings, verdicts, coverage, gaps. */
export function assemble(
  { portal, wasLive = false, results, answered, partial, started, ended, timeIsUp }: Ran,
  { failOn = 'drift', coverageFloor: floor = 0, without = [], baseline, maxRetries }: Measures,
): Report {
  const startedAt = new Date(started).toISOString();
  const today = startedAt.slice(0, 10);
  const generation = generationOf(results);
  const known = applyBaseline(
    withConsistency(results, baseline?.generation),
    baseline ?? { findings: [] },
    today,
  );
  const scenarios = withVerdicts(known.results, failOn);
  const coverage = coverageOf(answered, scenarios, without);
  const ending = partial ? (timeIsUp ?? 'the run ended early') : undefined;
  const live = wasLive || portal.kind === 'live';
  const gaps = gapsOf(scenarios, coverage, { ending, floor, live, maxRetries });
  const findings = foldFindings(scenarios);
  const fails = (finding: (typeof findings)[number]) =>
    finding.severity === 'setup' || counts(finding, failOn);
  return {
    version: 2,
    contract: contractVersion,
    portal: { ...portal, ...(generation !== undefined && { generation }) },
    startedAt,
    durationMs: Math.round(ended - started),
    partial,
    ...(partial && { endedBy: timeIsUp === undefined ? 'interruption' : 'time limit' }),
    failOn,
    findings,
    scenarios: [...scenarios],
    unprovoked: neverProvoked(),
    coverage,
    without: [...without],
    stale: known.stale,
    gaps,
    ok: gaps.length === 0 && !findings.some(fails),
  };
}

/** The causes that belong to no method of the contract. */
function neverProvoked() {
  return unprovoked.flatMap((name) => {
    const cause = causes[name];
    if (!cause || cause.applies === 'system') return [];
    return [{ cause: name, code: cause.code, reason: cause.unprovoked ?? '' }];
  });
}
