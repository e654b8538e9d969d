import type { Clock } from './clock.js';

/** Node, Bun and Deno have it, browsers do not. */
declare const process: {
  getBuiltinModule(name: 'events'): { setMaxListeners(most: number, signal: AbortSignal): void };
};

/**
 * Runs a function when the signal is aborted, immediately if it already is.
 * @returns a function that cancels this
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  if (signal.aborted) {
    run();
    return () => {};
  }
  try {
    // Node warns about more than ten listeners, but any number of calls can share a signal.
    process.getBuiltinModule('events').setMaxListeners(0, signal);
  } catch {
    // Browsers have no such function, and Node rejects a signal of another realm.
  }
  signal.addEventListener('abort', run);
  return () => signal.removeEventListener('abort', run);
}

/** Settles as the promise does, but rejects with the signal's reason as soon as it is aborted. */
export async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return promise;
  let forget = () => {};
  const aborted = new Promise<never>((_, reject) => {
    forget = onAbort(signal, () => reject(signal.reason));
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    forget();
  }
}

/** Waits, but no longer than until the signal is aborted. */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, () => {
      forget();
      resolve();
    });
    const forget = onAbort(signal, () => {
      cancel();
      resolve();
    });
  });
}
