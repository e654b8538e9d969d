import { ApiError, AuthError, RateLimitError } from './errors.js';
import type { ErrorCode } from './method.js';

/**
 * The error that fits a portal's answer. The code counts as much as the status: inside a batch there
 * is no status of its own.
 */
export function apiError<M extends string>(
  method: M,
  status: number,
  code: ErrorCode<M>,
  description: string,
  retryAfterMs?: number,
): ApiError<M> {
  if (status === 429 || /^(QUERY|OVERLOAD|OPERATION_TIME)_LIMIT/.test(code)) {
    return new RateLimitError(method, status, code, description, retryAfterMs);
  }
  const refused = /auth|credentials|d_token|_scope|user_access|application_not/i;
  const Kind = status === 401 || refused.test(code) ? AuthError : ApiError;
  return new Kind(method, status, code, description);
}
