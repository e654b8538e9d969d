/** Time and chance, handed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since some moment; never goes back, whatever is done to the system's clock. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Runs something in so many milliseconds, unless cancelled by the function it returns. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(milliseconds, run) {
    // Eleven days at most: more than a timer holds, 24 days, would be due at once.
    const timer = setTimeout(run, Math.min(milliseconds, 1e9));
    return () => clearTimeout(timer);
  },
};

/** What to run when each of these signals is aborted. */
const watched = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Runs something when the signal is aborted, at once if it is, unless the function it returns was
 * called. A signal gets one listener, for good, however many calls share it: Node warns of more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  let runs = watched.get(signal);
  if (!runs) {
    const all = new Set<() => void>();
    signal.addEventListener('abort', () => {
      for (const one of all) one();
    });
    watched.set(signal, all);
    runs = all;
  }
  runs.add(run);
  if (signal.aborted) run();
  return () => runs.delete(run);
}

/** Waits, or ends as soon as the signal is aborted: one that does not outlive the wait by much. */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, resolve);
    onAbort(signal, () => {
      cancel();
      resolve();
    });
  });
}
