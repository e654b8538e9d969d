import { sleep } from './abort.js';
import type { Clock } from './clock.js';

/** Decides when a request may be sent. */
export interface Limiter {
  /** Resolves when the next request may be sent. If the signal is aborted, it need not wait or count. */
  acquire(signal: AbortSignal): Promise<void>;
  /**
   * Called when the portal refused a request because of its rate limit: others use the same limit. What it
   * throws is ignored.
   */
  onRefusal?(): void;
}

/** A portal's plan, which sets how many requests it accepts at once, and how many a second after that. */
export type Plan = 'standard' | 'enterprise';

/** One portal's leaky bucket. Times are milliseconds of the clock. */
interface Bucket {
  /** When it will be empty, if no more requests are added. */
  emptyAt: number;
  /** When it starts to drain. */
  drainsFrom: number;
}

/** How many requests the portal's bucket holds, and the milliseconds in which one of them drains. */
const plans = {
  standard: { holds: 50, drainMs: 500 },
  enterprise: { holds: 250, drainMs: 200 },
};

/**
 * By how much a request can arrive late at the portal. The portal's bucket only starts to drain
 * when the first request arrives.
 */
const latencyMs = 1000;

/**
 * A leaky bucket with the rates of the vendor's page on limits. A portal has one bucket for all callers
 * on a host, so all clients of a portal in this process share one, even those of another copy of this
 * package.
 */
export function createLimiter(portal: string, plan: Plan, clock: Clock): Limiter {
  const { holds, drainMs } = plans[plan];
  const bucket = bucketOf(portal);
  return {
    async acquire(signal) {
      const now = clock.now();
      if (bucket.emptyAt <= now) {
        bucket.drainsFrom = now + latencyMs;
        bucket.emptyAt = bucket.drainsFrom;
      }
      bucket.emptyAt += drainMs;
      // The moment at which this request fits in.
      const at = bucket.emptyAt - holds * drainMs;
      if (at > Math.max(now, bucket.drainsFrom)) await sleep(clock, at - now, signal);
      if (signal.aborted) bucket.emptyAt -= drainMs;
    },
    onRefusal() {
      // No matter who filled the bucket, it is full now.
      const now = clock.now();
      bucket.emptyAt = Math.max(bucket.emptyAt, now + holds * drainMs);
      bucket.drainsFrom = Math.min(bucket.drainsFrom, now);
    },
  };
}

const buckets = Symbol.for('@b24-chat/client buckets');

function bucketOf(portal: string): Bucket {
  const shared = globalThis as { [buckets]?: Map<string, Bucket> };
  shared[buckets] ??= new Map();
  let bucket = shared[buckets].get(portal);
  if (!bucket) {
    bucket = { emptyAt: 0, drainsFrom: 0 };
    shared[buckets].set(portal, bucket);
  }
  return bucket;
}
