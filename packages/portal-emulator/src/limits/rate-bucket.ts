export interface RateLimit {
  /** Requests that drain away each second. */
  readonly perSecond: number;
  /** Requests the bucket holds; the next one is refused. */
  readonly burst: number;
}

/** A leaky bucket for each caller's address (portal rules, rate bucket). */
export class RateBuckets {
  readonly #buckets = new Map<string, { level: number; at: number }>();

  constructor(private readonly limit: RateLimit) {}

  /**
   * Takes in one request, or refuses it.
   * @param now milliseconds since 1970
   */
  admit(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? { level: 0, at: now };
    const drained = ((now - bucket.at) / 1000) * this.limit.perSecond;
    const level = Math.max(0, bucket.level - drained);
    const admitted = level + 1 <= this.limit.burst;
    this.#buckets.set(address, { level: admitted ? level + 1 : level, at: now });
    return admitted;
  }
}
