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

interface Level {
  requests: number;
  at: number;
}

const levels = Symbol.for('@b24-chat/levels');

/**
 * A leaky bucket with the rates of the vendor's page on limits. One portal has one bucket for all its
 * callers on a host, so all clients of a portal in this process share the level, those of another copy
 * of the package too.
 */
export function leakyBucket(portal: string, plan: Plan, clock: Clock): Limiter {
  const [perSecond, size] = plan === 'enterprise' ? [5, 250] : [2, 50];
  const shared = globalThis as { [levels]?: Map<string, Level> };
  shared[levels] ??= new Map();
  const level = shared[levels].get(portal) ?? { requests: 0, at: clock.now() };
  shared[levels].set(portal, level);

  const drain = () => {
    const now = clock.now();
    const drained = (Math.max(0, now - level.at) / 1000) * perSecond;
    level.requests = Math.max(0, level.requests - drained);
    level.at = now;
  };
  return {
    async acquire(signal) {
      drain();
      level.requests++;
      const wait = ((level.requests - size) / perSecond) * 1000;
      if (wait <= 0) return;
      try {
        await sleep(clock, wait, signal);
      } catch (reason) {
        level.requests--;
        throw reason;
      }
    },
    exceeded() {
      drain();
      level.requests = Math.max(level.requests, size);
    },
  };
}
