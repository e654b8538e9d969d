import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { callName } from '../src/call-name.js';
import {
  ApiError,
  Bitrix24ApiError,
  Bitrix24Error,
  createChatClient,
  isApiError,
  isBitrix24Error,
  isTransportError,
  MalformedResponseError,
  TransportError,
  type WebhookOptions,
} from '../src/index.js';

import { errorOf, shown } from './support/error.js';
import { type Answer, startServer } from './support/server.js';

const time = { start: 1, finish: 2, duration: 1, processing: 0 };

describe('a call', () => {
  test('posts JSON to the method under the webhook and returns the result', async () => {
    const server = await startServer({ body: { result: { id: 7, name: 'Deal' }, time } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });

    const result = await client.call('im.dialog.get', { DIALOG_ID: 'chat7' });

    expect(result).toEqual({ id: 7, name: 'Deal' });
    expect(server.received).toHaveLength(1);
    const [request] = server.received;
    expect(request?.method).toBe('POST');
    expect(`${server.origin}${request?.path}`).toBe(`${server.webhookUrl}im.dialog.get`);
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toEqual({ DIALOG_ID: 'chat7' });
  });

  test('sends an access token in the body, not in the URL or a header', async () => {
    const server = await startServer({ body: { result: {}, time } });
    const client = createChatClient({ portal: server.origin, accessToken: 'acc3ss' });

    await client.call('imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' });

    const [request] = server.received;
    expect(request?.path).toBe('/rest/imbot.v2.Chat.get');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      botId: 456,
      dialogId: 'chat5',
      auth: 'acc3ss',
    });
    expect(JSON.stringify(request?.headers)).not.toContain('acc3ss');
  });

  test('works with a webhook URL without a slash at the end', async () => {
    const server = await startServer({ body: { result: {}, time } });
    const client = createChatClient({ webhookUrl: server.webhookUrl.replace(/\/$/, '') });
    await client.call('im.dialog.get', { DIALOG_ID: '1' });
    expect(`${server.origin}${server.received[0]?.path}`).toBe(`${server.webhookUrl}im.dialog.get`);
  });

  test('uses the `fetch` that was passed', async () => {
    const client = createChatClient({
      portal: 'example.bitrix24.com',
      accessToken: 'token',
      fetch: async (url) => Response.json({ result: { url } }),
    });
    expect(await client.call('im.dialog.get', { DIALOG_ID: '1' })).toEqual({
      url: 'https://example.bitrix24.com/rest/im.dialog.get',
    });
  });

  test('returns the result even if `time` is missing', async () => {
    const server = await startServer({ body: { result: { id: '21191', title: 'Mint' } } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await client.call('imbot.dialog.get', { DIALOG_ID: 'chat29' })).toEqual({
      id: '21191',
      title: 'Mint',
    });
  });
});

