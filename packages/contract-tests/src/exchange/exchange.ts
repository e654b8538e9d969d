import type { Outcome } from '../ground/outcome.js';
import { codeOf, refusesForLimit } from '../ground/wire.js';
import { callByClient } from './by-client.js';
import { capturing, type Send } from './capture.js';
import { baseUrl } from './credentials.js';
import { networkError } from './network-error.js';
import { type Pacer, systemClock } from './pace.js';
import type { PlannedRequest } from './request.js';
import { within } from './within.js';

/** A request's outcome, and what it took to get it. */
export interface Exchange extends Outcome {
  /** How often it was sent again after a failure of the network or the portal; rate limits do not count. */
  readonly retries: number;
}

/** How requests are sent. */
export interface Sending {
  readonly fetch: Send;
  /** When the next request may be sent; if absent, nothing limits requests and nothing is retried. */
  readonly pacer?: Pacer | undefined;
  /** Ends the requests in progress. */
  readonly signal?: AbortSignal;
  /** How long one answer may take, in milliseconds. Slower answers are not retried. */
  readonly limitMs: number;
}

/** Sends one request and waits for its answer. */
export async function exchange(planned: PlannedRequest, sending: Sending): Promise<Exchange> {
  const { fetch, pacer, limitMs } = sending;
  const late = new AbortController();
  const signal = AbortSignal.any([late.signal, ...(sending.signal ? [sending.signal] : [])]);
  let broken = 'no answer came';
  let retries = 0;
  let failedBefore = false;
  const wire = capturing(fetch);
  const limited: Send = async (request) => {
    if (failedBefore) retries += 1;
    failedBefore = true;
    try {
      const response = await within(limitMs, [request.signal, signal], (ends) =>
        wire.fetch(new Request(request, { signal: ends })),
      );
      failedBefore = !refusesForLimit(wire.last());
      return response;
    } catch (error) {
      broken = networkError(error);
      if (error instanceof DOMException && error.name === 'TimeoutError') late.abort(error);
      throw error;
    }
  };
  const client = planned.byClient
    ? await callByClient(planned, { fetch: limited, pacer, signal })
    : await sendRaw(planned, { fetch: limited, last: wire.last, pacer, signal });
  return { wire: wire.last() ?? { broken }, ...(client && { client }), retries };
}

interface RawSending {
  readonly fetch: Send;
  readonly last: ReturnType<typeof capturing>['last'];
  readonly pacer: Pacer | undefined;
  readonly signal: AbortSignal;
}

const tries = 4;

/** How long a request is retried that the rate limit refuses; the client uses the same time. */
const patienceMs = 5 * 60_000;

/** Sends what the client cannot: another verb, no credentials, or a method outside the contract. */
async function sendRaw(
  { method, params, credentials, verb }: PlannedRequest,
  { fetch, last, pacer, signal }: RawSending,
): Promise<undefined> {
  const body = credentials.kind === 'token' ? { ...params, auth: credentials.accessToken } : params;
  const request = () =>
    new Request(`${baseUrl(credentials)}/${method}`, {
      method: verb,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
    });
  const begun = systemClock.now();
  let failures = 0;
  while (failures < (pacer ? tries : 1) && !signal.aborted) {
    if (failures > 0) await systemClock.wait(250 * 2 ** (failures - 1), signal);
    await pacer?.acquire(signal);
    await fetch(request()).catch(() => undefined);
    const answer = last();
    const code = answer && codeOf(answer);
    const isRefused = code === 'QUERY_LIMIT_EXCEEDED';
    // The portal did not run the method, so this is no failure: the request waits for its turn again.
    if (pacer && isRefused && systemClock.now() - begun < patienceMs) pacer.onRefusal();
    // Operating time is freed after minutes.
    else if (code === 'OPERATION_TIME_LIMIT') return;
    else if (answer && !isTransient(answer.status)) return;
    else failures += 1;
  }
}

/** An error of a proxy, or of the portal that a retry may avoid. The client retries the same ones. */
function isTransient(status: number): boolean {
  return [429, 502, 503, 504].includes(status);
}
