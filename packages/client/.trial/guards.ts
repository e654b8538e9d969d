import type {
  AnyApiError,
  AnyAuthError,
  AnyRateLimitError,
  ApiError,
  Bitrix24Error,
  MalformedResponseError,
  TimeoutError,
  TransportError,
} from './errors.js';
import type { KnownErrorCode, MethodName } from './method.js';

/** Every code of the contract. */
export type AnyErrorCode = KnownErrorCode<MethodName>;

/** An error with this code: its `method` is one that documents the code. */
export type ApiErrorWith<C extends AnyErrorCode> = {
  [M in MethodName]: C extends KnownErrorCode<M> ? ApiError<M> & { readonly code: C } : never;
}[MethodName];

/** Whether an error comes from this package, whichever copy of it. */
export function isBitrix24Error(error: unknown): error is Bitrix24Error {
  return isNamed(error, /^Bitrix24\w*Error$/);
}

/**
 * Whether the portal answered with an error, and with this code if one is given. The set of codes is
 * open: compare `error.code` yourself for one that the contract does not know.
 */
export function isApiError(error: unknown): error is AnyApiError;
export function isApiError<C extends AnyErrorCode>(
  error: unknown,
  code: C,
): error is ApiErrorWith<C>;
export function isApiError(error: unknown, code?: string): boolean {
  return (
    isNamed(error, /^Bitrix24(Api|Auth|RateLimit)Error$/) && (!code || Object(error).code === code)
  );
}

/** Whether the portal does not accept the caller, or no access token could be got. */
export function isAuthError(error: unknown): error is AnyAuthError {
  return isNamed(error, /^Bitrix24AuthError$/);
}

/** Whether the portal takes no more calls for now. */
export function isRateLimitError(error: unknown): error is AnyRateLimitError {
  return isNamed(error, /^Bitrix24RateLimitError$/);
}

/** Whether no answer came. */
export function isTransportError(error: unknown): error is TransportError {
  return isNamed(error, /^Bitrix24TransportError$/);
}

/** Whether no answer came in time. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isNamed(error, /^Bitrix24TimeoutError$/);
}

/** Whether an answer came that is not Bitrix24's. */
export function isMalformedResponseError(error: unknown): error is MalformedResponseError {
  return isNamed(error, /^Bitrix24MalformedResponseError$/);
}

// By name and not by class, so that the errors of another copy of the package are known too.
function isNamed(error: unknown, pattern: RegExp): boolean {
  return error instanceof Error && pattern.test(error.name);
}