describe('an error of the portal', () => {
  // A command of a batch has no status, so the code decides.
  test.each([
    [200, 'OVERLOAD_LIMIT', 'RateLimit'],
    [401, 'OVERLOAD_LIMIT', 'RateLimit'],
    [200, 'OPERATION_TIME_LIMIT', 'RateLimit'],
    [429, 'ANY_OTHER', 'RateLimit'],
    [200, 'APPLICATION_NOT_FOUND', 'Auth'],
    [200, 'insufficient_scope', 'Auth'],
    [200, 'user_access_error', 'Auth'],
    [200, 'authorization_error', 'Auth'],
    [200, 'NO_AUTH_FOUND', 'Auth'],
    [200, 'INVALID_CREDENTIALS', 'Auth'],
    [200, 'expired_token', 'Auth'],
    [401, 'ANY_OTHER', 'Auth'],
    [403, 'ACCESS_ERROR', 'Api'],
  ])('(%i, %s) is of the class %sError', async (status, error, kind) => {
    const server = await startServer({ status, body: { error } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    const failure = await errorOf(client.call('im.dialog.get', { DIALOG_ID: 'chat1' }));
    expect(failure).toMatchObject({ name: `Bitrix24${kind}Error`, status, code: error });
  });

  test.each([403, 400, 200, 500])('with status %i is an ApiError', async (status) => {
    const server = await startServer({
      status,
      body: { error: 'ACCESS_ERROR', error_description: 'No access' },
    });
    const error = await errorOf(
      createChatClient({ webhookUrl: server.webhookUrl, retry: 0 }).call('im.dialog.get', {
        DIALOG_ID: 'chat1',
      }),
    );
    expect(error).toBeInstanceOf(Bitrix24ApiError);
    expect(error).toMatchObject({
      name: 'Bitrix24ApiError',
      method: 'im.dialog.get',
      status,
      code: 'ACCESS_ERROR',
      description: 'No access',
      message: `im.dialog.get (DIALOG_ID chat1) failed with ACCESS_ERROR: No access (HTTP ${status})`,
    });
    expect(isApiError(error, 'ACCESS_ERROR')).toBe(true);
    expect(isApiError(error, 'DIALOG_ID_EMPTY')).toBe(false);
  });

  test('keeps a code that the contract does not know, even a number, and an empty description', async () => {
    const server = await startServer({ status: 400, body: { error: 100, error_description: '' } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
      code: '100',
      description: '',
      message: 'im.dialog.get (DIALOG_ID 1) failed with 100 (HTTP 400)',
    });
  });

  test('is reported even if its description is not text', async () => {
    const description = { toString: '', text: 'no' };
    const server = await startServer({
      status: 400,
      body: { error: 'X', error_description: description },
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
      code: 'X',
      description: JSON.stringify(description),
    });
  });

  test.each(['', 0, null, false])('is one whatever its value: %j', async (error) => {
    const server = await startServer({
      body: { result: {}, error, error_description: 'Not found' },
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
      name: 'Bitrix24ApiError',
      code: `${error ?? ''}`,
      description: 'Not found',
    });
  });

  test('takes precedence over a result in the same answer', async () => {
    const server = await startServer({ body: { result: {}, error: 'X', error_description: 'y' } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toBeInstanceOf(
      ApiError,
    );
  });
});

describe('an answer that is not Bitrix24’s', () => {
  test.each([
    [
      'an HTML page of a proxy',
      { status: 502, body: '<html>\n  Bad   Gateway</html>' },
      '<html> Bad Gateway</html>',
    ],
    ['an HTML page with status 200', { body: '<h1>Hello</h1>' }, '<h1>Hello</h1>'],
    ['a page with margins', { status: 502, body: '\n <p>\n' }, '<p>'],
    ['an empty body', { body: '' }, ''],
    ['an empty error', { status: 500, body: '' }, ''],
    ['a 204', { status: 204 }, ''],
    ['JSON that ends midway', { body: '{"result": {"id": 1' }, '{"result": {"id": 1'],
    ['JSON without result or error', { body: { ok: true } }, '{"ok":true}'],
    ['an error that is an object', { status: 400, body: { error: { code: 1 } } }, '{"error":'],
    ['a list', { body: [] }, '[]'],
    ['a bare null', { body: 'null' }, 'null'],
    ['a list where a result was due', { body: { result: [], time } }, '{"result":[]'],
    ['a result of the wrong kind', { body: { result: true, time } }, '{"result":true'],
    ['a result with an error status', { status: 500, body: { result: {}, time } }, '{"result":{}'],
  ])(
    '%s ends in a MalformedResponseError with status and snippet',
    async (_, answer: Answer, snippet) => {
      const server = await startServer(answer);
      const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
      const error = await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }));
      expect(error).toBeInstanceOf(MalformedResponseError);
      const status = answer.status ?? 200;
      expect(error).toMatchObject({ status });
      expect((error as MalformedResponseError).snippet.startsWith(snippet)).toBe(true);
      const reason = `im.dialog.get (DIALOG_ID 1) got no Bitrix24 answer (HTTP ${status}): ${snippet || 'no body'}`;
      expect((error as Error).message.startsWith(reason)).toBe(true);
    },
  );

  test('a long page is cut', async () => {
    const server = await startServer({ status: 502, body: 'x'.repeat(10_000) });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    const error = await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }));
    expect((error as MalformedResponseError).snippet).toBe('x'.repeat(200));
  });
});

