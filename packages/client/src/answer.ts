import { parseUrl } from './address.js';
import type { Clock } from './clock.js';
import { isPassing } from './errors.js';
import { apiFailure, malformedFailure, operatingLimitCode } from './failures.js';
import { resultKinds } from './generated/methods.js';
import type { Time } from './generated/schemas.js';
import type { Mask } from './mask.js';
import { isRecord } from './record.js';
import type { Settled } from './settled.js';

/** What there is to read: an HTTP answer, or in a batch the part of it that is about one command. */
export interface Reading {
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

/** Waits longer than this are not believed: operating time is counted over ten minutes. */
const longestWaitMs = 600_000;

/** PHP writes no JSON that is nested deeper. */
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
    if (!ok || !allowedKinds(method).includes(kindOf(result))) {
      const snippet = mask(body).trim().slice(0, 200);
      return malformedFailure(describe(response, snippet, mask), {
        status,
        snippet,
        retryable: isPassing(status) || isCutShort(response, body),
        retryAfterMs: proxyWaitMs,
      });
    }
    if (isRecord(time)) {
      // By the portal's clock, which can differ from this one.
      const resetsInMs = (Number(time['operating_reset_at']) - Number(time['finish'])) * 1000;
      if (resetsInMs) resetAt.set(method, clock.now() + resetsInMs);
    }
    // The contract promises the shape; the `validate` option checks it.
    return { ok: true, result, time: time as Time | undefined, response };
  };
}

/** The JSON in a text, or the text itself if it is not JSON or is nested deeper than any portal's. */
export function parseBody(text = ''): unknown {
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

/** What kinds of result a method can have. PHP writes an empty map as a list, but no result is empty. */
function allowedKinds(method: string): readonly string[] {
  return Object.hasOwn(resultKinds, method) ? (resultKinds[method] ?? []) : ['object'];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Whether compressed JSON ends midway, as if the connection had been cut. Node decompresses what it gets
 * and reports no error.
 */
function isCutShort({ ok, headers }: Response, body: unknown): boolean {
  return ok && headers.has('content-encoding') && typeof body === 'string' && /^(\{|$)/.test(body);
}

function describe({ status, headers }: Response, snippet: string, mask: Mask): string {
  if (status !== 0 && (status < 300 || status > 399)) {
    return `no Bitrix24 answer (HTTP ${status}): ${snippet || 'no body'}`;
  }
  const location = headers.get('location') ?? '';
  const host = parseUrl(location)?.host ?? (location && 'another path of the same host');
  const where = host && ` to ${mask(host)}`;
  const code = status ? ` (HTTP ${status})` : '';
  return `a redirect${where}${code}, which is not followed because it would take the secret along`;
}

/** The `Retry-After` header: seconds, or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return believed(seconds * 1000);
  // By the server's clock, if it says what time it is there.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  return believed(Date.parse(value) - now);
}

/** A wait as a whole number of milliseconds, or nothing if it is over or too long to be true. */
function believed(milliseconds: number): number | undefined {
  return milliseconds > 0 && milliseconds <= longestWaitMs ? Math.ceil(milliseconds) : undefined;
}
