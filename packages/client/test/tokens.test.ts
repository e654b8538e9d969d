import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import { type AuthError, refreshingToken, type TokenPair } from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { errorOf, shown } from './support/error.js';
import { type Answer, startServer } from './support/server.js';

const dialog = { DIALOG_ID: 'chat1' };
const expired = { status: 401, body: { error: 'expired_token', error_description: 'expired' } };

/** A portal that takes one token only. */
async function portalThatTakes(valid: () => string) {
  return startServer(({ body }): Answer => {
    const { auth } = JSON.parse(body);
    return auth === valid() ? { body: { result: { token: auth } } } : expired;
  });
}

describe('an access token', () => {
  test('that has expired is renewed once for a hundred calls, each of which is replayed', async () => {
    const server = await portalThatTakes(() => 'new-token');
    const asked: (string | undefined)[] = [];
    const client = createClient({
      portal: server.origin,
      limiter: 'off',
      accessToken: async (old) => {
        asked.push(old);
        await new Promise(setImmediate);
        return old === undefined ? 'old-token' : 'new-token';
      },
    });
    const calls = Array.from({ length: 100 }, () => client.call('im.dialog.get', dialog));
    expect(await Promise.all(calls)).toEqual(Array(100).fill({ token: 'new-token' }));
    expect(asked).toEqual([undefined, 'old-token']);
    expect(server.received).toHaveLength(200);

    await client.call('im.dialog.get', dialog);
    expect(asked).toHaveLength(2);
  });

  test('that cannot be renewed ends all waiting calls in one AuthError', async () => {
    const server = await portalThatTakes(() => 'none');
    let asked = 0;
    const client = createClient({
      portal: server.origin,
      limiter: 'off',
      accessToken: (old) => {
        if (old === undefined) return 'old-token';
        asked++;
        throw new Error(`the store refused ${old}`);
      },
    });
    const calls = Array.from({ length: 100 }, () => errorOf(client.call('im.dialog.get', dialog)));
    const errors = new Set(await Promise.all(calls));
    expect(errors.size).toBe(1);
    const [error] = errors;
    expect(error).toMatchObject({
      name: 'Bitrix24AuthError',
      method: 'oauth.token',
      status: 0,
      code: 'NO_TOKEN',
      description: 'the store refused ***',
      retryable: false,
    });
    expect(asked).toBe(1);
  });

  test('is asked for again by calls made after a refresh that failed', async () => {
    let works = false;
    const server = await portalThatTakes(() => 'new-token');
    const client = createClient({
      portal: server.origin,
      accessToken: (old) => {
        if (old && !works) throw new Error('down');
        return old ? 'new-token' : 'old-token';
      },
    });
    await errorOf(client.call('im.dialog.get', dialog));
    works = true;
    expect(await client.call('im.dialog.get', dialog)).toEqual({ token: 'new-token' });
  });

  test('that is still called expired after a refresh is not renewed again for the same call', async () => {
    const server = await portalThatTakes(() => 'none');
    let asked = 0;
    const client = createClient({ portal: server.origin, accessToken: () => `t${asked++}` });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      name: 'Bitrix24AuthError',
      code: 'expired_token',
      status: 401,
    });
    expect(asked).toBe(2);
    expect(server.received).toHaveLength(2);
  });

  test('given as a string is not renewed', async () => {
    const server = await portalThatTakes(() => 'none');
    const client = createClient({ portal: server.origin, accessToken: 'old-token' });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      code: 'expired_token',
    });
    expect(server.received).toHaveLength(1);
  });

  test('is not renewed for any other refusal', async () => {
    const server = await startServer({ status: 401, body: { error: 'invalid_token' } });
    let asked = 0;
    const client = createClient({ portal: server.origin, accessToken: () => `t${asked++}` });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      name: 'Bitrix24AuthError',
      code: 'invalid_token',
    });
    expect(asked).toBe(1);
  });

  test('that is empty, or cannot be got at first, sends nothing and is asked for anew by the next call', async () => {
    const server = await portalThatTakes(() => 'good');
    const given = ['', 'good'];
    const client = createClient({ portal: server.origin, accessToken: () => given.shift() ?? '' });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({ code: 'NO_TOKEN' });
    expect(server.received).toEqual([]);
    expect(await client.call('im.dialog.get', dialog)).toEqual({ token: 'good' });
  });
});