describe('no answer at all', () => {
  test('a refused connection is a TransportError that says so', async () => {
    const client = createChatClient({ webhookUrl: 'http://127.0.0.1:9/rest/1/secret/', retry: 0 });
    const error = await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }));
    expect(error).toBeInstanceOf(TransportError);
    expect(isTransportError(error)).toBe(true);
    expect(isBitrix24Error(error)).toBe(true);
    expect((error as Error).message).toMatch(
      /^im\.dialog\.get \(DIALOG_ID 1\) got no answer: TypeError: fetch failed \(/,
    );
  });

  // Node takes it as UTF-8, and refuses it for a response of one's own.
  test('accepts an answer whatever the language of its reason phrase', async () => {
    const body = '{"result":{"id":7}}';
    const server = createServer((socket) => {
      socket.once('data', () =>
        socket.end(`HTTP/1.1 200 Успех\r\ncontent-length: ${body.length}\r\n\r\n${body}`),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const client = createChatClient({ webhookUrl: `http://127.0.0.1:${port}/rest/1/secret/` });
    expect(await client.call('im.dialog.get', { DIALOG_ID: '1' })).toEqual({ id: 7 });
    expect(await client.request('im.dialog.get', { DIALOG_ID: '1' })).toMatchObject({
      result: { id: 7 },
      response: { status: 200 },
    });
  });

  test('a connection that closes midway through the body is a TransportError', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"result":');
      response.destroy();
      return undefined;
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toBeInstanceOf(
      TransportError,
    );
  });

  test.each([301, 302, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const elsewhere = await startServer({ body: { result: {} } });
    const server = await startServer({ status, headers: { location: `${elsewhere.origin}/x` } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, retry: 0 });
    const error = await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }));
    expect(error).toMatchObject({
      name: 'Bitrix24MalformedResponseError',
      message: `im.dialog.get (DIALOG_ID 1) got a redirect to ${new URL(elsewhere.origin).host} (HTTP ${status}), not followed because it would forward the secret`,
      status,
      retryable: false,
    });
    expect(elsewhere.received).toEqual([]);
  });
});

test.each<[string, string]>([
  ['/rest/1/secret/x', 'portal.test'],
  ['//other.test/x', 'other.test'],
  ['https://other.test:8443/x', 'other.test:8443'],
  ['javascript:alert(1)', 'a page'],
])('a redirect to %s names the host %s', async (location, host) => {
  const response = new Response(null, { status: 302, headers: { location } });
  Object.defineProperty(response, 'url', { value: 'https://portal.test/rest/1/secret/im' });
  const client = createChatClient({
    webhookUrl: 'https://portal.test/rest/1/secret/',
    fetch: async () => response,
  });
  expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
    message: expect.stringContaining(`got a redirect to ${host} (HTTP 302), not followed`),
  });
});

test('an answer of 304 is not called a redirect, because it points nowhere', async () => {
  const server = await startServer({ status: 304 });
  const client = createChatClient({ webhookUrl: server.webhookUrl });
  expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
    message: 'im.dialog.get (DIALOG_ID 1) got no Bitrix24 answer (HTTP 304): no body',
  });
});

describe('a call that cannot be sent', () => {
  const dialog = { DIALOG_ID: '1' };

  test.each<[string, unknown, unknown]>([
    ['without a method', undefined, dialog],
    ['of a symbol', Symbol('x'), dialog],
    ['of a path', '../2/other/im.dialog.get', dialog],
    ['of a query', 'im.dialog.get?a=1', dialog],
    ['of a URL', 'https://x.test/rest/1/secret123/im.dialog.get', dialog],
    ['with a text instead of parameters', 'im.dialog.get', 'chat1'],
    ['with a list instead of parameters', 'im.dialog.get', ['chat1']],
  ])('%s is refused, alone and in a batch', async (_, method, params) => {
    const server = await startServer({ body: { result: {} } });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const { a } = await client.batch({ a: [method as 'im.dialog.get', params as typeof dialog] });
    const alone = client.call(method as 'im.dialog.get', params as typeof dialog);
    for (const error of [a.error, await errorOf(alone)]) {
      expect(error).toMatchObject({
        name: 'Bitrix24Error',
        message: 'a call needs a method name and an object of parameters',
      });
      expect(shown(error)).not.toContain('secret123');
    }
    expect(server.received).toEqual([]);
  });
});

describe('a redirect in a browser', () => {
  test('is recognised by the status 0 with which a browser hides it', async () => {
    const client = createChatClient({
      webhookUrl: 'https://example.bitrix24.com/rest/1/secret/',
      // The only response that a program can make with it.
      fetch: async () => Response.error(),
    });
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
      name: 'Bitrix24MalformedResponseError',
      status: 0,
      retryable: false,
    });
  });
});

