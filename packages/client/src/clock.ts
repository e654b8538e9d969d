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
    // More than a timer holds would be due at once.
    const timer = setTimeout(run, Math.min(milliseconds, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/** What to run when a signal is aborted. */
class Watch extends Set<() => void> {
  handleEvent(): void {
    for (const run of this) run();
  }
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Runs something when the signal is aborted, at once if it is; else the function it returns takes
 * that back. A signal gets one listener, however many calls share it: Node warns of more than ten.
 */
export function onAbort(signal: AbortSignal, run: () => void): (() => void) | undefined {
  if (signal.aborted) {
    run();
    return undefined;
  }
  const watch = watches.get(signal) ?? new Watch();
  watches.set(signal, watch);
  watch.add(run);
  // Added again, it is still one.
  signal.addEventListener('abort', watch);
  return () => {
    watch.delete(run);
    if (!watch.size) signal.removeEventListener('abort', watch);
  };
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
