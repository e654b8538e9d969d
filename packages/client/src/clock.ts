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

/** As Node, Bun and Deno have it. */
declare const process: {
  getBuiltinModule(name: 'events'): { setMaxListeners(most: number, signal: AbortSignal): void };
};

/** Runs something when the signal is aborted, at once if it is; else what it returns takes that back. */
export function onAbort(signal: AbortSignal, run: () => void): (() => void) | undefined {
  if (signal.aborted) {
    run();
    return undefined;
  }
  try {
    // Node warns of more than ten listeners, and as many calls as one likes can share a signal.
    process.getBuiltinModule('events').setMaxListeners(0, signal);
  } catch {
    // A browser has no such thing, and a signal of another realm's is none to Node.
  }
  signal.addEventListener('abort', run);
  return () => signal.removeEventListener('abort', run);
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