describe('an address that cannot be used', () => {
  const form = 'expected https://portal/rest/1/secret/';
  const path = `webhookUrl has no /rest/<user id>/<secret>/; ${form}`;
  const https = `webhookUrl must use https, because secrets are sent to it; ${form}`;
  const extra = `webhookUrl has a user, password, query or fragment; ${form}`;

  test.each([
    ['no URL', 'not a url secret123', `webhookUrl is not a URL; ${form}`],
    ['no webhook', 'https://example.bitrix24.com/', path],
    [
      'a method at the end',
      'https://x.test/rest/1/secret123/im.dialog.get',
      `webhookUrl has a method after the secret; ${form}`,
    ],
    ['no user', 'https://x.test/rest/secret123/', path],
    ['a percent sign', 'https://x.test/rest/1/secret123%41/', path],
    ['a query', 'https://x.test/rest/1/secret123/?a=1', extra],
    ['a fragment', 'https://x.test/rest/1/secret123/#a', extra],
    ['a password', 'https://u:secret123@example.bitrix24.com/rest/1/x/', extra],
    ['plain http', 'http://x.test/rest/1/secret123/', https],
    ['http to a host that looks local', 'http://localhost.evil.test/rest/1/secret123/', https],
    ['http to an address that looks local', 'http://127.0.0.1.evil.test/rest/1/secret123/', https],
    ['another protocol', 'ftp://example.bitrix24.com/rest/1/secret123/', https],
  ])(
    '%s is refused when the client is made, without showing it',
    async (_, webhookUrl, message) => {
      const error = await errorOf(() => createChatClient({ webhookUrl }));
      expect(error).toBeInstanceOf(Bitrix24Error);
      expect(error).toMatchObject({ name: 'Bitrix24Error', message });
      expect(shown(error)).not.toContain('secret123');
    },
  );

  test.each<[string, object, string]>([
    [
      'a webhook as portal',
      { portal: 'https://x.test/rest/1/secret123/', accessToken: 'token' },
      'portal is a webhook; pass it as webhookUrl; expected example.bitrix24.com',
    ],
    [
      'plain http',
      { portal: 'http://example.bitrix24.com', accessToken: 'token' },
      'portal must use https, because secrets are sent to it; expected example.bitrix24.com',
    ],
    [
      'a path',
      { portal: 'https://example.bitrix24.com/crm/', accessToken: 'token' },
      'portal has a path; expected example.bitrix24.com',
    ],
    [
      'an empty portal',
      { portal: '', accessToken: 'token' },
      'portal is missing; expected example.bitrix24.com',
    ],
    ['an empty webhook', { webhookUrl: '' }, `webhookUrl is missing; ${form}`],
    ['no webhook', { webhookUrl: undefined }, `webhookUrl is missing; ${form}`],
    [
      'an empty token',
      { portal: 'example.bitrix24.com', accessToken: '' },
      'accessToken is missing; a portal needs one',
    ],
    ['no token', { portal: 'example.bitrix24.com' }, 'accessToken is missing; a portal needs one'],
    [
      'a token that is no string',
      { portal: 'example.bitrix24.com', accessToken: 12345 },
      'accessToken must be a string or a function',
    ],
    [
      'a webhook and a token',
      { webhookUrl: 'https://x.test/rest/1/secret123/', accessToken: 'token' },
      'pass webhookUrl, or portal and accessToken, but not both',
    ],
  ])('%s is refused', async (_, options, message) => {
    const error = await errorOf(() => createChatClient(options as WebhookOptions));
    expect(error).toBeInstanceOf(Bitrix24Error);
    expect((error as Error).message).toBe(message);
    expect(shown(error)).not.toContain('secret123');
  });

  test.each<[string, object, RegExp]>([
    ['a misspelt option', { timout: 5 }, /^unknown option timout; the options are .*timeout/],
    ['a plan that does not exist', { limiter: 'none' }, /^limiter must be 'standard', /],
    ['no plan', { limiter: null }, /^limiter must be 'standard', /],
    ['a limiter without `acquire`', { limiter: {} }, /^limiter must be 'standard', /],
    ['`validate: true`', { validate: true }, /^validate must be a function$/],
    ['a negative timeout', { timeout: -1 }, /^timeout must be a number, 0 or more$/],
    ['a timeout that is not a number', { timeout: Number.NaN }, /^timeout must be a number, /],
    ['a symbol', { retry: Symbol('x') }, /^retry must be a number, /],
    ['an object without a text', { fetch: Object.create(null) }, /^fetch must be a function$/],
    ['the name of what every object has', { toString: 1 }, /^unknown option toString; /],
  ])('%s is refused', async (_, options, message) => {
    const webhookUrl = 'https://x.test/rest/1/secret123/';
    const error = await errorOf(() => createChatClient({ webhookUrl, ...options }));
    expect(error).toMatchObject({ name: 'Bitrix24Error', message: expect.stringMatching(message) });
  });

  test('a misspelt option of a call is refused before anything is sent', async () => {
    const server = await startServer({ body: { result: {} } });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const options: object = { retries: 3 };
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }, options))).toMatchObject({
      name: 'Bitrix24Error',
      message: 'unknown option retries; the options are signal, timeout, retry',
    });
    expect(server.received).toEqual([]);
  });

  test.each([undefined, null, 5, 'x', []])('options that are %j are refused', async (options) => {
    const error = await errorOf(() => createChatClient(options as never));
    expect(error).toMatchObject({
      name: 'Bitrix24Error',
      message: 'options must be an object',
    });
  });

  test.each<[string, unknown, string]>([
    ['null', null, 'options must be an object'],
    ['a signal instead of the options', AbortSignal.abort(), 'unknown option aborted; '],
    ['an option that is inherited', Object.create({ timout: 5 }), 'unknown option timout; '],
    ['a signal that is none', { signal: {} }, 'signal must be an AbortSignal'],
    ['a controller as signal', { signal: new AbortController() }, 'signal must be an AbortSignal'],
  ])('%s is refused by every way to call', async (_, options, message) => {
    const client = createChatClient({ webhookUrl: 'https://x.test/rest/1/secret123/' });
    const dialog = { DIALOG_ID: '1' };
    const ways = [
      () => client.call('im.dialog.get', dialog, options as never),
      () => client.request('im.dialog.get', dialog, options as never),
      () => client.batch({ a: ['im.dialog.get', dialog] }, options as never),
      () => client.each('im.dialog.get', [dialog], options as never).next(),
    ];
    for (const way of ways) {
      const error = await errorOf(way);
      expect(error).toMatchObject({ name: 'Bitrix24Error' });
      expect((error as Error).message).toContain(message);
    }
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:1', 'http://127.1.2.3'])(
    '%s may be plain http',
    (portal) => {
      expect(() => createChatClient({ portal, accessToken: 'token' })).not.toThrow();
    },
  );
});

