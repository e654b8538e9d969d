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
export function leakyBucket(portal: string, plan: Plan | undefined, clock: Clock): Limiter {
  // How long a request takes to drain, and how long a full bucket does, in milliseconds.
  const [drain, full] = plan === 'enterprise' ? [200, 50_000] : [500, 25_000];
  // When each portal's bucket is empty.
  const emptyAt = globalThis as { [key: symbol]: number };
  const key = Symbol.for(`@b24-chat ${portal}`);

  // Gives how much still fits in then.
  const fill = (milliseconds: number) => {
    const now = clock.now();
    const at = Math.max(emptyAt[key] ?? 0, now) + milliseconds;
    emptyAt[key] = at;
    return full + now - at;
  };
  return {
    async acquire(signal) {
      const room = fill(drain);
      if (room < 0) await sleep(clock, -room, signal);
      if (signal.aborted) {
        fill(-drain);
        throw signal.reason;
      }
    },
    exceeded() {
      fill(Math.max(0, fill(0)));
    },
  };
}
