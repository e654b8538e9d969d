import { parseUrl } from './address.js';
import type { Clock } from './clock.js';
import { isPassing, MalformedResponseError } from './errors.js';
import { apiFailure, failure, operatingLimitCode } from './failures.js';
import { resultKinds } from './generated/methods.js';
import type { Time } from './generated/schemas.js';
import type { Mask } from './mask.js';
import { isRecord } from './record.js';
import type { Settled } from './settled.js';

/** What to read: an HTTP answer, or the part of a batch's answer about one command. */
interface Reading {
  /** The method, or `batch`. */
  readonly method: string;
  readonly response: Response;
  /** The body, as JSON if it is JSON, else as text. */
  readonly body: unknown;
  readonly mask: Mask;
}

/**
 * Takes an envelope apart. The failure is an ApiError if the body has an `error`, whatever the status,
 * and a MalformedResponseError if it is neither an answer nor an error of Bitrix24.
 */
export type ReadAnswer = (reading: Reading) => Settled;

/** Longer waits are ignored, because operating time is counted over ten minutes. */
const longestWaitMs = 600_000;

/** PHP never writes JSON that is nested deeper. */
const deepest = 512;

/** Remembers when each method's operating time resets, because errors do not say. */
export function createReader(clock: Clock): ReadAnswer {
  const resetAt = new Map<string, number>();

  const msUntilReset = (method: string) => {
    const now = clock.now();
    // The error of a command comes without its time, but the batch around it has one.
    const at = [resetAt.get(method), resetAt.get('batch')].find((moment = 0) => moment > now);
    return at === undefined ? undefined : believed(at - now);
  };

  return ({ method, response, body, mask }) => {
    const { status, ok } = response;
    const envelope = isRecord(body) ? body : {};
    const { error, result, time } = envelope;
    const proxyWaitMs = retryAfterMs(response.headers);

    if (isRecord(time)) {
      // By the portal's clock, which can differ from this one.
      const resetsInMs = (Number(time['operating_reset_at']) - Number(time['finish'])) * 1000;
      if (resetsInMs) resetAt.set(method, clock.now() + resetsInMs);
    }
    // The key counts, not its value: portals send `"error": ""` too.
    if ('error' in envelope && (error === null || typeof error !== 'object')) {
      const code = mask(error ?? '');
      return apiFailure({
        status,
        code,
        description: mask(envelope['error_description'] ?? ''),
        retryAfterMs: (code === operatingLimitCode && msUntilReset(method)) || proxyWaitMs,
      });
    }
    // PHP writes an empty map as a list, but no result is empty.
    if (!ok || !(resultKinds.get(method) ?? ['object']).includes(kindOf(result))) {
      const snippet = mask(body, 200).trim();
      return failure(MalformedResponseError, `got ${mask(describe(response, snippet))}`, {
        status,
        snippet,
        retryable: isPassing(status) || isCutShort(response, body),
        retryAfterMs: proxyWaitMs,
      });
    }
    // The contract promises the shape; the `validate` option checks it.
    return { ok: true, result, time: time as Time | undefined, response, mask };
  };
}

/** The JSON in a text, or the text itself if it is not JSON or is nested deeper than any portal's. */
export function parseBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return isDeeper(body, deepest) ? text : body;
  } catch {
    return text;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Whether compressed JSON is truncated, as if the connection had been closed. Node decompresses what it gets
 * and reports no error.
 */
function isCutShort({ ok, headers }: Response, body: unknown): boolean {
  return ok && headers.has('content-encoding') && typeof body === 'string' && !body.startsWith('<');
}

/** What arrived instead of an answer. A browser hides a redirect behind the status 0. */
function describe({ status, headers, url }: Response, snippet: string): string {
  const location = headers.get('location');
  if (status === 0 || (location && Math.floor(status / 100) === 3)) {
    // A response that no request made has the URL ''.
    const host = location && parseUrl(location, url || undefined)?.host;
    return `a redirect to ${host || 'a page'} (HTTP ${status}), not followed because it would forward the secret`;
  }
  return `no Bitrix24 answer (HTTP ${status}): ${snippet || 'no body'}`;
}

/** The `Retry-After` header: seconds, or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  return believed(Number(value) * 1000 || Date.parse(value) - Date.now());
}

/** A wait as a whole number of milliseconds, or nothing if it is over or implausibly long. */
function believed(milliseconds: number): number | undefined {
  return milliseconds > 0 && milliseconds <= longestWaitMs ? Math.ceil(milliseconds) : undefined;
}
