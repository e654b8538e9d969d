import { inspect } from 'node:util';
import { createChatClient, isAuthError, isTransportError, refreshingToken } from '@b24-chat/client';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RedisTokensOptions, redisTokens, UserError } from '../src/index.js';
import { type Connection, connect, libraries } from './support/connect.js';
import { type OAuthServer, startOAuthServer } from './support/oauth-server.js';
import { startRedis, type TestRedis } from './support/redis-server.js';

let redis: TestRedis;
let oauth: OAuthServer;
let connection: Connection;

beforeEach(async () => {
  redis = await startRedis();
  oauth = await startOAuthServer();
  connection = await connect(redis.url);
});
afterEach(async () => {
  connection.close();
  oauth.close();
  await redis.close();
});

const app = { clientId: 'app.1', clientSecret: 'client-secret' };

function tokensOf(options: Partial<RedisTokensOptions> = {}) {
  return redisTokens({
    redis: connection.redis,
    portal: 'a.test',
    refresh: (pair) => refreshingToken({ ...app, ...pair, server: oauth.url }),
    ...options,
  });
}

/** What a provider fails with, and everything that a log could show of it. */
async function failure(asked: Promise<unknown>) {
  const error = await asked.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  return { error, shown: inspect(error, { showHidden: true, depth: 9 }) };
}

test.each(libraries)('serves the client of a portal with a client of %s', async (library) => {
  const portal = await startPortal();
  const server = await connect(redis.url, library);
  try {
    const { oauth: pair, accessTokens } = portal.demo;
    const accessToken = redisTokens({
      redis: server.redis,
      portal: portal.url,
      first: { accessToken: accessTokens.expired, refreshToken: pair.refreshToken },
      refresh: (current) =>
        refreshingToken({
          clientId: pair.clientId,
          clientSecret: pair.clientSecret,
          server: `${portal.url}/oauth/token/`,
          ...current,
        }),
    });
    const [one, other] = [0, 1].map(() => createChatClient({ portal: portal.url, accessToken }));
    const read = { DIALOG_ID: 'chat29' };
    const chats = await Promise.all(
      [one, other].map((client) => client?.call('im.dialog.get', read)),
    );
    expect(chats.map((chat) => chat?.id)).toEqual([29, 29]);
  } finally {
    server.close();
    await portal.close();
  }
});

test('keeps the newest pair for processes that begin with an old one', async () => {
  const first = oauth.pair;
  expect(await tokensOf({ first })()).toBe('access-secret-1');
  expect(await tokensOf({ first })('access-secret-1')).toBe('access-secret-2');
  expect(await tokensOf({ first })()).toBe('access-secret-2');
  expect(await tokensOf({ first })('access-secret-2')).toBe('access-secret-3');
  expect(await tokensOf()('access-secret-1')).toBe('access-secret-3');
  expect(oauth.asked).toBe(2);
});

test('refreshes a stored token that has lived for an hour, whichever one has expired', async () => {
  await tokensOf({ first: oauth.pair })();
  if (!('defineCommand' in connection.redis)) {
    const age = "return redis.call('HINCRBY', KEYS[1], 'at', -3600001)";
    await connection.redis.eval(age, { keys: ['b24:{a.test}:tokens'], arguments: [] });
  }
  expect(await tokensOf()('access-secret-0')).toBe('access-secret-2');
});

test('says to authorise again when Redis has no pair, and goes on once one is saved', async () => {
  const tokens = tokensOf();
  const { error } = await failure(tokens());
  expect(isAuthError(error) && error.message).toMatch(
    /Redis has no tokens of this portal; authorise the application again .*save/,
  );
  await tokens.save(oauth.pair);
  expect(await tokens()).toBe('access-secret-1');
});

test('goes on after a spent refresh token once a new pair is saved', async () => {
  const tokens = tokensOf({ first: { accessToken: 'access-old', refreshToken: 'refresh-old' } });
  const { error, shown } = await failure(tokens('access-old'));
  expect(isAuthError(error) && error.retryable).toBe(false);
  expect(shown).not.toMatch(/refresh-old|access-old|client-secret/);
  await failure(tokensOf()('access-old'));
  expect(oauth.asked).toBe(1);
  await tokens.save(oauth.pair);
  expect(await tokens('access-old')).toBe('access-secret-1');
});

test('drops what a holder that was stopped stores after its successor', async () => {
  let late = '';
  const slow = tokensOf({
    first: oauth.pair,
    // Its answer comes when another pair is stored.
    refresh: (pair) => async () => {
      await tokensOf().save({ accessToken: 'access-new', refreshToken: 'refresh-new' });
      pair.onRefresh({ accessToken: 'access-late', refreshToken: 'refresh-late' });
      late = 'access-late';
      return late;
    },
  });
  expect(await slow('access-secret-1')).toBe('access-new');
  expect(late).toBe('access-late');
});

test('keeps the lock of no refresh that failed for another reason', async () => {
  let broken = true;
  const tokens = tokensOf({
    first: oauth.pair,
    lockMs: 60_000,
    refresh: (pair) => async (expired) => {
      if (broken) throw new Error('the OAuth server is down');
      return refreshingToken({ ...app, ...pair, server: oauth.url })(expired);
    },
  });
  expect((await failure(tokens('access-secret-1'))).shown).toMatch(/the OAuth server is down/);
  broken = false;
  expect(await tokens('access-secret-1')).toBe('access-secret-2');
});

test('stores a pair that came while Redis was lost when it is asked the next time', async () => {
  const first = oauth.pair;
  const tokens = tokensOf({
    first,
    refresh: (pair) => async (expired) => {
      const next = await refreshingToken({ ...app, ...pair, server: oauth.url })(expired);
      await redis.kill();
      return next;
    },
  });
  const { error, shown } = await failure(tokens('access-secret-1'));
  expect(isTransportError(error) && error.retryable).toBe(true);
  expect(shown).not.toMatch(/secret/);
  await redis.restart();
  // This Redis forgot everything, the version that the pair follows too.
  await tokensOf({ first })();
  await expect
    .poll(() => tokens('access-secret-1').catch(() => 'not yet'), { timeout: 20_000 })
    .toBe('access-secret-2');
  expect(oauth.asked).toBe(1);
});

describe('refuses', () => {
  const good = { portal: 'a.test', refresh: () => async () => '' };

  test.each([
    ['no refresh', { portal: 'a.test' }, /refresh must be a function/],
    [
      'half of a pair',
      { ...good, first: { accessToken: 'secret' } },
      /first must be \{ accessToken/,
    ],
    ['a short lock', { ...good, lockMs: 1 }, /lockMs must be a whole number of milliseconds/],
    ['a misspelt option', { ...good, lock: 1 }, /no option "lock"/],
  ])('%s', (_, options, message) => {
    const make = () => redisTokens({ redis: connection.redis, ...options } as never);
    expect(make).toThrow(UserError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(/secret/);
  });

  test('a refresh that does not pass on where the new pair goes', async () => {
    const refresh = () => async () => 'access-secret-2';
    const { error } = await failure(tokensOf({ first: oauth.pair, refresh })('access-secret-1'));
    expect(String(error)).toMatch(/refresh must pass onRefresh to/);
  });

  test('a pair to save that is none', async () => {
    const { error } = await failure(tokensOf().save({ accessToken: 'x' } as never));
    expect(error).toBeInstanceOf(UserError);
  });
});
