import type { ErrorCode, MethodName } from './method.js';

/**
 * The base of every error of this package. Thrown itself by `createChatClient` for an address or a
 * token that cannot be used. No field of any of these errors holds a secret. `instanceof` knows the
 * errors of one copy of the package, the guards those of all.
 */
export class Bitrix24Error<Fields extends object = object> extends Error {
  override readonly name: string = 'Bitrix24Error';
  /** Whether the same call can succeed later. The client has retried by then, unless told not to. */
  declare readonly retryable: boolean;

  constructor(
    message: string,
    fields?: Fields & { readonly status?: number; readonly retryable?: boolean },
  ) {
    super(message);
    // By its status, unless the fields say so themselves.
    Object.assign(this, { retryable: /429|50[234]/.test(`${fields?.status}`) }, fields);
  }
}

/** What the portal answered with in place of a result. */
export interface Refusal<M extends string> {
  /** The method that was called, or `oauth.token`. */
  readonly method: M;
  /** The HTTP status: 200 for a command of a batch, and from portals that send errors with it. */
  readonly status: number;
  /** The portal's `error`. The known codes are typed; the set is open. */
  readonly code: ErrorCode<M>;
  /** The portal's `error_description`, on one line. It can be empty. */
  readonly description: string;
  /** For a RateLimitError: in how many milliseconds the method's operating time is freed. */
  readonly retryAfterMs?: number | undefined;
}

/** The portal answered with an error. */
export class ApiError<M extends string = string> extends Bitrix24Error<Refusal<M>> {
  declare static readonly [Symbol.hasInstance]: Guard<AnyApiError>;
  override readonly name: string = 'Bitrix24ApiError';
  declare readonly method: M;
  declare readonly status: number;
  declare readonly code: ErrorCode<M>;
  declare readonly description: string;
}

/**
 * The portal does not accept the caller, or no access token could be got: then `method` is
 * `oauth.token`, and `status` is 0 unless the OAuth server answered.
 */
export class AuthError<M extends string = string> extends ApiError<M> {
  declare static readonly [Symbol.hasInstance]: Guard<AnyAuthError>;
  override readonly name = 'Bitrix24AuthError';
}

/** The portal takes no more calls for now. */
export class RateLimitError<M extends string = string> extends ApiError<M> {
  declare static readonly [Symbol.hasInstance]: Guard<AnyRateLimitError>;
  override readonly name = 'Bitrix24RateLimitError';
  /** In how many milliseconds the method's operating time is freed, where the portal told. */
  declare readonly retryAfterMs: number | undefined;
}

/** No answer came: the network failed. */
export class TransportError extends Bitrix24Error {
  declare static readonly [Symbol.hasInstance]: Guard<TransportError>;
  override readonly name = 'Bitrix24TransportError';
}

/** No answer came in time. */
export class TimeoutError extends Bitrix24Error<{ readonly timeoutMs: number }> {
  declare static readonly [Symbol.hasInstance]: Guard<TimeoutError>;
  override readonly name = 'Bitrix24TimeoutError';
  /** How long was waited, in milliseconds. */
  declare readonly timeoutMs: number;
}

/**
 * An answer came that is not Bitrix24's: HTML, nothing at all, JSON that ends midway, or a redirect.
 * None is followed, for it would take the secret along; a browser hides it behind the status 0.
 */
export class MalformedResponseError extends Bitrix24Error<{
  readonly status: number;
  readonly snippet: string;
}> {
  declare static readonly [Symbol.hasInstance]: Guard<MalformedResponseError>;
  override readonly name = 'Bitrix24MalformedResponseError';
  /** The HTTP status. */
  declare readonly status: number;
  /** How the body begins, secrets masked. */
  declare readonly snippet: string;
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
