/**
 * Runs an action with a time limit; any of the signals can end it earlier.
 * @throws TimeoutError, or the reason of the signal
 */
export async function within<T>(
  limitMs: number,
  signals: readonly AbortSignal[],
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // Node garbage-collects an `AbortSignal.timeout` that only `AbortSignal.any` refers to, and it never fires.
  const own = new AbortController();
  const late = setTimeout(() => own.abort(new DOMException('too late', 'TimeoutError')), limitMs);
  const ended = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason));
  });
  const forward = () => own.abort(signals.find(({ aborted }) => aborted)?.reason);
  for (const signal of signals) signal.addEventListener('abort', forward);
  if (signals.some(({ aborted }) => aborted)) forward();
  try {
    return await Promise.race([ended, action(own.signal)]);
  } finally {
    clearTimeout(late);
    for (const signal of signals) signal.removeEventListener('abort', forward);
  }
}
