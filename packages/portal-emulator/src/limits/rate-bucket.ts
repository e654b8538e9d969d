export interface RateLimit {
  /** Requests that drain away each second. */
  readonly perSecond: number;
  /** Requests the bucket holds; the next one is refused. */
  readonly burst: number;
}

/** A leaky bucket for each caller's address (rate-bucket). */
export interface RateBuckets {
  /**
   * Accepts one request, or refuses it.
   * @param now milliseconds since 1970
   */
  admit(address: string, now: number): boolean;
  clear(): void;
}

/** @param limitNow the limit in force, which depends on the portal's plan; undefined for none */
export function createRateBuckets(limitNow: () => RateLimit | undefined): RateBuckets {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    admit: (address, now) => {
      const limit = limitNow();
      if (!limit) return true;
      const bucket = buckets.get(address) ?? { level: 0, at: now };
      const drained = ((now - bucket.at) / 1000) * limit.perSecond;
      const level = Math.max(0, bucket.level - drained);
      const admitted = level + 1 <= limit.burst;
      buckets.set(address, { level: admitted ? level + 1 : level, at: now });
      return admitted;
    },
    clear: () => buckets.clear(),
  };
}
