import { usesProxy } from '../exchange/by-proxy.js';
import { wireAnswer } from '../exchange/capture.js';
import { baseUrl } from '../exchange/credentials.js';
import type { Sending } from '../exchange/exchange.js';
import { networkError } from '../exchange/network-error.js';
import { within } from '../exchange/within.js';
import { isObject, seenWord } from '../ground/seen.js';
import { UserError } from '../ground/user-error.js';
import { bodyKind, codeOf, jsonOf, type WireAnswer, type WireOutcome } from '../ground/wire.js';
import type { Target } from './target.js';

/** How long a portal may take to answer the first request, in milliseconds. */
export const longestProbeMs = 10_000;

const refusals: Readonly<Record<string, string>> = {
  INVALID_CREDENTIALS: 'copy the URL of the webhook from the portal again',
  NO_AUTH_FOUND: 'set the whole URL of a webhook, or an access token',
  expired_token: 'get a new access token',
  invalid_token: 'use an access token of this portal',
  authorization_error: 'create a webhook for an active user',
  APPLICATION_NOT_FOUND: 'install the application again',
  user_access_error: 'ask an administrator to let the user use the application',
  ACCESS_DENIED: "REST must be part of the portal's plan",
  OVERLOAD_LIMIT: 'contact the vendor: REST is blocked on this portal',
  PORTAL_DELETED: 'this portal no longer exists',
};

type Asking = Pick<Sending, 'fetch' | 'signal' | 'pacer'>;

/**
 * Sends one empty im.dialog.get to a live portal, to see whether it is a portal and accepts the credentials.
 * @param limitMs how long the whole answer may take, in milliseconds
 * @throws UserError when it is not, does not, or does not answer in time
 */
export async function probe(
  target: Target,
  context: Asking,
  limitMs = longestProbeMs,
): Promise<void> {
  const { origin } = target;
  const answer = await ask(target, context, limitMs).catch((error: unknown) => {
    if (context.signal?.aborted)
      throw new UserError('the run was ended before the portal answered');
    throw new UserError(
      `${origin} cannot be reached: ${networkError(error)}. Check the address${usesProxy(origin) ? ', the network and HTTPS_PROXY' : ' and the network'}`,
    );
  });
  checkAnswer(origin, answer);
}

/**
 * Distinguishes refused credentials from a wrong answer by asking again, and remembers the result.
 * @returns whether an answer refuses credentials that the portal no longer accepts
 */
export function watchCredentials(
  target: Target,
  context: Asking,
): (wire: WireOutcome) => Promise<boolean> {
  let lost = false;
  return async (wire) => {
    if (!refusesCredentials(target, wire) || lost) return refusesCredentials(target, wire);
    const again = await ask(target, context, longestProbeMs).catch(() => undefined);
    lost = again !== undefined && refusesCredentials(target, again);
    return lost;
  };
}

function refusesCredentials({ good }: Target, wire: WireOutcome): boolean {
  if ('broken' in wire || ![401, 403].includes(wire.status)) return false;
  const code = codeOf(wire) ?? '';
  // A webhook is not a token and does not expire.
  const ofToken = ['expired_token', 'invalid_token'].includes(code);
  return Object.hasOwn(refusals, code) && (good.kind === 'token' || !ofToken);
}

/** Asks at the run's pace: the portal counts this request like any other. */
async function ask(
  { good }: Target,
  { fetch, signal, pacer }: Asking,
  limitMs: number,
): Promise<WireAnswer> {
  await pacer?.acquire(signal ?? new AbortController().signal);
  const body = good.kind === 'token' ? { auth: good.accessToken } : {};
  const request = new Request(`${baseUrl(good)}/im.dialog.get`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  });
  return within(limitMs, signal ? [signal] : [], async (ends) =>
    wireAnswer(await fetch(new Request(request, { signal: ends }))),
  );
}

function checkAnswer(origin: string, answer: WireAnswer): void {
  if (answer.status >= 300 && answer.status < 400) {
    throw new UserError(`${origin} redirects to another address. Set that address`);
  }
  const json = jsonOf(answer);
  if (answer.status >= 500 && !isOfBitrix24(json?.value)) {
    throw new UserError(`${origin} is down (status ${answer.status}). Try again later`);
  }
  if (!json) {
    throw new UserError(
      `${origin} sent ${bodyKind(answer)} instead of JSON (status ${answer.status}). Check that it is a Bitrix24 portal and that the address is right`,
    );
  }
  if (!isOfBitrix24(json.value)) {
    throw new UserError(
      `${origin} does not answer as Bitrix24 does (neither result nor error). Check the address`,
    );
  }
  const { error } = json.value;
  const remedy = typeof error === 'string' ? refusals[error] : undefined;
  if (remedy !== undefined) {
    throw new UserError(`${origin} refuses the credentials (${seenWord(error)}): ${remedy}`);
  }
}

function isOfBitrix24(body: unknown): body is Readonly<Record<string, unknown>> {
  return isObject(body) && (typeof body['error'] === 'string' || 'result' in body);
}
