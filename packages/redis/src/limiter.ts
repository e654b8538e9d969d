import type { Limiter } from '@b24-chat/client';
import { type Bucket, type Drain, drainOf, isPlan, type Plan } from './bucket.js';
import {
  type Checks,
  checkOptions,
  functionCheck,
  optional,
  redisCheck,
  textCheck,
} from './check-options.js';
import type { RedisLostError } from './errors.js';
import { keyOf } from './keys.js';
import { createLocalBucket } from './local-bucket.js';
import { createQueue } from './queue.js';
import { createRedisBucket } from './redis-bucket.js';
import { createRunScript, type RedisClient } from './redis-client.js';
import { createStandIn } from './stand-in.js';

/** The options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /** A connected client of `redis` (4 to 6) or `ioredis` (5 and 6). You close it. */
  readonly redis: RedisClient;
  /** The portal: its host, or any URL on it; only the host is used. */
  readonly portal: string;
  /** The portal's plan, `'standard'` by default, or `{ perSecond, burst }`. The whole fleet uses the same. */
  readonly plan?: Plan | undefined;
  /** The prefix of the key names, `b24` by default. */
  readonly prefix?: string | undefined;
  /**
   * What happens to calls while Redis is unreachable: with `'local'`, the default, each process limits its own
   * calls; with `'throw'` they fail with a RedisLostError, which the client retries like a network failure.
   */
  readonly withoutRedis?: 'local' | 'throw' | undefined;
  /** Called when the local limiter takes over; prints a warning by default. */
  readonly onRedisLost?: ((error: RedisLostError) => void) | undefined;
  /** Called when Redis is back and limits the calls again. */
  readonly onRedisBack?: (() => void) | undefined;
}

const checks: Checks<RedisLimiterOptions> = {
  redis: redisCheck,
  portal: textCheck,
  plan: optional({ fits: isPlan, form: "'standard', 'enterprise' or { perSecond, burst }" }),
  prefix: optional(textCheck),
  withoutRedis: optional({
    fits: (value) => value === 'local' || value === 'throw',
    form: "'local' or 'throw'",
  }),
  onRedisLost: optional(functionCheck),
  onRedisBack: optional(functionCheck),
};

/**
 * A limiter for `createChatClient` that all processes of a fleet share: a leaky bucket in Redis, which uses
 * Redis's clock. Processes take turns, so none waits for another's backlog.
 * @throws UserError that names an option that is missing, unknown or invalid
 */
export function redisLimiter(options: RedisLimiterOptions): Required<Limiter> {
  checkOptions('redisLimiter', options, checks);
  const { redis, portal, plan = 'standard', prefix = 'b24', withoutRedis = 'local' } = options;
  const drain = drainOf(plan);
  const key = keyOf('redisLimiter', portal, prefix, 'bucket');
  const shared = createRedisBucket(createRunScript(redis), key, drain);
  const bucket = withoutRedis === 'throw' ? shared : withLocal(shared, drain, options);
  const queue = createQueue(bucket);
  return {
    acquire: (signal) => queue.wait(signal),
    // Without Redis, the next call says so.
    onRefusal: () => void bucket.fill().catch(() => {}),
  };
}

function withLocal(shared: Bucket, drain: Drain, options: RedisLimiterOptions): Bucket {
  const { onRedisLost = warn, onRedisBack = () => {} } = options;
  const now = () => performance.now();
  const hooks = { onRedisLost: guarded(onRedisLost), onRedisBack: guarded(onRedisBack) };
  return createStandIn(shared, createLocalBucket(drain, now), hooks, now);
}

function warn({ message }: RedisLostError): void {
  process.emitWarning(`${message}. Each process limits its own calls until Redis is back.`, {
    type: 'RedisLost',
  });
}

/** A hook whose failure, now or later, changes nothing. */
function guarded<Values extends unknown[]>(hook: (...values: Values) => unknown) {
  return async (...values: Values): Promise<void> => {
    try {
      await hook(...values);
    } catch {
      // The hook only listens.
    }
  };
}