describe('the stack of an error', () => {
  const line = /call\.test\.ts/;

  test('contains the line of the caller, for each way to call', async () => {
    const server = await startServer({
      status: 400,
      body: { error: 'X', error_description: '' },
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const dialog = { DIALOG_ID: 'chat7' };
    const byCall = async () => await client.call('im.dialog.get', dialog);
    const byRequest = async () => await client.request('im.dialog.get', dialog);
    const byBatch = async () => {
      const { a } = await client.batch({ a: ['im.dialog.get', dialog] });
      throw a.error;
    };
    const byEach = async () => {
      for await (const [, { error }] of client.each('im.dialog.get', [dialog])) throw error;
    };
    for (const way of [byCall, byRequest, byBatch, byEach]) {
      const error = await errorOf(way());
      expect(error).toMatchObject({
        message: 'im.dialog.get (DIALOG_ID chat7) failed with X (HTTP 400)',
      });
      expect((error as Error).stack).toMatch(line);
    }
  });
});

describe('the name of a call in an error', () => {
  test.each([
    ['chat7', 'chat7'],
    ['SG7', 'SG7'],
    ['256', '256'],
    ['livechat|1|1373|211', 'livechat|1|1373|211'],
    ['imol|livechat|1|1373|211', 'imol|livechat|1|1373|211'],
    ['', 'of an unknown form'],
    ['https://example.test/rest/1/0123456789abcdef/', 'of an unknown form'],
    ['0123456789abcdef', 'of an unknown form'],
  ])(
    'shows the identifier %j as %s: other values can be secrets that were mixed up',
    (value, shown) => {
      expect(callName('im.dialog.get', { DIALOG_ID: value }).label).toBe(
        `im.dialog.get (DIALOG_ID ${shown})`,
      );
    },
  );
});
