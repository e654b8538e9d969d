import { type Clock, sleep } from './clock.js';

/** Decides when a request may go out. */
export interface Limiter {
  /** Resolves when the next request may go out. Once the signal is aborted, it need not wait nor count. */
  acquire(signal: AbortSignal): Promise<void>;
}

/** A plan's rate: so many requests per second drain, and so many fit in at once. */
export type Plan = 'standard' | 'enterprise';

/**
 * The limiter that is given, none, or a leaky bucket with the rates of the vendor's page on limits. One
 * portal has one bucket for all its callers on a host, so all clients of a portal in this process share
 * it, those of another copy of the package too.
 */
export function createLimiter(
  portal: string,
  given: Plan | 'off' | Limiter | undefined,
  clock: Clock,
): Limiter | undefined {
  if (typeof given === 'object') return given;
  if (given === 'off') return undefined;
  // How long a request takes to drain, and how long a full bucket does, in milliseconds.
  const [drain, full] = given === 'enterprise' ? [200, 50_000] : [500, 25_000];
  // When each portal's bucket is empty.
  const emptyAt = globalThis as { [key: symbol]: number };
  const key = Symbol.for(`Bitrix24 ${portal}`);
  return {
    async acquire(signal) {
      const now = clock.now();
      const at = Math.max(emptyAt[key] ?? 0, now) + drain;
      emptyAt[key] = at;
      if (at > now + full) await sleep(clock, at - now - full, signal);
      if (signal.aborted) (emptyAt[key] as number) -= drain;
    },
  };
}
