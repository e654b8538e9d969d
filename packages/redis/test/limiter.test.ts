import { createChatClient, isTransportError } from '@b24-chat/client';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { drainOf } from '../src/bucket.js';
import { type RedisLimiterOptions, RedisLostError, redisLimiter, UserError } from '../src/index.js';
import { type Connection, connect, type Library, libraries } from './support/connect.js';
import { startRedis, type TestRedis } from './support/redis-server.js';

let redis: TestRedis;
const open: Connection[] = [];
const waiting: AbortController[] = [];

function endWaiting(): void {
  for (const control of waiting.splice(0)) control.abort();
}

beforeAll(async () => {
  redis = await startRedis();
});
afterEach(() => {
  endWaiting();
  for (const { close } of open.splice(0)) close();
});
afterAll(() => redis.close());

async function limiter(options: Partial<RedisLimiterOptions> = {}, library: Library = 'redis 6') {
  const connection = await connect(redis.url, library);
  open.push(connection);
  return redisLimiter({
    redis: connection.redis,
    portal: 'a.test',
    onRedisLost: () => {},
    ...options,
  });
}

const unending = () => new AbortController().signal;

/** Hardly anything drains away while a test runs. */
const slow = { perSecond: 0.01, burst: 50 };

/** Asks for turns; the function counts those that came, until all are aborted. */
function ask(count: number, { acquire }: ReturnType<typeof redisLimiter>): () => number {
  let came = 0;
  for (let turn = 0; turn < count; turn++) {
    const control = new AbortController();
    waiting.push(control);
    void acquire(control.signal).then(() => {
      if (!control.signal.aborted) came++;
    });
  }
  return () => came;
}

describe.each(libraries)('with a client of %s', (library) => {
  test('lets through what the bucket holds, but for a margin', async () => {
    const came = ask(60, await limiter({ prefix: library, plan: slow }, library));
    await expect.poll(came).toBe(49);
  });

  test('counts the calls of another process in the same bucket', async () => {
    const options = { prefix: `two ${library}`, plan: slow };
    const [one, other] = [await limiter(options, library), await limiter(options, library)];
    const first = ask(40, one);
    await expect.poll(first).toBe(40);
    await expect.poll(ask(20, other)).toBe(9);
  });
});

test.each([
  ['standard', { requestMs: 500, roomMs: 22_000, fullMs: 25_000 }],
  ['enterprise', { requestMs: 200, roomMs: 47_000, fullMs: 50_000 }],
] as const)("drains as the vendor's page says of the %s plan", (plan, drain) => {
  expect(drainOf(plan)).toEqual(drain);
});

test('keeps one bucket for each portal, whatever follows its host', async () => {
  const options = { prefix: 'hosts', plan: { ...slow, burst: 1 } };
  const portals = ['b.test', 'https://b.test/rest/1/secret/', 'c.test'];
  const [one, same, elsewhere] = await Promise.all(
    portals.map((portal) => limiter({ ...options, portal })),
  );
  await one?.acquire(unending());
  const came = [same, elsewhere].map((each) => (each ? ask(1, each) : () => 0));
  await expect.poll(() => came.map((count) => count())).toEqual([0, 1]);
});

test('returns the turn of a call that was aborted while it waited', async () => {
  const one = await limiter({ prefix: 'abort', plan: { ...slow, burst: 1 } });
  await one.acquire(unending());
  ask(5, one);
  const watcher = await connect(redis.url);
  open.push(watcher);
  // One of them holds a turn to come.
  await expect.poll(() => drainMs(watcher, 'abort')).toBeGreaterThan(150_000);
  endWaiting();
  await expect.poll(() => drainMs(watcher, 'abort')).toBeLessThan(100_001);
});

/** In how many milliseconds the bucket will be empty. */
async function drainMs({ redis }: Connection, prefix: string): Promise<number> {
  const script = "return redis.call('PTTL', KEYS[1])";
  const key = `${prefix}:{a.test}:bucket`;
  if ('defineCommand' in redis) throw new Error('no client of redis');
  return Number(await redis.eval(script, { keys: [key], arguments: [] }));
}

