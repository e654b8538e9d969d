import { causes, methods } from '../generated/plan.js';
import type { Outcome } from '../ground/outcome.js';
import type { PlannedCause, PlannedMethod } from '../ground/plan-types.js';
import type { Unread } from '../ground/result.js';
import { isObject } from '../ground/seen.js';
import { codeOf, jsonOf, type WireOutcome } from '../ground/wire.js';
import { statusAndCode } from '../judge/envelope.js';
import type { Shown } from '../judge/finding.js';
import { judge } from '../judge/judge.js';

/** What kept the portal from running the method. */
type Obstacle = Pick<Unread, 'reason' | 'lacks'>;

/** Errors that say nothing about the method: why the portal did not run it. */
const obstacles: Readonly<Record<string, Obstacle>> = {
  ERROR_METHOD_NOT_FOUND: { reason: 'this portal does not have the method', lacks: 'method' },
  insufficient_scope: {
    reason: 'the credentials do not have the scope of the method',
    lacks: 'scope',
  },
  QUERY_LIMIT_EXCEEDED: { reason: 'the portal was over its rate limit' },
  OPERATION_TIME_LIMIT: { reason: 'the method had used up its operating time on the portal' },
};

/** What kept a live portal from answering, when the scenario is about something else. */
export function obstacleIn(wire: WireOutcome, cause?: PlannedCause): Obstacle | undefined {
  const code = codeOf(wire);
  if (code === undefined || code === cause?.code) return undefined;
  return Object.hasOwn(obstacles, code) ? obstacles[code] : undefined;
}

/**
 * The setup finding for an identifier that the portal refuses to read in exactly the way that the
 * contract documents; nothing when the answer is anything else.
 */
export function refusal(method: string, exchange: Outcome): Shown | undefined {
  const code = codeOf(exchange.wire);
  const planned = methods.find(({ name }) => name === method);
  const candidates = planned ? refusalsOf(planned).filter((cause) => cause.code === code) : [];
  const [cause] = candidates.filter(
    (one) => judge(method, exchange, { cause: one }).mismatches.length === 0,
  );
  if (!cause || 'broken' in exchange.wire) return undefined;
  return {
    path: '',
    kind: 'refused',
    expected: 'a chat that the run may read',
    seen: `${exchange.wire.status} ${cause.code}`,
    remedy: cause.remedy,
  };
}

/** The setup finding for credentials that a portal accepted before but no longer accepts. */
export function lostCredentials(wire: WireOutcome): Shown {
  const code = codeOf(wire) ?? '';
  const [cause] = Object.values(causes).filter(
    (one) => one.code === code && one.applies === 'system',
  );
  return {
    path: '',
    kind: 'refused',
    expected: 'credentials that last as long as the run',
    seen: 'broken' in wire ? wire.broken : statusAndCode(wire.status, { error: code }),
    ...(cause && { remedy: cause.remedy }),
  };
}

/** Whether an answer comes from the method: a result, or an error that only this method has. */
export function isOwnAnswer(method: string, wire: WireOutcome): boolean {
  const body = 'broken' in wire ? undefined : jsonOf(wire)?.value;
  if (isObject(body) && 'result' in body) return true;
  const names = methods.find(({ name }) => name === method)?.causes ?? [];
  return names.some((name) => causes[name]?.code === codeOf(wire));
}

/** The causes that depend on which chat or bot is asked for, and not on the form of the request. */
function refusalsOf({ causes: names, forms }: PlannedMethod): PlannedCause[] {
  const samples = Object.assign({}, ...forms.map(({ params }) => params));
  return names.flatMap((name) => {
    const cause = causes[name];
    const replaced = Object.entries(cause?.provoke?.with ?? {});
    const sameForm = replaced.every(([key, value]) => typeof value === typeof samples[key]);
    return cause && replaced.length > 0 && sameForm ? [cause] : [];
  });
}
