import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraries } from './support/connect.js';
import { type OAuthServer, startOAuthServer } from './support/oauth-server.js';
import { startRedis, type TestRedis } from './support/redis-server.js';
import { startWorker, type Worker } from './support/worker.js';

interface Ended {
  readonly token?: string;
  readonly error?: string;
}

let redis: TestRedis;
let oauth: OAuthServer;
let workers: Worker[];

beforeEach(async () => {
  redis = await startRedis();
  oauth = await startOAuthServer();
  workers = [];
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  oauth.close();
  await redis.close();
});

/** Starts workers that all find the first pair's token expired. */
async function start(count: number, options: object = {}): Promise<Worker[]> {
  const { pair: first, url: server } = oauth;
  const started = Array.from({ length: count }, (_, index) =>
    startWorker('token', {
      redisUrl: redis.url,
      library: libraries[index % libraries.length],
      server,
      first,
      ...options,
    }),
  );
  workers.push(...started);
  await Promise.all(started.map((worker) => worker.next()));
  return started;
}

async function run(started: readonly Worker[]): Promise<Ended[]> {
  for (const worker of started) worker.go();
  return Promise.all(started.map((worker) => worker.next<Ended>()));
}

test('eight processes over one expired token refresh it once', async () => {
  const fleet = await start(8);
  oauth.hold(true);
  const ended = run(fleet);
  await expect.poll(() => oauth.asked).toBe(1);
  oauth.hold(false);
  expect(await ended).toEqual(Array(8).fill({ token: 'access-secret-2' }));
  expect(oauth.asked).toBe(1);
});

describe('a process that is killed while it refreshes', () => {
  const lockMs = 1_500;

  /** Starts one that stops at a moment, and the others, which wait for it. */
  async function startBoth(stop: string) {
    const [holder] = await start(1, { lockMs, stop });
    const fleet = await start(3, { lockMs });
    holder?.go();
    expect(await holder?.next()).toBe('stopped');
    return { fleet, kill: () => holder?.kill() };
  }

  test('before the request: another one refreshes when the lock has lapsed', async () => {
    const { fleet, kill } = await startBoth('before the request');
    const ended = run(fleet);
    await kill();
    expect(await ended).toEqual(Array(3).fill({ token: 'access-secret-2' }));
    expect(oauth.asked).toBe(1);
  });

  test('between answer and store: all end in an error that says to authorise again, and ask once', async () => {
    const { fleet, kill } = await startBoth('after the answer');
    await kill();
    const ended = await run(fleet);
    expect(ended.map(({ error }) => error)).toEqual(
      Array(3).fill(expect.stringMatching(/^Bitrix24AuthError: .*authorise the application again/)),
    );
    // The one that was killed, and the one that found the refresh token spent.
    expect(oauth.asked).toBe(2);
    expect(JSON.stringify(ended)).not.toMatch(/secret/);
  });

  test('after the store: the others have its token at once', async () => {
    const [holder, ...fleet] = await start(3, { lockMs: 60_000 });
    if (!holder) throw new Error('no holder');
    expect(await run([holder])).toEqual([{ token: 'access-secret-2' }]);
    await holder.kill();
    expect(await run(fleet)).toEqual(Array(2).fill({ token: 'access-secret-2' }));
    expect(oauth.asked).toBe(1);
  });

  test('none, but slower than the lock: it keeps the lock as long as it lives', async () => {
    const fleet = await start(2, { lockMs: 300 });
    oauth.hold(true);
    const ended = run(fleet);
    await expect.poll(() => oauth.asked).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    oauth.hold(false);
    expect(await ended).toEqual(Array(2).fill({ token: 'access-secret-2' }));
    expect(oauth.asked).toBe(1);
  });
});
