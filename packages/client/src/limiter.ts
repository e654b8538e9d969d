import { type Clock, sleep } from './clock.js';

/** Decides when a request may go out. */
export interface Limiter {
  /** Resolves when the next request may go out; rejects with the signal's reason when aborted. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Told when the portal says that its limit is exceeded all the same. */
  exceeded?(): void;
}

/** A plan's rate: so many requests per second drain, and so many fit in at once. */
export type Plan = 'standard' | 'enterprise';

/**
 * A leaky bucket with the rates of the vendor's page on limits. One portal has one bucket for all its
 * callers on a host, so all clients of a portal in this process share it, those of another copy of the
 * package too.
 */
export function leakyBucket(portal: string, plan: Plan, clock: Clock): Limiter {
  // How long a request takes to drain, and how long a full bucket does, in milliseconds.
  const [drain, full] = plan === 'enterprise' ? [200, 50_000] : [500, 25_000];
  const shared = globalThis as { [key: symbol]: { emptyAt: number } };
  const key = Symbol.for(`@b24-chat ${portal}`);
  const bucket = shared[key] ?? { emptyAt: 0 };
  shared[key] = bucket;

  // Gives how long it takes until no more is in than fits.
  const fill = (milliseconds: number) => {
    const now = clock.now();
    bucket.emptyAt = Math.max(bucket.emptyAt, now) + milliseconds;
    return bucket.emptyAt - now - full;
  };
  return {
    async acquire(signal) {
      const wait = fill(drain);
      try {
        if (wait > 0) await sleep(clock, wait, signal);
      } catch (reason) {
        bucket.emptyAt -= drain;
        throw reason;
      }
    },
    exceeded() {
      bucket.emptyAt = Math.max(bucket.emptyAt, clock.now() + full);
    },
  };
}
