import type { Answered } from '../cover/collect.js';
import type { Exchange } from '../exchange/exchange.js';
import type { PlannedRequest } from '../exchange/request.js';
import { type PlannedCause, type Scenario, scenarioName } from '../ground/plan-types.js';
import type { Generation, ScenarioResult, Unread } from '../ground/result.js';
import { verdictOf } from '../ground/verdict.js';
import type { WireOutcome } from '../ground/wire.js';
import { fold, type Shown } from '../judge/finding.js';
import { judge } from '../judge/judge.js';
import type { Asked } from '../judge/relation.js';
import type { Target } from '../portal/target.js';
import { curlLine } from './curl.js';
import { methodNamed, prepare } from './prepare.js';
import { isOwnAnswer, lostCredentials, obstacleIn, refusal } from './refusal.js';

/** What running a scenario needs from its run. */
export interface RunContext {
  /** Sends a request of a scenario, or finds its recorded outcome. */
  readonly exchange: (scenario: Scenario, request: PlannedRequest) => Promise<Exchange>;
  /** The generation that the portal is known to be of. */
  readonly generation?: Generation | undefined;
  /** Whether an answer shows that a live portal no longer accepts the run's credentials. */
  readonly isLost?: (wire: WireOutcome) => Promise<boolean>;
  /** Receives every answer of the portal, with the result of judging it. */
  readonly onAnswer: (answered: Answered) => void;
}

/** The outcome of running a scenario. */
export interface Ran {
  readonly result: ScenarioResult;
  /** Whether the method itself answered, with a result or with an error that only it has. */
  readonly reached: boolean;
  /** The outcome if the portal turns out to have the method, and the credentials its scope. */
  readonly otherwise?: ScenarioResult;
}

/** Runs one scenario: makes its requests, sends them, judges the answers. */
export async function runScenario(
  scenario: Scenario,
  target: Target,
  context: RunContext,
): Promise<Ran> {
  if (target.methods?.includes(scenario.method) === false) return unasked(notEmulated);
  const prepared = prepare(scenario, target);
  if ('reason' in prepared) return unasked(prepared.reason, prepared.unread);
  const parts: Part[] = [];
  for (const request of prepared.requests) {
    parts.push(await ask({ scenario, request, target, context, cause: prepared.cause }));
  }
  const doubted = parts.map(({ doubted = {}, ...part }) => ({ ...part, ...doubted }));
  return {
    result: combine(scenario, parts),
    reached: parts.some(({ reached }) => reached),
    ...(parts.some((part) => part.doubted) && { otherwise: combine(scenario, doubted) }),
  };

  function unasked(reason: string, unread?: readonly Unread[]): Ran {
    return { result: notRun(scenario, reason, unread), reached: false };
  }
}

/** What one request of a scenario showed. */
interface Part {
  readonly shown: readonly Shown[];
  readonly retries: number;
  readonly reached: boolean;
  readonly generation?: Generation | undefined;
  /** Why it was not judged. */
  readonly reason?: string | undefined;
  readonly unread?: Unread | undefined;
  readonly lacks?: Unread['lacks'];
  /** What it showed, if another answer proves that this one was wrong. */
  readonly doubted?: Pick<Part, 'shown' | 'reason' | 'unread' | 'lacks'>;
}

interface Asking {
  readonly scenario: Scenario;
  readonly request: PlannedRequest;
  readonly target: Target;
  readonly context: RunContext;
  readonly cause: PlannedCause | undefined;
}

/** Why a method that only the contract has cannot run on the emulator. */
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

async function ask({ scenario, request, target, context, cause }: Asking): Promise<Part> {
  const { method } = scenario;
  const { what } = request;
  const live = target.kind === 'live';
  const answered = await context.exchange(scenario, request);
  const { wire, retries } = answered;
  const judged = judge(method, answered, {
    cause,
    asked: askedBy(scenario, request),
    generation: context.generation,
  });
  const repeat = curlLine(request, readBy(scenario));
  const show = (mismatches: readonly Shown[]) =>
    mismatches.map((mismatch) => ({ ...mismatch, repeat, ...(what && { request: what }) }));
  const obstacle = live ? obstacleIn(wire, cause) : undefined;
  if (obstacle) {
    const { reason, lacks } = obstacle;
    const unread = what === undefined ? undefined : { what, ...obstacle };
    const none = { reason: undefined, unread: undefined, lacks: undefined };
    const doubted = lacks && { ...none, shown: show(judged.mismatches) };
    return {
      shown: [],
      retries,
      reached: false,
      reason,
      lacks,
      unread,
      ...(doubted && { doubted }),
    };
  }
  const isLost = live && request.credentials === target.good && (await context.isLost?.(wire));
  const refused = live && !cause ? refusal(method, answered) : undefined;
  const setup = isLost ? lostCredentials(wire) : refused;
  if (isLost !== true) {
    const visits = setup ? [] : judged.visits;
    context.onAnswer({ method, wire, visits });
  }
  const reached = isOwnAnswer(method, wire);
  if (!setup)
    return { shown: show(judged.mismatches), retries, reached, generation: judged.generation };
  const reason = isLost
    ? `${setup.seen}: the portal no longer accepts the credentials`
    : `${setup.seen}: the portal refused ${what}`;
  return { shown: isLost ? [setup] : show([setup]), retries, reached, reason };
}

function combine(scenario: Scenario, parts: readonly Part[]): ScenarioResult {
  const { method } = scenario;
  const findings = fold(
    method,
    scenarioName(scenario),
    parts.flatMap(({ shown }) => shown),
  );
  const first = <T>(of: (part: Part) => T | undefined) =>
    parts.map(of).find((one) => one !== undefined);
  const reason = first((part) => part.reason);
  const lacks = first((part) => part.lacks);
  const [generation] = parts.flatMap((part) => part.generation ?? []).reverse();
  return {
    ...base(scenario),
    verdict: verdictOf({ findings, reason }, 'drift'),
    ...(reason !== undefined && { reason }),
    ...(lacks && { lacks }),
    requests: parts.length,
    retries: parts.reduce((sum, { retries }) => sum + retries, 0),
    ...(generation !== undefined && { generation }),
    findings,
    unread: parts.flatMap(({ unread }) => unread ?? []),
  };
}

/** What a request of a form scenario requested. */
function askedBy(scenario: Scenario, { params }: PlannedRequest): Asked | undefined {
  if (scenario.kind !== 'form') return undefined;
  const form = methodNamed(scenario.method).forms.find(({ name }) => name === scenario.form);
  const value = form?.parameter === undefined ? undefined : params[form.parameter];
  return form && value !== undefined ? { form, value } : undefined;
}

/** The parameter that holds the identifier of a form scenario. */
function readBy(scenario: Scenario): string | undefined {
  if (scenario.kind !== 'form') return undefined;
  return methodNamed(scenario.method).forms.find(({ name }) => name === scenario.form)?.parameter;
}

function base(scenario: Scenario) {
  const { kind, method } = scenario;
  const about = scenario.kind === 'error' ? { cause: scenario.cause } : {};
  return { kind, method, scenario: scenarioName(scenario), ...about };
}
