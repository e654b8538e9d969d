import type { Send } from '../exchange/capture.js';
import { type Exchange, exchange } from '../exchange/exchange.js';
import { jsonOf } from '../exchange/wire.js';
import { judgeClient } from '../judge/client.js';
import { judgeFailure } from '../judge/failure.js';
import { fold, type Mismatch } from '../judge/finding.js';
import { judgeSuccess } from '../judge/success.js';
import { isObject } from '../judge/walk.js';
import { type PlannedCause, type Scenario, scenarioName } from '../plan.js';
import type { Target } from '../portal/target.js';
import type { ScenarioResult } from '../report/report.js';
import { prepare } from './prepare.js';

const limitMs = 60_000;

/** Runs one scenario: makes its requests, sends them, judges the answers. */
export async function runScenario(
  scenario: Scenario,
  target: Target,
  fetch: Send,
): Promise<ScenarioResult> {
  const { kind, method } = scenario;
  const name = scenarioName(scenario);
  const prepared = prepare(scenario, target);
  const base = { kind, method, scenario: name };
  if ('reason' in prepared) {
    return {
      ...base,
      verdict: 'not exercised',
      reason: prepared.reason,
      requests: 0,
      findings: [],
    };
  }
  const mismatches: Mismatch[] = [];
  let requests = 0;
  for (const request of prepared.requests) {
    const answered = await exchange(request, fetch, limitMs);
    requests += 1;
    const reason = target.kind === 'live' ? lacking(answered, prepared.cause) : undefined;
    if (reason !== undefined) {
      return { ...base, verdict: 'not exercised', reason, requests, findings: [] };
    }
    mismatches.push(...judge(method, answered, prepared.cause));
  }
  const findings = fold(method, name, mismatches);
  return { ...base, verdict: findings.length === 0 ? 'passed' : 'failed', requests, findings };
}

function judge(method: string, answered: Exchange, cause?: PlannedCause): readonly Mismatch[] {
  const onTheWire = cause
    ? judgeFailure(cause, answered.wire)
    : judgeSuccess(method, answered.wire);
  return onTheWire.length > 0 ? onTheWire : judgeClient(answered, cause);
}

/** What a live portal turns out to lack, when it is not what the scenario is about. */
function lacking({ wire }: Exchange, cause?: PlannedCause): string | undefined {
  if ('broken' in wire) return undefined;
  const body = jsonOf(wire)?.value;
  const code = isObject(body) ? body['error'] : undefined;
  if (code === cause?.code) return undefined;
  if (code === 'ERROR_METHOD_NOT_FOUND') return 'this portal does not have the method';
  if (code === 'insufficient_scope') return 'the credentials do not have the scope of the method';
  return undefined;
}
