import type { Bucket, Drain } from './bucket.js';

/** A bucket in the memory of this process, counted as the one in Redis is. */
export function createLocalBucket({ requestMs, roomMs, fullMs }: Drain, now: () => number): Bucket {
  let emptyAt = 0;
  return {
    async take(wanted) {
      const present = now();
      emptyAt = Math.max(emptyAt, present);
      const free = Math.floor((present + roomMs - emptyAt) / requestMs);
      const count = Math.max(1, Math.min(wanted, free));
      emptyAt += count * requestMs;
      return { count, waitMs: Math.max(0, emptyAt - roomMs - present) };
    },

    async giveBack(count) {
      emptyAt -= count * requestMs;
    },

    async fill() {
      emptyAt = Math.max(emptyAt, now() + fullMs);
    },
  };
}
