import type { Bucket } from './bucket.js';
import type { RedisLostError } from './errors.js';

/** The hooks for when Redis is lost, and when it is back. */
export interface LossHooks {
  onRedisLost(error: RedisLostError): void;
  onRedisBack(): void;
}

/** How often a lost Redis is tried again at most. */
const probeEveryMs = 1_000;

/** A bucket in Redis, and a local one while Redis is lost. */
export function createStandIn(
  shared: Bucket,
  local: Bucket,
  hooks: LossHooks,
  now: () => number,
): Bucket {
  let lost = false;
  let probing = false;
  let probeAt = 0;

  const lose = async (error: unknown) => {
    if (lost) return;
    lost = true;
    probeAt = now() + probeEveryMs;
    // The burst may be used up by the whole fleet.
    await local.fill();
    hooks.onRedisLost(error as RedisLostError);
  };

  const probe = async () => {
    if (probing || now() < probeAt) return;
    probing = true;
    try {
      // Changes nothing.
      await shared.giveBack(0);
      lost = false;
      hooks.onRedisBack();
    } catch {
      probeAt = now() + probeEveryMs;
    } finally {
      probing = false;
    }
  };

  /** Uses Redis's bucket, or the local one if Redis is lost or fails now. */
  const on = async <T>(run: (bucket: Bucket) => Promise<T>): Promise<T> => {
    if (!lost) {
      try {
        return await run(shared);
      } catch (error) {
        await lose(error);
      }
    }
    void probe();
    return run(local);
  };

  return {
    take: (wanted) => on((bucket) => bucket.take(wanted)),
    giveBack: (count) => on((bucket) => bucket.giveBack(count)),
    fill: () => on((bucket) => bucket.fill()),
  };
}
