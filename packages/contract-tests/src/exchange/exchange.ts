import { baseUrl } from '../portal/credentials.js';
import type { Request as Planned } from '../scenario/request.js';
import type { Pace } from '../settings.js';
import { type ClientOutcome, callByClient } from './by-client.js';
import { capturing, type Send } from './capture.js';
import { networkError } from './network-error.js';
import type { WireOutcome } from './wire.js';
import { within } from './within.js';

/** What came of one request: on the wire, and in the client's hands if it could send it. */
export interface Exchange {
  readonly wire: WireOutcome;
  readonly client?: ClientOutcome;
}

/** How requests are sent. */
export interface Sending {
  readonly fetch: Send;
  readonly pace: Pace;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
  /** How long one answer may take, in milliseconds. */
  readonly limitMs: number;
}

/** Sends one request and waits for its answer. */
export async function exchange(planned: Planned, sending: Sending): Promise<Exchange> {
  const { fetch, pace, limitMs, signal } = sending;
  const ended = signal ? [signal] : [];
  let broken = 'no answer came';
  const wire = capturing(fetch);
  const limited: Send = async (request) => {
    try {
      return await within(limitMs, [request.signal, ...ended], (ends) =>
        wire.fetch(new Request(request, { signal: ends })),
      );
    } catch (error) {
      broken = networkError(error);
      throw error;
    }
  };
  const client = planned.byClient
    ? await callByClient(planned, { fetch: limited, pace, ...(signal && { signal }) })
    : await sendRaw(planned, limited);
  return { wire: wire.last() ?? { broken }, ...(client && { client }) };
}

/** Sends what the client cannot: another verb, no credentials, a method outside the contract. */
async function sendRaw({ method, params, credentials, verb }: Planned, fetch: Send) {
  const body = credentials.kind === 'token' ? { ...params, auth: credentials.accessToken } : params;
  const request = new Request(`${baseUrl(credentials)}/${method}`, {
    method: verb,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  });
  await fetch(request).catch(() => undefined);
  return undefined;
}
