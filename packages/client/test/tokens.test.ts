import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../src/client.js';
import {
  AuthError,
  type RefreshOptions,
  refreshingToken,
  type TokenPair,
  TransportError,
} from '../src/index.js';
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
  test('that has expired is refreshed once for a hundred calls, each of which is sent again', async () => {
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

  test('that cannot be refreshed ends all waiting calls in the same AuthError', async () => {
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
    const [error, ...others] = await Promise.all(calls);
    // Each call has a separate error, with its caller in the stack.
    expect(new Set([error, ...others]).size).toBe(100);
    for (const other of others) expect(other).toEqual(error);
    expect(error).toMatchObject({
      name: 'Bitrix24AuthError',
      method: 'oauth.token',
      status: 0,
      code: 'NO_TOKEN',
      description: 'Error: the store refused ***',
      retryable: false,
    });
    expect(asked).toBe(1);
  });

  test('is requested again, with the expired one, for calls made after a refresh failed', async () => {
    let works = false;
    const server = await portalThatTakes(() => 'new-token');
    const asked: (string | undefined)[] = [];
    const client = createClient({
      portal: server.origin,
      accessToken: (old) => {
        asked.push(old);
        if (old && !works) throw new Error('down');
        return old ? 'new-token' : 'old-token';
      },
    });
    await errorOf(client.call('im.dialog.get', dialog));
    works = true;
    expect(await client.call('im.dialog.get', dialog)).toEqual({ token: 'new-token' });
    expect(asked).toEqual([undefined, 'old-token', 'old-token']);
  });

  test('is the new one for calls that waited for their turn meanwhile', async () => {
    const server = await portalThatTakes(() => 'new-token');
    const clock = new VirtualClock();
    const client = createClient(
      {
        portal: server.origin,
        fetch: clock.fetch,
        accessToken: (old) => (old ? 'new-token' : 'old-token'),
      },
      clock,
    );
    const calls = Array.from({ length: 60 }, () => client.call('im.dialog.get', dialog));
    await clock.settle(Promise.all(calls));
    // The bucket lets out fifty at once: only these are replayed.
    expect(server.received).toHaveLength(50 + 60);
  });

  test('that its provider refuses in an AuthError ends calls in an AuthError of the same code', async () => {
    const refusal = new AuthError('the user has left', {
      method: 'oauth.token',
      status: 400,
      code: 'invalid_grant',
      description: '',
    });
    const accessToken = () => Promise.reject(refusal);
    const client = createClient({ portal: 'x.test', accessToken });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      name: 'Bitrix24AuthError',
      method: 'oauth.token',
      code: 'invalid_grant',
      cause: refusal,
    });
  });

  test.each(['constructor', 'toString'])(
    'whose provider throws an error named %s ends calls in an AuthError like any other',
    async (name) => {
      const accessToken = () => Promise.reject(Object.assign(new Error('x'), { name }));
      const client = createClient({ portal: 'x.test', accessToken });
      expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
        name: 'Bitrix24AuthError',
        code: 'NO_TOKEN',
      });
    },
  );

  test('whose provider repeats it in an error of this package is not shown', async () => {
    const server = await portalThatTakes(() => 'none');
    const accessToken = (old?: string) => {
      if (old === undefined) return 'expired-token';
      throw new TransportError(`lost\n${old}`);
    };
    const client = createClient({ portal: server.origin, accessToken, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      message: 'im.dialog.get (DIALOG_ID chat1) was not sent: lost ***',
    });
  });

  test('that is still reported as expired after a refresh is not refreshed again for the same call', async () => {
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

  test('passed as a string is not refreshed', async () => {
    const server = await portalThatTakes(() => 'none');
    const client = createClient({ portal: server.origin, accessToken: 'old-token' });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      code: 'expired_token',
    });
    expect(server.received).toHaveLength(1);
  });

  test('is not refreshed for any other refusal', async () => {
    const server = await startServer({ status: 401, body: { error: 'invalid_token' } });
    let asked = 0;
    const client = createClient({ portal: server.origin, accessToken: () => `t${asked++}` });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
      name: 'Bitrix24AuthError',
      code: 'invalid_token',
    });
    expect(asked).toBe(1);
  });

  test('that is empty or not available sends nothing, and is requested again by the next call', async () => {
    const server = await portalThatTakes(() => 'good');
    const tokens = ['', 'good'];
    const client = createClient({ portal: server.origin, accessToken: () => tokens.shift() ?? '' });
    expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({ code: 'NO_TOKEN' });
    expect(server.received).toEqual([]);
    expect(await client.call('im.dialog.get', dialog)).toEqual({ token: 'good' });
  });
});

