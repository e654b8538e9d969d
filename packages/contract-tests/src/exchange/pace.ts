/** The rate of requests that a portal's plan allows. */
export type Pace = 'standard' | 'enterprise' | 'off';

/** Lets a run's requests go one after another, as fast as its share of the portal's bucket allows. */
export interface Pacer {
  /** Resolves when the next request may be sent, at once when the signal is aborted. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Called when the portal refused a request for its rate limit. */
  onRefusal(): void;
}

/** Requests that a portal's bucket holds, and those that drain from it in a second. */
const buckets = { standard: { holds: 50, perSecond: 2 }, enterprise: { holds: 250, perSecond: 5 } };

/** How much later than it was sent a request can arrive: the portal's bucket drains only from then on. */
const latencyMs = 1000;

/**
 * A leaky bucket of a part of the plan's limit: other applications use the same bucket of the portal.
 * @param share from 0 to 1
 * @param clock its time in milliseconds, and how to wait
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
      // Whoever filled the bucket, it is full now and drains already.
      const now = clock.now();
      emptyAt = Math.max(emptyAt, now + roomMs);
      drainsFrom = Math.min(drainsFrom, now);
    },
  };
}

export interface PacerClock {
  readonly now: () => number;
  /** Resolves after so many milliseconds, or once the signal is aborted. */
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
