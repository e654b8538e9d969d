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

/** An error with this code. Its `method` is one that documents the code. */
export type ApiErrorWith<C extends AnyErrorCode> = {
  [M in MethodName]: C extends KnownErrorCode<M> ? ApiError<M> & { readonly code: C } : never;
}[MethodName];

/** Whether an error comes from this package, or from another copy of it. */
export function isBitrix24Error(error: unknown): error is Bitrix24Error {
  return error instanceof Error && /^Bitrix24\w*Error$/.test(error.name);
}

/**
 * Whether the portal answered with an error, and with this code if you pass one. Portals can send codes
 * that the contract does not know: compare `error.code` for those.
 */
export function isApiError(error: unknown): error is AnyApiError;
export function isApiError<C extends AnyErrorCode>(
  error: unknown,
  code: C,
): error is ApiErrorWith<C>;
export function isApiError(error: unknown, code?: string): boolean {
  if (!isNamed(error, ['Bitrix24ApiError', 'Bitrix24AuthError', 'Bitrix24RateLimitError']))
    return false;
  return code === undefined || ('code' in error && error.code === code);
}

/** Whether the portal does not accept the caller, or no access token was available. */
export function isAuthError(error: unknown): error is AnyAuthError {
  return isNamed(error, ['Bitrix24AuthError']);
}

/** Whether a limit of the portal is used up. */
export function isRateLimitError(error: unknown): error is AnyRateLimitError {
  return isNamed(error, ['Bitrix24RateLimitError']);
}

/** Whether no answer came. */
export function isTransportError(error: unknown): error is TransportError {
  return isNamed(error, ['Bitrix24TransportError']);
}

/** Whether no answer came in time. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isNamed(error, ['Bitrix24TimeoutError']);
}

/** Whether the answer was not one of Bitrix24. */
export function isMalformedResponseError(error: unknown): error is MalformedResponseError {
  return isNamed(error, ['Bitrix24MalformedResponseError']);
}

/** By name and not by class, to also recognise the errors of another copy of the package. */
function isNamed(error: unknown, names: readonly string[]): error is Error {
  return error instanceof Error && names.includes(error.name);
}