describe('an access token that expires for one command of a batch', () => {
  test('is refreshed, and only that command is sent again', async () => {
    let turn = 0;
    const server = await startServer((): Answer => {
      if (turn++ > 0) return { body: { result: { id: 2 } } };
      const result_error = { c1: { error: 'expired_token', error_description: '' } };
      return { body: { result: { result: { c0: { id: 1 } }, result_error } } };
    });
    const client = createClient({
      portal: server.origin,
      accessToken: (old) => (old ? 'new-token' : 'old-token'),
    });
    const { a, b } = await client.batch({
      a: ['im.dialog.get', dialog],
      b: ['im.dialog.get', { DIALOG_ID: 'chat2' }],
    });
    expect([a.result, b.result]).toEqual([{ id: 1 }, { id: 2 }]);
    expect(JSON.parse(server.received[1]?.body ?? '')).toEqual({
      DIALOG_ID: 'chat2',
      auth: 'new-token',
    });
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
    [
      'an echo',
      { status: 400, body: { error: 'client/secret', error_description: 'access1 refresh+1' } },
      { status: 400, code: '***', description: '*** ***' },
    ],
    [
      'an answer with empty tokens',
      { body: { access_token: '', refresh_token: '' } },
      { status: 200, code: 'NO_TOKEN' },
    ],
    [
      'an answer without a refresh token',
      { body: { access_token: 'x' } },
      { status: 200, code: 'NO_TOKEN' },
    ],
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

  test.each<[number, string, boolean]>([
    [502, '<html> client/secret', true],
    [500, '<html> client/secret', false],
    [500, '{"message":"client/secret"}', false],
    [500, '', false],
    [429, '', true],
    [200, '\n<html> client/secret', false],
    [403, '<html> client/secret', false],
    [403, '{"message":"client/secret"}', false],
    [200, '{"access_token":"client/secret', false],
    [200, '', false],
    [200, 'null', false],
  ])(
    'that gets no answer of the server (%i, %j) does not end in an AuthError, which would log the user out',
    async (status, body, retryable) => {
      const oauth = await oauthServer(() => ({ status, body }));
      const server = oauth.origin;
      const accessToken = 'access1';
      const provider = refreshingToken({ ...secrets, accessToken, server, onRefresh: () => {} });
      const error = await errorOf(async () => provider('access1'));
      expect(error).toMatchObject({
        name: 'Bitrix24MalformedResponseError',
        status,
        retryable,
      });
      expect(shown(error)).not.toContain('client/secret');
    },
  );

  test('takes a stored pair with other fields', async () => {
    const oauth = await oauthServer(() => ({
      body: { access_token: 'access2', refresh_token: 'refresh+2' },
    }));
    const stored = { accessToken: 'access1', refreshToken: 'refresh+1', expiresAt: '2026-11-28' };
    const options = { ...secrets, ...stored, server: oauth.origin, onRefresh: () => {} };
    expect(await refreshingToken(options)('access1')).toBe('access2');
  });

  test.each<[string, object, string]>([
    ['without a client secret', { clientSecret: undefined }, 'clientSecret is missing'],
    ['without onRefresh', { onRefresh: undefined }, 'onRefresh is missing'],
    ['with a number for a token', { refreshToken: 5 }, 'refreshToken must be a string'],
    ['with an empty server', { server: '' }, 'server is missing; '],
    ['with null for load', { load: null }, 'load must be a function'],
  ])('%s is refused before it can spend a refresh token', async (_, change, message) => {
    const options: RefreshOptions = { ...secrets, accessToken: 'access1', onRefresh: () => {} };
    const error = await errorOf(() => refreshingToken({ ...options, ...change }));
    expect(error).toMatchObject({
      name: 'Bitrix24Error',
      message: expect.stringContaining(message),
    });
  });

  test('is made again by the retries of the call when the connection to the OAuth server drops', async () => {
    let drops = 2;
    const oauth = await startServer((_, response) => {
      if (drops-- > 0) {
        response.destroy();
        return undefined;
      }
      return { body: { access_token: 'access2', refresh_token: 'refresh+2' } };
    });
    const portal = await portalThatTakes(() => 'access2');
    const clock = new VirtualClock();
    const client = createClient(
      {
        portal: portal.origin,
        fetch: clock.fetch,
        accessToken: refreshingToken({
          ...secrets,
          accessToken: 'access1',
          server: oauth.origin,
          onRefresh: () => {},
        }),
      },
      clock,
    );
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ token: 'access2' });
    drops = 100;
    const server = oauth.origin;
    const accessToken = 'access1';
    const lost = refreshingToken({ ...secrets, accessToken, server, onRefresh: () => {} });
    expect(await errorOf(async () => lost('access1'))).toMatchObject({
      name: 'Bitrix24TransportError',
      retryable: true,
    });
  });

  test('reads the store again when another process has spent the refresh token', async () => {
    const oauth = await oauthServer(() => ({ status: 400, body: { error: 'invalid_grant' } }));
    const pair = { accessToken: 'access2', refreshToken: 'refresh+2' };
    const common = {
      ...secrets,
      accessToken: 'access1',
      server: oauth.origin,
      onRefresh: () => {},
    };
    expect(await refreshingToken({ ...common, load: async () => pair })('access1')).toBe('access2');
    const same = { accessToken: 'access1', refreshToken: secrets.refreshToken };
    const empty = { accessToken: '', refreshToken: '' };
    for (const load of [undefined, () => undefined, () => same, () => empty]) {
      const provider = refreshingToken({ ...common, load });
      expect(await errorOf(async () => provider('access1'))).toMatchObject({
        code: 'invalid_grant',
      });
    }
  });

  test('posts to the token address of the server_endpoint that a portal names, and follows a vendor’s alone', async () => {
    const asked: string[] = [];
    const foreign: string[] = [];
    const named = [
      'https://oauth.bitrix24.tech/rest/',
      'https://evil.test/rest/',
      'http://oauth.bitrix.info/rest/',
      'https://oauth.bitrix.info/rest/',
    ];
    let turn = 0;
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access0',
      onRefresh: () => {},
      onForeignServer: (host) => foreign.push(host),
      fetch: async (url) => {
        asked.push(url);
        const server_endpoint = named[turn++];
        return Response.json({
          access_token: `access${turn}`,
          refresh_token: 'r',
          server_endpoint,
        });
      },
    });
    for (const token of ['access0', 'access1', 'access2', 'access3', 'access4'])
      await provider(token);
    const info = 'https://oauth.bitrix.info/oauth/token/';
    const tech = 'https://oauth.bitrix24.tech/oauth/token/';
    expect(asked).toEqual([info, tech, tech, tech, info]);
    expect(foreign).toEqual(['evil.test', 'an address that is not an OAuth server']);
  });

  test('refuses a server whose path is not one of an OAuth server', async () => {
    const make = () =>
      refreshingToken({
        ...secrets,
        accessToken: 'a',
        onRefresh: () => {},
        server: 'https://oauth.bitrix.info/oauth/authorize/',
      });
    expect(await errorOf(make)).toMatchObject({
      name: 'Bitrix24Error',
      message: expect.stringMatching(/^server has a path that is not one of an OAuth server/),
    });
  });

  test('that reaches no server ends in a TransportError that says why', async () => {
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      onRefresh: () => {},
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: new Error('client/secret unreachable') });
      },
    });
    expect(await errorOf(async () => provider('access1'))).toMatchObject({
      name: 'Bitrix24TransportError',
      message: 'oauth.token got no answer: TypeError: fetch failed (Error: *** unreachable)',
    });
  });

  test('that gets no answer ends after half a minute', async () => {
    const timer = new AbortController();
    const set = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timer.signal);
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      onRefresh: () => {},
      fetch: (_, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    const refusal = errorOf(async () => provider('access1'));
    await vi.waitFor(() => expect(set).toHaveBeenCalled());
    timer.abort(new Error('it took too long'));
    expect(await refusal).toMatchObject({
      name: 'Bitrix24TransportError',
      message: 'oauth.token got no answer: Error: it took too long',
    });
    expect(set).toHaveBeenCalledWith(30_000);
    set.mockRestore();
  });

  test.each([
    'http://x.test/',
    'https://user:passw0rd@x.test/',
    'https://passw0rd@x.test/',
    'foo://passw0rd.test/',
    'data:application/json,passw0rd',
    'passw0rd',
  ])('is never sent to %s, which is not shown', async (server) => {
    const make = () =>
      refreshingToken({ ...secrets, accessToken: 'a', onRefresh: () => {}, server });
    const error = await errorOf(make);
    expect(error).toMatchObject({
      name: 'Bitrix24Error',
      message: expect.stringMatching(/^server (must|is|has) /),
    });
    expect(shown(error)).not.toMatch(/passw0rd|client.secret|refresh.1/);
  });

  test.each([301, 302, 307, 308])('follows no redirect (%i)', async (status) => {
    const elsewhere = await startServer({ body: { access_token: 'a', refresh_token: 'r' } });
    const oauth = await oauthServer(() => ({
      status,
      headers: { location: `${elsewhere.origin}/x` },
    }));
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      server: oauth.origin,
      onRefresh: () => {},
    });
    expect(await errorOf(async () => provider('access1'))).toMatchObject({
      name: 'Bitrix24MalformedResponseError',
      status,
    });
    expect(elsewhere.received).toEqual([]);
  });

  test('whose new pair cannot be stored shows none of it, and offers it again without another refresh', async () => {
    const oauth = await oauthServer(() => ({
      body: { access_token: 'access2', refresh_token: 'refresh+2' },
    }));
    const offered: TokenPair[] = [];
    const provider = refreshingToken({
      ...secrets,
      accessToken: 'access1',
      server: oauth.origin,
      onRefresh: (pair) => {
        offered.push(pair);
        if (offered.length > 2) return;
        const all = [...Object.values(pair), 'access1', ...Object.values(secrets)];
        throw new Error(`cannot store ${all.join()}`);
      },
    });
    const first = await errorOf(async () => provider('access1'));
    expect(first).toMatchObject({ description: 'Error: cannot store ***,***,***,app.1,***,***' });
    const second = await errorOf(async () => provider('access1'));
    expect(shown([first, second])).not.toMatch(/access[12]|refresh.[12]|client.secret/);
    expect(await provider('access1')).toBe('access2');
    const pair = { accessToken: 'access2', refreshToken: 'refresh+2' };
    expect(offered).toEqual([pair, pair, pair]);
    expect(oauth.received).toHaveLength(1);
  });

  test('happens for a client that finds the token expired while another one requests its first', async () => {
    const oauth = await oauthServer(() => ({
      body: { access_token: 'access2', refresh_token: 'refresh+2' },
    }));
    const accessToken = 'access1';
    const server = oauth.origin;
    const provider = refreshingToken({ ...secrets, accessToken, server, onRefresh: () => {} });
    expect(await Promise.all([provider(), provider('access1')])).toEqual(['access1', 'access2']);
  });

  test('is made again for a client that returns when another client’s pair has expired too', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => clock.mockRestore());
    let pairs = 1;
    const oauth = await oauthServer(() => {
      pairs++;
      return {
        body: { access_token: `access${pairs}`, refresh_token: 'refresh', expires_in: 3600 },
      };
    });
    const accessToken = 'access1';
    const server = oauth.origin;
    const provider = refreshingToken({ ...secrets, accessToken, server, onRefresh: () => {} });
    expect(await provider('access1')).toBe('access2');
    clock.mockReturnValue(3_600_000);
    expect(await provider('access1')).toBe('access2');
    clock.mockReturnValue(3_600_001);
    expect(await provider('access1')).toBe('access3');
  });

  test.each(['at once', 'one after the other'])(
    'is made once for two clients that share it, %s',
    async (when) => {
      const oauth = await oauthServer(() => ({
        body: { access_token: 'access2', refresh_token: 'refresh+2' },
      }));
      let valid = 'access1';
      const portal = await portalThatTakes(() => valid);
      const accessToken = refreshingToken({
        ...secrets,
        accessToken: 'access1',
        server: oauth.origin,
        onRefresh: () => {},
      });
      const clients = [1, 2].map(() => createClient({ portal: portal.origin, accessToken }));
      const callAll = () => Promise.all(clients.map((one) => one.call('im.dialog.get', dialog)));
      await callAll();
      valid = 'access2';
      if (when === 'at once') await callAll();
      else for (const client of clients) await client.call('im.dialog.get', dialog);
      expect(oauth.received).toHaveLength(1);
    },
  );

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
