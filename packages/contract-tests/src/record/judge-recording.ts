import { applyBaseline, type Baseline } from '../baseline/baseline.js';
import { coverageOf } from '../cover/collect.js';
import { causes, methods } from '../generated/plan.js';
import { contractVersion } from '../generated/schemas.js';
import { generationOf, withConsistency } from '../judge/consistency.js';
import { judgeFailure } from '../judge/failure.js';
import { fold } from '../judge/finding.js';
import { isObject } from '../judge/seen.js';
import { type Judged, judgeSuccess } from '../judge/success.js';
import type { PlannedCause } from '../plan.js';
import { gapsOf, withVerdicts } from '../report/assess.js';
import type { FailOn, Report, ScenarioResult } from '../report/report.js';
import type { RecordedExchange, Recording } from './recording.js';

/** How to judge a recording. */
export interface JudgeSettings {
  readonly failOn?: FailOn;
  readonly baseline?: Baseline;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** Judges recorded answers without a portal; each is a scenario of its own. */
export function judgeRecording(
  recording: Recording,
  { failOn = 'drift', baseline, now = Date.now }: JudgeSettings = {},
): Report {
  const started = now();
  const known = recording.exchanges.filter(({ method }) =>
    methods.some(({ name }) => name === method),
  );
  const judged = known.map((exchange) => ({ exchange, judged: judgeExchange(exchange) }));
  const results = judged.map(({ exchange, judged }, index) =>
    resultOf(exchange, judged, index + 1),
  );
  const marked = applyBaseline(withConsistency(results), baseline ?? { version: 1, findings: [] });
  const scenarios = withVerdicts(marked.results, failOn);
  const answered = judged.map(({ exchange, judged }) => ({
    method: exchange.method,
    wire: wireOf(exchange),
    visits: judged.visits,
  }));
  const coverage = coverageOf(answered, scenarios, []);
  const gaps = gapsOf(scenarios, coverage, { partial: false, floor: 0, live: false });
  const generation = generationOf(results);
  return {
    version: 1,
    contract: contractVersion,
    portal: {
      kind: 'recording',
      origin: 'a recording',
      ...(generation !== undefined && { generation }),
    },
    startedAt: new Date(started).toISOString(),
    durationMs: Math.round(now() - started),
    partial: false,
    failOn,
    scenarios,
    unprovoked: [],
    coverage,
    stale: marked.stale,
    gaps,
    ok: gaps.length === 0 && scenarios.every(({ verdict }) => verdict !== 'failed'),
  };
}

function wireOf({ status, body }: RecordedExchange) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, body: text };
}

function judgeExchange(exchange: RecordedExchange): Judged {
  const { body } = exchange;
  const failed = isObject(body) && typeof body['error'] === 'string' && !('result' in body);
  if (!failed) return judgeSuccess(exchange.method, wireOf(exchange));
  return judgeFailure(causeOf(String(body['error']), exchange.status), wireOf(exchange));
}

/** Every documented cause of a code as one: the recording does not tell which was meant. */
function causeOf(code: string, status: number): PlannedCause {
  const own = Object.values(causes).filter((cause) => cause.code === code);
  const [first] = own;
  if (first) return { ...first, statuses: own.flatMap(({ statuses }) => statuses) };
  return {
    name: 'unknown',
    code: 'a documented code',
    applies: 'system',
    message: '',
    statuses: [status],
  };
}

function resultOf(
  { method }: RecordedExchange,
  { mismatches, generation }: Judged,
  index: number,
): ScenarioResult {
  const scenario = `form recorded ${index}`;
  const findings = fold(method, scenario, mismatches);
  return {
    kind: 'form',
    method,
    scenario,
    verdict: findings.length === 0 ? 'passed' : 'failed',
    requests: 1,
    ...(generation !== undefined && { generation }),
    findings,
  };
}