test('holds the whole fleet back after a refusal', async () => {
  const options = { prefix: 'refused', plan: slow };
  const [one, other] = [await limiter(options), await limiter(options)];
  one.onRefusal();
  const watcher = await connect(redis.url);
  open.push(watcher);
  await expect.poll(() => drainMs(watcher, 'refused')).toBeGreaterThan(4_900_000);
  const came = ask(1, other);
  await expect.poll(() => drainMs(watcher, 'refused')).toBeGreaterThan(5_000_000);
  expect(came()).toBe(0);
});

describe('without Redis', () => {
  test('a local limiter takes over, a hook hears of it, and of the return', async () => {
    const server = await startRedis();
    const { redis: client, close } = await connect(server.url);
    const portal = await startPortal();
    const heard: string[] = [];
    try {
      const chats = createChatClient({
        webhookUrl: portal.webhookUrl,
        limiter: redisLimiter({
          redis: client,
          portal: portal.url,
          plan: { perSecond: 50, burst: 100 },
          onRedisLost: (error) => {
            heard.push(error.message);
            throw new Error('a hook that fails');
          },
          onRedisBack: () => heard.push('back'),
        }),
      });
      const call = () => chats.call('im.dialog.get', { DIALOG_ID: 'chat1435' });
      await call();
      await server.kill();
      expect((await call()).id).toBe(1435);
      expect((await call()).id).toBe(1435);
      expect(heard).toEqual([expect.stringMatching(/^Redis failed: /)]);
      await server.restart();
      await expect
        .poll(async () => (await call()) && heard.at(-1), { timeout: 20_000 })
        .toBe('back');
    } finally {
      close();
      await portal.close();
      await server.close();
    }
  });

  test('the local limiter begins with a full bucket', async () => {
    const server = await startRedis();
    const { redis: client, close } = await connect(server.url, 'ioredis 6');
    let heard = 0;
    try {
      const one = redisLimiter({
        redis: client,
        portal: 'a.test',
        plan: slow,
        onRedisLost: () => heard++,
      });
      await server.kill();
      const came = ask(5, one);
      await expect.poll(() => heard).toBe(1);
      expect(came()).toBe(0);
    } finally {
      close();
      await server.close();
    }
  });

  test("a clear error that the client's guard knows, if so chosen", async () => {
    const server = await startRedis();
    const { redis: client, close } = await connect(server.url);
    try {
      const one = redisLimiter({ redis: client, portal: 'a.test', withoutRedis: 'throw' });
      await server.kill();
      const error = await one.acquire(unending()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RedisLostError);
      expect(isTransportError(error) && error.retryable).toBe(true);
    } finally {
      close();
      await server.close();
    }
  });
});

describe('refuses, before anything is sent,', () => {
  const client = { eval: async () => [], defineCommand: 0 };
  const good = { redis: client, portal: 'a.test' };

  test.each([
    ['no options', undefined, /redis must be a connected client/],
    ['no client', { portal: 'a.test' }, /redis must be a connected client/],
    [
      'a URL for a client',
      { ...good, redis: 'redis://:secret@h' },
      /redis must be a connected client/,
    ],
    ['no portal', { redis: client }, /portal must be a non-empty string/],
    ['a portal that is none', { ...good, portal: 'https://:secret' }, /portal must be a host/],
    ['a plan that is none', { ...good, plan: 'premium' }, /plan must be 'standard'/],
    ['a plan of nothing', { ...good, plan: { perSecond: 0, burst: 50 } }, /plan must be/],
    ['an inherited plan', { ...good, plan: 'toString' }, /plan must be/],
    [
      'a misspelt option',
      { ...good, onRedisLos: () => {} },
      /no option "onRedisLos"; it has redis, /,
    ],
    ['a name that every object has', { ...good, toString: 1 }, /no option "toString"; it has /],
    ['a text for options', 'a.test', /redisLimiter needs its options as an object/],
    ['no hook', { ...good, onRedisLost: 'log' }, /onRedisLost must be a function/],
    ['another way', { ...good, withoutRedis: 'wait' }, /withoutRedis must be 'local' or 'throw'/],
  ])('%s', (_, options, message) => {
    const make = () => redisLimiter(options as never);
    expect(make).toThrow(UserError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(/secret/);
  });
});
