import {
  ApiError,
  AuthError,
  type Bitrix24Error,
  type ErrorDetails,
  isPassing,
  RateLimitError,
  TimeoutError,
  TransportError,
} from './errors.js';
import type { Mask } from './mask.js';
import { isRecord } from './record.js';
import type { Failure } from './settled.js';

/** The portal's rate limit is used up. The portal ran nothing, so the call waits for its turn. */
export const rateLimitCode = 'QUERY_LIMIT_EXCEEDED';

/** The method's operating time is used up, for minutes. */
export const operatingLimitCode = 'OPERATION_TIME_LIMIT';

/** The portal has blocked the account for overload, which does not end by itself. */
const overloadCode = 'OVERLOAD_LIMIT';

/** The portal could not reach its authorisation server. Calling again helps, despite the status 401. */
const connectionCode = 'CONNECTION_ERROR';

const limitCodes: readonly string[] = [rateLimitCode, operatingLimitCode, overloadCode];

// The status alone is not enough: a command of a batch has none.
const authCodes: readonly string[] = [
  'APPLICATION_NOT_FOUND',
  'INVALID_CREDENTIALS',
  'NO_AUTH_FOUND',
  'authorization_error',
  'expired_token',
  'insufficient_scope',
  'invalid_token',
  'user_access_error',
];

/** What an error answer of the portal says. */
interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly description: string;
  readonly retryAfterMs: number | undefined;
}

/**
 * A failure whose error is of this kind.
 * @param what goes after the name of the call in the message
 */
export function failure<Details extends ErrorDetails>(
  Kind: new (message: string, details: Details & { method: string }) => Bitrix24Error,
  what: string,
  details: Details,
): Failure {
  const { retryable = false, retryAfterMs } = details;
  const toError: Failure['toError'] = ({ method, label = method }) =>
    new Kind(`${label} ${what}`, { method, ...details });
  return { ok: false, retryable, retryAfterMs, toError };
}

/** The portal answered with an error. */
export function apiFailure(answer: ErrorAnswer): Failure {
  const { status, code, description } = answer;
  const isLimit = status === 429 || limitCodes.includes(code);
  const isAuth = code !== connectionCode && (status === 401 || authCodes.includes(code));
  const Kind = isLimit ? RateLimitError : isAuth ? AuthError : ApiError;
  const retryable =
    code !== overloadCode && (isLimit || code === connectionCode || isPassing(status));
  const reason = `${code ? `with ${code}` : 'without a code'}${description && `: ${description}`}`;
  const what = `failed ${reason} (HTTP ${status})`;
  return { ...failure(Kind, what, { ...answer, retryable }), code };
}

/** No answer came in time: neither for an attempt, which can be repeated, nor for a whole call. */
export function timeoutFailure(timeoutMs: number, retryable: boolean, lastCode = ''): Failure {
  const last = lastCode && `; the last attempt failed with ${lastCode}`;
  const what = `got no answer within ${timeoutMs} ms${last}`;
  return failure(TimeoutError, what, { timeoutMs, retryable });
}

/**
 * The network failed.
 * @param reached whether an earlier request reached the host: then a name that is not found is a temporary
 *   fault, and not a misspelt host
 */
export function transportFailure(reason: unknown, mask: Mask, reached: boolean): Failure {
  const why = mask(reasonOf(reason));
  const retryable = !/certificate/i.test(why) && (reached || !why.includes('ENOTFOUND'));
  return noAnswer('got no answer', why, retryable);
}

/**
 * The limiter failed, so the request was not sent.
 * @param reason what the limiter threw; another attempt can succeed if it has `retryable: true`
 */
export function limiterFailure(reason: unknown, mask: Mask): Failure {
  const retryable = isRecord(reason) && reason['retryable'] === true;
  return noAnswer('was not sent: its limiter failed', mask(reasonOf(reason)), retryable);
}

/** The failure of a call whose signal was aborted, or that nobody waits for any more. */
export function abortFailure(reason?: unknown): Failure {
  return { ok: false, retryable: false, toError: () => reason };
}

/** Why a request failed. Node reports "fetch failed" and puts the reason into the cause. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  try {
    return `${error}${cause ? ` (${cause})` : ''}`;
  } catch {
    return 'unknown reason';
  }
}

function noAnswer(what: string, why: string, retryable: boolean): Failure {
  // The thrown error can contain the URL, and so a secret.
  return failure(TransportError, `${what}: ${why}`, { retryable, cause: new Error(why) });
}
