import type { Bucket, Drain } from './bucket.js';
import { inTime, type RunScript } from './redis-client.js';

/**
 * The generic cell rate algorithm: the key holds the moment at which the bucket will be empty, in
 * milliseconds of Redis's clock. ARGV: how long a request takes to drain; how long a full bucket does; how
 * many turns are wanted, less than none to return some; how long the bucket takes to drain at least.
 */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local request, room, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local empty = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now + tonumber(ARGV[4]))
local turns = wanted
if wanted > 0 then
  local free = math.floor((now + room - empty) / request)
  turns = math.max(1, math.min(wanted, free))
end
empty = empty + turns * request
if empty > now then
  redis.call('SET', KEYS[1], empty, 'PX', math.ceil(empty - now))
else
  redis.call('DEL', KEYS[1])
end
return { turns, math.max(0, math.ceil(empty - room - now)) }
`;

/** A bucket in Redis, shared by all processes that name the same key. Rejects with a RedisLostError. */
export function createRedisBucket(run: RunScript, key: string, drain: Drain): Bucket {
  const { requestMs, roomMs, fullMs } = drain;
  const change = async (turns: number, atLeastMs: number) => {
    const [count, waitMs] = await run(script, [key], [requestMs, roomMs, turns, atLeastMs]);
    return { count: Number(count), waitMs: Number(waitMs) };
  };
  const giveBack = async (count: number) => void (await inTime(change(-count, 0)));
  return {
    async take(wanted) {
      const turns = change(wanted, 0);
      try {
        return await inTime(turns);
      } catch (error) {
        // A client that reconnects sends what it kept back: these turns would be nobody's.
        turns.then(({ count }) => giveBack(count)).catch(() => {});
        throw error;
      }
    },

    giveBack,

    async fill() {
      await inTime(change(0, fullMs));
    },
  };
}
