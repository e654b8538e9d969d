import type { ErrorCode, MethodName } from './method.js';

/** What any error can have in addition to its message. */
export interface ErrorDetails {
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The base class of every error of this package. Thrown itself when an option or a parameter cannot be
 * used. No field of any error holds a secret. `instanceof` works within one copy of the package; the
 * guards (`isApiError` …) also recognise errors of another copy.
 */
export class Bitrix24Error extends Error {
  override readonly name: string = 'Bitrix24Error';
  /** Whether the same call can succeed later. By then the client has already retried, unless `retry` is 0. */
  readonly retryable: boolean;
  /** How many milliseconds to wait before another attempt, if the portal or a proxy said so. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, { retryable = false, retryAfterMs, ...rest }: ErrorDetails = {}) {
    super(message, rest);
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What the portal answered instead of a result. */
export interface Refusal<M extends string> extends ErrorDetails {
  /** The method that was called, or `oauth.token`. */
  readonly method: M;
  /** The HTTP status: 200 for a command of a batch, and from portals that send errors with 200. */
  readonly status: number;
  /** The portal's `error`. The known codes are typed; portals can send others. */
  readonly code: ErrorCode<M>;
  /** The portal's `error_description`, on one line and at most 500 characters long. It can be empty. */
  readonly description: string;
}

/** The portal answered with an error. */
export class ApiError<M extends string = string> extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<AnyApiError>;
  override readonly name: string = 'Bitrix24ApiError';
  /** The method that was called, or `oauth.token`. */
  readonly method: M;
  /** The HTTP status: 200 for a command of a batch; 0 if no access token was available. */
  readonly status: number;
  /** The portal's `error`. */
  readonly code: ErrorCode<M>;
  /** The portal's `error_description`. It can be empty. */
  readonly description: string;

  constructor(message: string, { method, status, code, description, ...rest }: Refusal<M>) {
    super(message, { retryable: isPassing(status), ...rest });
    this.method = method;
    this.status = status;
    this.code = code;
    this.description = description;
  }
}

/**
 * The portal does not accept the caller, or no access token was available: then `method` is
 * `oauth.token`, and `status` is 0 unless the OAuth server answered.
 */
export class AuthError<M extends string = string> extends ApiError<M> {
  declare static readonly [Symbol.hasInstance]: Guard<AnyAuthError>;
  override readonly name = 'Bitrix24AuthError';
}

/** A limit of the portal is used up. `retryAfterMs` says for how long, if the portal says so. */
export class RateLimitError<M extends string = string> extends ApiError<M> {
  declare static readonly [Symbol.hasInstance]: Guard<AnyRateLimitError>;
  override readonly name = 'Bitrix24RateLimitError';
}

/** No answer came, because the network failed. `cause` says why. */
export class TransportError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<TransportError>;
  override readonly name = 'Bitrix24TransportError';
}

/** No answer came in time. */
export class TimeoutError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<TimeoutError>;
  override readonly name = 'Bitrix24TimeoutError';
  /** The time limit, in milliseconds. */
  readonly timeoutMs: number;

  constructor(message: string, { timeoutMs, ...rest }: ErrorDetails & { timeoutMs: number }) {
    super(message, rest);
    this.timeoutMs = timeoutMs;
  }
}

/**
 * The answer is not one of Bitrix24: HTML, an empty body, JSON that ends midway, or a redirect.
 * Redirects are not followed, because they would forward the secret; a browser reports them with
 * status 0.
 */
export class MalformedResponseError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<MalformedResponseError>;
  override readonly name = 'Bitrix24MalformedResponseError';
  /** The HTTP status. */
  readonly status: number;
  /** The first 200 characters of the body, secrets masked. */
  readonly snippet: string;

  constructor(
    message: string,
    { status, snippet, ...rest }: ErrorDetails & { status: number; snippet: string },
  ) {
    super(message, { retryable: isPassing(status), ...rest });
    this.status = status;
    this.snippet = snippet;
  }
}

/** Whether a status says that the same request can succeed later. */
export function isPassing(status: number): boolean {
  return [429, 502, 503, 504].includes(status);
}

/** An ApiError of any one method: testing `method` narrows `code` to what that method documents. */
export type AnyApiError = { [M in Asked]: ApiError<M> }[Asked];

/** An AuthError of any one method, or of the OAuth server. */
export type AnyAuthError = { [M in Asked]: AuthError<M> }[Asked];

/** A RateLimitError of any one method. */
export type AnyRateLimitError = { [M in MethodName]: RateLimitError<M> }[MethodName];

/** Recognises one kind of error. */
export type Guard<E extends Bitrix24Error> = (value: unknown) => value is E;

type Asked = MethodName | 'oauth.token';