describe('the OAuth refresh', () => {
  const secrets = { clientId: 'app.1', clientSecret: 'client/secret', refreshToken: 'refresh+1' };

  async function oauthServer(answer: (form: URLSearchParams) => Answer) {
    return startServer(({ body }) => answer(new URLSearchParams(body)));
  }

  test('posts the documented form, keeps the pair it gets, and spends each refresh token once', async () => {
    let issued = 1;
    const oauth = await oauthServer(() => {
      issued++;
      return {
        body: {
          access_token: `access${issued}`,
          refresh_token: `refresh+${issued}`,
          expires_in: 3600,
        },
      };
    });
    let valid = 'access2';
    const portal = await portalThatTakes(() => valid);
    const stored: TokenPair[] = [];
    const client = createClient({
      portal: portal.origin,
      accessToken: refreshingToken({
        ...secrets,
        accessToken: 'access1',
        server: `${oauth.origin}/oauth/token/`,
        onRefresh: async (tokens) => {
          await new Promise(setImmediate);
          stored.push(tokens);
        },
      }),
    });
    await client.call('im.dialog.get', dialog);
    expect(stored).toEqual([{ accessToken: 'access2', refreshToken: 'refresh+2' }]);
    valid = 'access3';
    await client.call('im.dialog.get', dialog);
    expect(stored[1]).toEqual({ accessToken: 'access3', refreshToken: 'refresh+3' });

    expect(oauth.received.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(2).fill('POST /oauth/token/'),
    );
    expect(oauth.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual(
      ['refresh+1', 'refresh+2'].map((refresh_token) => ({
        grant_type: 'refresh_token',
        client_id: 'app.1',
        client_secret: 'client/secret',
        refresh_token,
      })),
    );
  });

  test.each<[string, Answer, object]>([
    [
      'a spent token',
      { status: 400, body: { error: 'invalid_grant', error_description: 'refresh+1' } },
      { status: 400, code: 'invalid_grant', description: '***' },
    ],
    ['a page', { status: 502, body: '<html>' }, { status: 502, code: 'NO_TOKEN' }],
    [
      'an answer without a refresh token',
      { body: { access_token: 'x' } },
      { status: 200, code: 'NO_TOKEN' },
    ],
    ['null', { body: 'null' }, { status: 200, code: 'NO_TOKEN' }],
  ])('that gets %s ends in an AuthError without secrets', async (_, answer, shape) => {
    const oauth = await oauthServer(() => answer);
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      server: oauth.origin,
      onRefresh: () => {},
    });
    const error = (await errorOf(async () => provider('access1'))) as AuthError;
    expect(error).toMatchObject({ name: 'Bitrix24AuthError', method: 'oauth.token', ...shape });
    expect(shown(error)).not.toMatch(/client.secret|refresh.1|access1/);
  });

  test('that reaches nobody ends in an AuthError that says why', async () => {
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      onRefresh: () => {},
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: new Error('client/secret unreachable') });
      },
    });
    expect(await errorOf(async () => provider('access1'))).toMatchObject({
      code: 'NO_TOKEN',
      description: 'fetch failed (*** unreachable)',
    });
  });

  test('is never sent over plain http', async () => {
    const make = () =>
      refreshingToken({
        ...secrets,
        accessToken: 'a',
        onRefresh: () => {},
        server: 'http://x.test/',
      });
    expect(await errorOf(make)).toMatchObject({ name: 'Bitrix24Error' });
  });

  test('goes on waiting calls only after the new pair is stored', async () => {
    const oauth = await oauthServer(() => ({
      body: { access_token: 'access2', refresh_token: 'r2' },
    }));
    const portal = await portalThatTakes(() => 'access2');
    const order: string[] = [];
    const clock = new VirtualClock();
    const client = createClient(
      {
        portal: portal.origin,
        onRequest: () => order.push('sent'),
        fetch: clock.fetch,
        accessToken: refreshingToken({
          ...secrets,
          accessToken: 'access1',
          server: oauth.origin,
          onRefresh: async () => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            order.push('stored');
          },
        }),
      },
      clock,
    );
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(order).toEqual(['sent', 'stored', 'sent']);
  });
});
