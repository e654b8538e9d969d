import type { Answered } from '../cover/collect.js';
import type { Send } from '../exchange/capture.js';
import { exchange } from '../exchange/exchange.js';
import type { Pacer } from '../exchange/pace.js';
import { fold, type Shown } from '../judge/finding.js';
import { judge } from '../judge/judge.js';
import type { Asked } from '../judge/relation.js';
import { type Scenario, scenarioName } from '../plan.js';
import type { Target } from '../portal/target.js';
import type { Generation, ScenarioResult, Unread } from '../result.js';
import { curlLine } from './curl.js';
import { methodNamed, prepare } from './prepare.js';
import { refusal, unanswered } from './refusal.js';
import type { PlannedRequest } from './request.js';

/** What running a scenario needs of its run. */
export interface RunContext {
  readonly fetch: Send;
  /** When the next request to a live portal may go. */
  readonly pacer?: Pacer | undefined;
  /** How long one answer may take, in milliseconds. */
  readonly limitMs: number;
  /** The generation that the portal is known to be of. */
  readonly generation?: Generation | undefined;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
  /** Takes every answer of the portal, with what judging it reached. */
  readonly onAnswer: (answered: Answered, request: PlannedRequest) => void;
}

/** Runs one scenario: makes its requests, sends them, judges the answers. */
export async function runScenario(
  scenario: Scenario,
  target: Target,
  context: RunContext,
): Promise<ScenarioResult> {
  if (target.methods?.includes(scenario.method) === false) return notRun(scenario, notEmulated);
  const prepared = prepare(scenario, target);
  if ('reason' in prepared) return notRun(scenario, prepared.reason, prepared.unread);
  const { cause, requests } = prepared;
  const { method } = scenario;
  const live = target.kind === 'live';
  const shown: Shown[] = [];
  const unread: Unread[] = [];
  let unjudged: string | undefined;
  let lacks: Unread['lacks'];
  let generation: Generation | undefined;
  let retries = 0;
  for (const request of requests) {
    const { what } = request;
    const repeat = curlLine(request, readBy(scenario));
    const answered = await exchange(request, {
      ...context,
      pacer: live ? context.pacer : undefined,
    });
    retries += answered.retries;
    const passed = live ? unanswered(answered.wire, cause) : undefined;
    if (passed) {
      if (what) unread.push({ what, ...passed });
      unjudged ??= passed.reason;
      lacks ??= passed.lacks;
      continue;
    }
    const refused = live && !cause ? refusal(method, answered) : undefined;
    if (refused) unjudged ??= `${refused.seen}: the portal refused ${what}`;
    const judged = refused
      ? { mismatches: [refused], visits: [], generation: undefined }
      : judge(method, answered, {
          cause,
          asked: askedBy(scenario, request),
          generation: context.generation,
        });
    context.onAnswer({ method, wire: answered.wire, visits: judged.visits }, request);
    shown.push(
      ...judged.mismatches.map((mismatch) => ({
        ...mismatch,
        repeat,
        ...(what && { request: what }),
      })),
    );
    generation = judged.generation ?? generation;
  }
  const findings = fold(method, scenarioName(scenario), shown);
  return {
    ...base(scenario),
    verdict: verdictOf(findings, unjudged),
    ...(unjudged !== undefined && { reason: unjudged }),
    ...(lacks && { lacks }),
    requests: requests.length,
    retries,
    ...(generation !== undefined && { generation }),
    findings,
    unread,
  };
}

/** Why a method that was added to the contract alone has no scenario on the emulator. */
export const notEmulated = 'the portal emulator does not have the method';

export function notRun(
  scenario: Scenario,
  reason: string,
  unread: readonly Unread[] = [],
): ScenarioResult {
  const verdict = 'not run';
  return {
    ...base(scenario),
    verdict,
    reason,
    requests: 0,
    retries: 0,
    findings: [],
    unread: [...unread],
  };
}

/** What a request of a form scenario asked for. */
function askedBy(scenario: Scenario, { params }: PlannedRequest): Asked | undefined {
  if (scenario.kind !== 'form') return undefined;
  const form = methodNamed(scenario.method).forms.find(({ name }) => name === scenario.form);
  const value = form && params[form.parameter];
  return form && value !== undefined ? { form, value } : undefined;
}

/** The parameter that holds the identifier of a form scenario. */
function readBy(scenario: Scenario): string | undefined {
  if (scenario.kind !== 'form') return undefined;
  return methodNamed(scenario.method).forms.find(({ name }) => name === scenario.form)?.parameter;
}

function verdictOf(findings: ScenarioResult['findings'], unjudged: string | undefined) {
  if (findings.some(({ severity }) => severity === 'breakage' || severity === 'drift')) {
    return 'failed';
  }
  return unjudged === undefined ? 'passed' : 'not judged';
}

function base(scenario: Scenario) {
  const { kind, method } = scenario;
  const about = scenario.kind === 'error' ? { cause: scenario.cause } : {};
  return { kind, method, scenario: scenarioName(scenario), ...about };
}
