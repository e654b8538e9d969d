import { TimeoutError } from './errors.js';

export function timeoutError(method: string, timeoutMs: number, retryable = false): TimeoutError {
  return new TimeoutError(`${method} got no answer within ${timeoutMs} ms`, {
    timeoutMs,
    retryable,
  });
}
