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
  const controller = new AbortController();
  const late = setTimeout(
    () => controller.abort(new DOMException('too late', 'TimeoutError')),
    limitMs,
  );
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  const forward = () => controller.abort(signals.find(({ aborted }) => aborted)?.reason);
  for (const signal of signals) signal.addEventListener('abort', forward);
  if (signals.some(({ aborted }) => aborted)) forward();
  try {
    return await Promise.race([ended, action(controller.signal)]);
  } finally {
    clearTimeout(late);
    for (const signal of signals) signal.removeEventListener('abort', forward);
  }
}
