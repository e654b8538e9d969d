import type { ErrorCode, MethodName } from './method.js';

/**
 * The base of every error of this package. Thrown itself by `createChatClient` for an address or a
 * token that cannot be used. No field of any of these errors holds a secret.
 */
export class Bitrix24Error extends Error {
  /** What errors of this kind are called. A class without names of its own goes by its prototype. */
  protected static readonly names: RegExp = /^Bitrix24.*Error$/;

  /** Whether a value is of this kind, by its name: so an error of another copy of the package is too. */
  // biome-ignore-start lint/complexity/noThisInStatic: each class asks for its own names
  static override [Symbol.hasInstance](value: unknown): value is Bitrix24Error {
    return Object.hasOwn(this, 'names')
      ? this.names.test(Object(value).name)
      : super[Symbol.hasInstance](value);
  }
  // biome-ignore-end lint/complexity/noThisInStatic: each class asks for its own names

  override readonly name: string = 'Bitrix24Error';
  /** Whether the same call can succeed later. The client has retried by then, unless told not to. */
  readonly retryable: boolean;

  constructor(message: string, retryable = false) {
    super(message);
    this.retryable = retryable;
  }
}

/** The portal answered with an error. */
export class ApiError<M extends string = string> extends Bitrix24Error {
  protected static override readonly names = /^Bitrix24(Api|Auth|RateLimit)Error$/;
  declare static readonly [Symbol.hasInstance]: Guard<AnyApiError>;
  override readonly name: string = 'Bitrix24ApiError';

  constructor(
    /** The method that was called, or `oauth.token`. */
    readonly method: M,
    /** The HTTP status: 200 for a command of a batch, and from portals that send errors with it. */
    readonly status: number,
    /** The portal's `error`. The known codes are typed; the set is open. */
    readonly code: ErrorCode<M>,
    /** The portal's `error_description`. It can be empty. */
    readonly description: string,
    retryable = isPassing(status),
  ) {
    const reason = description && `: ${description}`;
    super(`${method} failed with ${code}${reason}${status ? ` (HTTP ${status})` : ''}`, retryable);
  }
}

/**
 * The portal does not accept the caller, or no access token could be got: then `method` is
 * `oauth.token`, and `status` is 0 unless the OAuth server answered.
 */
export class AuthError<M extends string = string> extends ApiError<M> {
  protected static override readonly names = /^Bitrix24AuthError$/;
  declare static readonly [Symbol.hasInstance]: Guard<AnyAuthError>;
  override readonly name = 'Bitrix24AuthError';
}

/** The portal takes no more calls for now. */
export class RateLimitError<M extends string = string> extends ApiError<M> {
  protected static override readonly names = /^Bitrix24RateLimitError$/;
  declare static readonly [Symbol.hasInstance]: Guard<AnyRateLimitError>;
  override readonly name = 'Bitrix24RateLimitError';

  constructor(
    method: M,
    status: number,
    code: ErrorCode<M>,
    description: string,
    /** In how many milliseconds the method's operating time is freed, where the portal told. */
    readonly retryAfterMs?: number,
  ) {
    // The two codes of a limit come with 200 too; a block for overload comes with 401 and stays.
    super(method, status, code, description, status !== 401);
  }
}

/** No answer came: the network failed, or the portal redirects elsewhere. */
export class TransportError extends Bitrix24Error {
  protected static override readonly names = /^Bitrix24TransportError$/;
  declare static readonly [Symbol.hasInstance]: Guard<TransportError>;
  override readonly name = 'Bitrix24TransportError';
}

/** No answer came in time. */
export class TimeoutError extends Bitrix24Error {
  protected static override readonly names = /^Bitrix24TimeoutError$/;
  declare static readonly [Symbol.hasInstance]: Guard<TimeoutError>;
  override readonly name = 'Bitrix24TimeoutError';

  constructor(
    method: string,
    /** How long was waited, in milliseconds. */
    readonly timeoutMs: number,
    retryable: boolean,
  ) {
    super(`${method} got no answer within ${timeoutMs} ms`, retryable);
  }
}

/** An answer came that is not Bitrix24's: HTML, nothing at all, JSON that ends midway. */
export class MalformedResponseError extends Bitrix24Error {
  protected static override readonly names = /^Bitrix24MalformedResponseError$/;
  declare static readonly [Symbol.hasInstance]: Guard<MalformedResponseError>;
  override readonly name = 'Bitrix24MalformedResponseError';

  constructor(
    method: string,
    /** The HTTP status. */
    readonly status: number,
    /** How the body begins, secrets masked. */
    readonly snippet: string,
  ) {
    super(
      `${method} got no Bitrix24 answer (HTTP ${status}): ${snippet || 'the body is empty'}`,
      isPassing(status),
    );
  }
}

/** An error of any one method: a test of `method` narrows `code` to what that method documents. */
export type AnyApiError = { [M in Asked]: ApiError<M> }[Asked];

/** An AuthError of any one method, or of the OAuth server. */
export type AnyAuthError = { [M in Asked]: AuthError<M> }[Asked];

/** A RateLimitError of any one method. */
export type AnyRateLimitError = { [M in MethodName]: RateLimitError<M> }[MethodName];

/** Tells one kind of error by its name. */
export type Guard<E extends Bitrix24Error> = (value: unknown) => value is E;

type Asked = MethodName | 'oauth.token';

function isPassing(status: number): boolean {
  return status === 429 || (status > 501 && status < 505);
}
