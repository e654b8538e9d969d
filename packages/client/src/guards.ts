import { ApiError, Bitrix24Error } from './errors.js';
import type { Methods, SystemErrorCode } from './generated/methods.js';
import type { MethodName } from './method.js';

/** An error of any one method: a test of `method` narrows `code` to what that method documents. */
export type AnyApiError = { [M in MethodName]: ApiError<M> }[MethodName];

/** Every code of the contract. */
export type AnyErrorCode = Methods[MethodName]['code'] | SystemErrorCode;

/** Whether an error comes from this package. */
export function isBitrix24Error(error: unknown): error is Bitrix24Error {
  return error instanceof Bitrix24Error;
}

/**
 * Whether the portal answered with an error, and with this code if one is given. The set of codes is
 * open: compare `error.code` yourself for one that the contract does not know.
 */
export function isApiError(error: unknown): error is AnyApiError;
export function isApiError<C extends AnyErrorCode>(
  error: unknown,
  code: C,
): error is AnyApiError & { readonly code: C };
export function isApiError(error: unknown, code?: string): boolean {
  return error instanceof ApiError && (code === undefined || error.code === code);
}
