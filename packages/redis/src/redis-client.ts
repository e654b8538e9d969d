import { RedisLostError } from './errors.js';

/** What this package uses of a connected client of `redis` (4 to 6), a cluster's included. */
interface NodeRedis {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What this package uses of a client of `ioredis` (5 and 6), a cluster's included. */
interface IoRedis {
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
  defineCommand: unknown;
}

/** A connected client of `redis` (4 to 6) or `ioredis` (5 and 6). */
export type RedisClient = NodeRedis | IoRedis;

/** What a script returns: one value, or several. */
type Reply = readonly unknown[];

/** Runs a Lua script on keys with arguments. Rejects as the client of Redis does. */
export type RunScript = (
  script: string,
  keys: readonly string[],
  values: readonly (string | number)[],
) => Promise<Reply>;

/** Runs scripts on either kind of client. */
export function createRunScript(redis: RedisClient): RunScript {
  const evaluate = (script: string, keys: string[], values: string[]) =>
    'defineCommand' in redis
      ? redis.eval(script, keys.length, ...keys, ...values)
      : redis.eval(script, { keys, arguments: values });
  return async (script, keys, values) => {
    const reply = await evaluate(script, [...keys], values.map(String));
    return Array.isArray(reply) ? reply : [reply];
  };
}

/** Whether a value looks like a client of either library. */
export function isRedisClient(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'eval' in value &&
    typeof value.eval === 'function'
  );
}

/** How long Redis may take. A client that has lost its connection keeps commands back and never fails them. */
const timeoutMs = 2_000;

/**
 * Waits for an answer of Redis.
 * @throws RedisLostError when none comes in time or Redis refuses; it holds none of the secrets, and no
 * `cause`, because the errors of ioredis carry the arguments of the command
 */
export async function inTime<T>(answer: Promise<T>, secrets: readonly string[] = []): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        const fail = () => reject(new Error(`no answer within ${timeoutMs} ms`));
        // After a stall of this process the answer may already wait to be read: one more turn reads it.
        timer = setTimeout(() => setImmediate(fail), timeoutMs);
      }),
    ]);
  } catch (error) {
    throw new RedisLostError(`Redis failed: ${reasonOf(error, secrets)}`);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown, secrets: readonly string[]): string {
  const { message, code } =
    error instanceof Error
      ? { code: '', ...error, message: error.message }
      : { message: String(error), code: '' };
  // ECONNREFUSED on several addresses has a code and an empty message.
  let text = message || String(code) || 'unknown reason';
  for (const secret of secrets) if (secret) text = text.replaceAll(secret, '***');
  return text.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200);
}
