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
  const limited = status === 429 || /^(QUERY|OVERLOAD|OPERATION_TIME)_LIMIT/.test(code);
  const refused = /auth|credentials|d_token|_scope|user_access|application_not/i;
  const isAuth = status === 401 || refused.test(`${method} ${code}`);
  const Kind = limited ? RateLimitError : isAuth ? AuthError : ApiError;
  const reason = `${description && `: ${description}`}${status ? ` (HTTP ${status})` : ''}`;
  return new Kind(`${method} failed with ${code}${reason}`, {
    method,
    status,
    code,
    description,
    ...(retryAfterMs && { retryAfterMs }),
    // A limit comes with 200 too, in a batch; a block for overload comes with 401 and stays.
    ...(limited && { retryable: status !== 401 }),
  });
}
