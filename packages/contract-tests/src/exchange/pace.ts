/** The rate of requests that a portal's plan allows. */
export type Pace = 'standard' | 'enterprise' | 'off';

/** Sends a run's requests one after another, as fast as its share of the portal's bucket allows. */
export interface Pacer {
  /** Resolves when the next request may be sent, or at once if the signal is aborted. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Called when the portal refused a request because of its rate limit. */
  onRefusal(): void;
}

/** How many requests a portal's bucket holds, and how many drain from it in a second. */
const buckets = { standard: { holds: 50, perSecond: 2 }, enterprise: { holds: 250, perSecond: 5 } };

/** By how much a request can arrive late: the portal's bucket drains only after the arrival. */
const latencyMs = 1000;

/**
 * A leaky bucket that uses a share of the plan's limit, because other applications use the same bucket.
 * @param share from 0 to 1
 * @param clock the time in milliseconds, and how to wait
 */
export function createPacer(plan: Exclude<Pace, 'off'>, share: number, clock: PacerClock): Pacer {
  const { holds, perSecond } = buckets[plan];
  const drainMs = 1000 / (perSecond * share);
  const roomMs = Math.max(1, Math.floor(holds * share)) * drainMs;
  let emptyAt = 0;
  let drainsFrom = 0;
  return {
    acquire: async (signal) => {
      const now = clock.now();
      if (emptyAt <= now) {
        drainsFrom = now + latencyMs;
        emptyAt = drainsFrom;
      }
      emptyAt += drainMs;
      const at = emptyAt - roomMs;
      if (at > Math.max(now, drainsFrom)) await clock.wait(at - now, signal);
    },
    onRefusal: () => {
      // Whoever filled the bucket, it is full now and already draining.
      const now = clock.now();
      emptyAt = Math.max(emptyAt, now + roomMs);
      drainsFrom = Math.min(drainsFrom, now);
    },
  };
}

export interface PacerClock {
  readonly now: () => number;
  /** Resolves after this many milliseconds, or when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const systemClock: PacerClock = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
    }),
};
