/** Time and random numbers. Passed in, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since some moment. Never decreases, even if the system's clock is set back. */
  now(): number;
  /** A number from 0 up to 1. */
  random(): number;
  /** Runs a function after this many milliseconds. Call the returned function to cancel. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(milliseconds, run) {
    // Eleven days at most: a timer set for more than 24 days overflows and runs at once.
    const timer = setTimeout(run, Math.min(milliseconds, 1e9));
    return () => clearTimeout(timer);
  },
};
