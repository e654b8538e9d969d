import type { Answered } from '../cover/collect.js';
import type { Send } from '../exchange/capture.js';
import { type Exchange, exchange } from '../exchange/exchange.js';
import { jsonOf } from '../exchange/wire.js';
import { fold, type Mismatch } from '../judge/finding.js';
import type { Generation } from '../judge/generation.js';
import { judge } from '../judge/judge.js';
import { isObject } from '../judge/seen.js';
import { type PlannedCause, type Scenario, scenarioName } from '../plan.js';
import type { Target } from '../portal/target.js';
import type { ScenarioResult } from '../report/report.js';
import { prepare } from './prepare.js';
import type { Request } from './request.js';

/** What running a scenario needs of its run. */
export interface RunContext {
  readonly fetch: Send;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
  /** Takes every answer of the portal, with what judging it reached. */
  readonly onAnswer: (answered: Answered, request: Request) => void;
}

const limitMs = 60_000;

/** Runs one scenario: makes its requests, sends them, judges the answers. */
export async function runScenario(
  scenario: Scenario,
  target: Target,
  context: RunContext,
): Promise<ScenarioResult> {
  const prepared = prepare(scenario, target);
  if ('reason' in prepared) return notExercised(scenario, prepared.reason);
  const { cause, requests } = prepared;
  const { method } = scenario;
  const mismatches: Mismatch[] = [];
  let generation: Generation | undefined;
  for (const request of requests) {
    const answered = await exchange(request, { ...context, pace: target.pace, limitMs });
    const reason = target.kind === 'live' ? unanswered(answered, cause) : undefined;
    if (reason !== undefined) return { ...notExercised(scenario, reason), asked: true };
    const judged = judge(method, answered, cause);
    context.onAnswer({ method, wire: answered.wire, visits: judged.visits }, request);
    mismatches.push(...judged.mismatches);
    generation = judged.generation ?? generation;
  }
  const findings = fold(method, scenarioName(scenario), mismatches);
  const verdict = findings.length === 0 ? 'passed' : 'failed';
  const shape = generation === undefined ? {} : { generation };
  return { ...base(scenario), verdict, requests: requests.length, ...shape, findings };
}

export function notExercised(scenario: Scenario, reason: string): ScenarioResult {
  return { ...base(scenario), verdict: 'not exercised', reason, requests: 0, findings: [] };
}

function base(scenario: Scenario) {
  const { kind, method } = scenario;
  const about = scenario.kind === 'error' ? { cause: scenario.cause } : {};
  return { kind, method, scenario: scenarioName(scenario), ...about };
}

/** Errors that say nothing of the method: why the portal did not get as far as to run it. */
const passing: Readonly<Record<string, string>> = {
  ERROR_METHOD_NOT_FOUND: 'this portal does not have the method',
  insufficient_scope: 'the credentials do not have the scope of the method',
  QUERY_LIMIT_EXCEEDED: 'the portal was over its rate limit',
  OPERATION_TIME_LIMIT: 'the method had used up its operating time on the portal',
};

/** What kept a live portal from answering, when it is not what the scenario is about. */
function unanswered({ wire }: Exchange, cause?: PlannedCause): string | undefined {
  if ('broken' in wire) return undefined;
  const body = jsonOf(wire)?.value;
  const code = isObject(body) ? body['error'] : undefined;
  if (typeof code !== 'string' || code === cause?.code) return undefined;
  return Object.hasOwn(passing, code) ? passing[code] : undefined;
}
