import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContext } from '../src/context/create-context.js';
import type { RunningPortal } from '../src/index.js';
import { dispatch } from '../src/server/dispatch.js';
import { call, openPortal, send } from './support/portal.js';

const megabyte = 1024 * 1024;
const jsonType = { 'content-type': 'application/json' };

/** Sends bytes as they are and gives all that came back before the portal hung up. */
function sendBytes(portal: RunningPortal, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** The portal still answers as if nothing had happened. */
async function expectAlive(portal: RunningPortal): Promise<void> {
  const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
  expect(result['id']).toBe(29);
}

describe('bodies', () => {
  const tooLarge = {
    error: 'ERROR_BODY_TOO_LARGE',
    error_description: 'The request body is larger than 1 MB',
  };

  test('accepts 1 MB and refuses one byte more', async () => {
    const portal = await openPortal();
    const envelope = '{"DIALOG_ID":"chat29","x":""}'.length;
    const body = (size: number) =>
      JSON.stringify({ DIALOG_ID: 'chat29', x: 'a'.repeat(size - envelope) });
    const post = (text: string) =>
      send(`${portal.webhookUrl}im.dialog.get`, { method: 'POST', headers: jsonType, body: text });
    expect((await post(body(megabyte))).result['id']).toBe(29);
    const refused = await post(body(megabyte + 1));
    expect([refused.status, refused.body]).toEqual([413, tooLarge]);
    await expectAlive(portal);
  });

  test('stops reading a body of unknown length at 1 MB', async () => {
    const portal = await openPortal();
    const chunk = new Uint8Array(64 * 1024).fill(97);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent > 2 * megabyte) controller.close();
        else controller.enqueue(chunk);
        sent += chunk.length;
      },
    });
    const init: RequestInit = { method: 'POST', headers: jsonType, body, duplex: 'half' };
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect([answer.status, answer.body]).toEqual([413, tooLarge]);
    await expectAlive(portal);
  });

  test.each([
    ['lists', '['.repeat(200_000)],
    ['closed lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['maps', '{"a":'.repeat(100_000)],
    ['a value within', `{"DIALOG_ID":${'['.repeat(100_000)}1${']'.repeat(100_000)}}`],
  ])('treats %s nested without end as malformed JSON', async (_, body) => {
    const portal = await openPortal();
    const init = { method: 'POST', headers: jsonType, body };
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect([answer.status, answer.body['error']]).toEqual([400, 'DIALOG_ID_EMPTY']);
  });

  test('reads JSON nested as deep as PHP allows', async () => {
    const portal = await openPortal();
    const body = `{"DIALOG_ID":"chat29","x":${'['.repeat(511)}${']'.repeat(511)},"y":"${'['.repeat(900)}"}`;
    const init = { method: 'POST', headers: jsonType, body };
    expect((await send(`${portal.webhookUrl}im.dialog.get`, init)).result['id']).toBe(29);
  });

  test('treats JSON nested one level deeper as malformed', async () => {
    const portal = await openPortal();
    const body = `{"DIALOG_ID":"chat29","x":${'['.repeat(512)}${']'.repeat(512)}}`;
    const init = { method: 'POST', headers: jsonType, body };
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect(answer.body['error']).toBe('DIALOG_ID_EMPTY');
  });

  test('reads the valid fields of a form nested without end', async () => {
    const portal = await openPortal();
    const init = {
      method: 'POST',
      body: new URLSearchParams(`DIALOG_ID=chat29&a${'[b]'.repeat(20_000)}=1`),
    };
    expect((await send(`${portal.webhookUrl}im.dialog.get`, init)).result['id']).toBe(29);
  });

  test('treats invalid UTF-8 as malformed JSON', async () => {
    const portal = await openPortal();
    const body = Buffer.concat([
      Buffer.from('{"DIALOG_ID":"chat29","x":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const init = { method: 'POST', headers: jsonType, body };
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect(answer.body['error']).toBe('DIALOG_ID_EMPTY');
    const form = await send(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=%ff%fe`);
    expect(form.body['error']).toBe('DIALOG_ID_EMPTY');
  });

  test.each([
    [
      'JSON',
      jsonType,
      '{"__proto__":{"polluted":1,"DIALOG_ID":"chat29"},"constructor":{"prototype":{"polluted":1}}}',
    ],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      '__proto__[polluted]=1&constructor[prototype][polluted]=1&a[__proto__][polluted]=1',
    ],
  ])(
    '%s with prototype keys changes no prototype and sets no parameter',
    async (_, headers, body) => {
      const portal = await openPortal();
      for (const method of ['im.dialog.get', 'batch']) {
        await send(`${portal.webhookUrl}${method}`, { method: 'POST', headers, body });
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      const answer = await send(`${portal.webhookUrl}im.dialog.get`, {
        method: 'POST',
        headers,
        body,
      });
      expect(answer.body['error']).toBe('DIALOG_ID_EMPTY');
    },
  );

  test('answers the commands of a batch whose names are prototype keys', async () => {
    const portal = await openPortal();
    const body =
      '{"cmd":{"__proto__":"im.dialog.get?DIALOG_ID=chat29","toString":"im.dialog.get?DIALOG_ID=chat29"}}';
    const init = { method: 'POST', headers: jsonType, body };
    const answer = await send(`${portal.webhookUrl}batch`, init);
    expect(Object.keys(Object(answer.result['result']))).toEqual(['__proto__', 'toString']);
  });
});

describe('addresses', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'answers 404 to the method name %s',
    async (name) => {
      const portal = await openPortal();
      expect((await send(`${portal.webhookUrl}${name}`)).status).toBe(404);
    },
  );

  test.each([
    'GET /rest/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /rest/%zz/%c3%28/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET http://evil.example/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ])('answers %j with 404 in the portal’s format', async (bytes) => {
    const portal = await openPortal();
    const answer = await sendBytes(portal, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('{"error":"ERROR_METHOD_NOT_FOUND"');
    await expectAlive(portal);
  });

  test.each([
    'GET /rest/im.dialog.get HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /rest/im.dialog.get HTTP/1.1\r\nConnection: close\r\n\r\n',
    'NONSENSE\r\n\r\n',
    '\u0016\u0003\u0001\u0000\u0005hello',
    `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: nope\r\n\r\n',
  ])('answers %.60j with 400 in the portal’s format', async (bytes) => {
    const portal = await openPortal();
    const answer = await sendBytes(portal, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('{"error":"ERROR_BAD_REQUEST"');
    expect(answer.toLowerCase()).toContain('content-type: application/json; charset=utf-8\r\n');
    await expectAlive(portal);
  });

  const read = '/rest/1/d3m0w3bh00ks3cr3t/im.dialog.get?DIALOG_ID=chat29';
  const close = 'Connection: close\r\n\r\n';

  test.each([
    [
      'an address with its host, as a proxy sends it',
      `GET http://x${read} HTTP/1.1\r\nHost: x\r\n`,
    ],
    ['an unknown Expect header', `GET ${read} HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n`],
    ['an Upgrade header', `GET ${read} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n`],
  ])('answers a request with %s', async (_, head) => {
    const answer = await sendBytes(await openPortal(), head + close);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"id":29');
  });

  test('a malformed host does not use up a refresh token', async () => {
    const portal = await openPortal();
    const { clientId, clientSecret, refreshToken } = portal.demo.oauth;
    const query = `grant_type=refresh_token&client_id=${clientId}&client_secret=${clientSecret}&refresh_token=${refreshToken}`;
    const head = `GET http://x/oauth/token/?${query} HTTP/1.1\r\n`;
    const answer = await sendBytes(portal, `${head}Host: a[b\r\n${close}`);
    const spent = portal.snapshot().tokens[0]?.spent;
    expect([answer.includes('"access_token"'), answer.includes('"error"')]).toEqual([
      spent,
      !spent,
    ]);
  });

  test.each([
    ['headers', `GET ${read} HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n`],
    ['an address', `GET ${read}&long=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n`],
  ])('refuses %s of more than 16 kB and says so', async (_, head) => {
    const answer = await sendBytes(await openPortal(), head + close);
    expect(answer).toContain('"The address and the headers are larger than 16 kB"');
  });

  test.each([false, true])('answers a client that has closed its side (TLS: %s)', async (tls) => {
    const portal = await openPortal({ tls, faults: [{ kind: 'latency', milliseconds: 20 }] });
    const { hostname, port } = new URL(portal.url);
    const address = { host: hostname, port: Number(port), allowHalfOpen: true };
    const get = `GET ${read} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = tls
        ? connectSecurely({ ...address, ca: portal.ca }, () => socket.end(get + get))
        : connect(address, () => socket.end(get + get));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('error', reject).on('close', () => resolve(text));
    });
    expect(answer.match(/HTTP\/1\.1 \d+|"id":\d+/g)).toEqual([
      ...['HTTP/1.1 200', '"id":29'],
      ...['HTTP/1.1 200', '"id":29'],
    ]);
  });

  test('answers pipelined requests in order', async () => {
    const get = (id: string) => `GET ${read.replace('chat29', id)} HTTP/1.1\r\nHost: x\r\n`;
    const bytes = `${get('chat1')}\r\n${get('nonsense')}\r\n${get('chat29')}${close}`;
    const answer = await sendBytes(await openPortal(), bytes);
    expect(answer.match(/HTTP\/1\.1 \d+|"id":\d+/g)).toEqual([
      'HTTP/1.1 200',
      '"id":1',
      'HTTP/1.1 400',
      'HTTP/1.1 200',
      '"id":29',
    ]);
  });

  test('keeps a connection open after a body that was too large', async () => {
    const portal = await openPortal();
    const size = megabyte + 1;
    const post = `POST ${read} HTTP/1.1\r\nHost: x\r\n`;
    const whole = `${post}Content-Length: ${size}\r\n\r\n${'a'.repeat(size)}`;
    const chunked = `${post}Transfer-Encoding: chunked\r\n\r\n${size.toString(16)}\r\n${'a'.repeat(size)}\r\n0\r\n\r\n`;
    const get = `GET ${read} HTTP/1.1\r\nHost: x\r\n${close}`;
    const answer = await sendBytes(portal, whole + chunked + get);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual([
      'HTTP/1.1 413',
      'HTTP/1.1 413',
      'HTTP/1.1 200',
    ]);
  });

  test('answers an endless upload and closes the connection', async () => {
    const portal = await openPortal();
    const { hostname, port } = new URL(portal.url);
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      const upload = () => {
        if (!socket.destroyed) socket.write(chunk, () => setImmediate(upload));
      };
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
      socket.write(
        `POST ${read} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`,
        upload,
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    await expectAlive(portal);
  });

  test('survives a client that disconnects in the middle of its body', async () => {
    const portal = await openPortal();
    const { hostname, port } = new URL(portal.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /rest/im.dialog.get HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a"',
        );
        socket.destroy();
      });
      socket.on('close', () => resolve());
    });
    await expectAlive(portal);
  });
});

/** Requests that resemble a portal's, in every part a little or a lot wrong. */
const anyRequest = fc.record({
  verb: fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'PROPFIND'),
  path: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webPath(),
    fc
      .tuple(
        fc.constantFrom('rest', 'oauth', '_emulator', ''),
        fc.array(fc.oneof(fc.constantFrom('1', 'd3m0w3bh00ks3cr3t', '..', '%00'), fc.string()), {
          maxLength: 3,
        }),
        fc.constantFrom(
          'im.dialog.get',
          'imbot.v2.Chat.get',
          'imopenlines.dialog.get',
          'batch',
          'token',
          'faults',
          '__proto__',
        ),
        fc.constantFrom('', '.json', '.xml', '/'),
      )
      .map(([root, parts, method, end]) => [root, ...parts, method].join('/') + end),
  ),
  query: fc.oneof(fc.webQueryParameters(), fc.string({ unit: 'binary' })),
  type: fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
    ';;;',
    '',
  ),
  body: fc.oneof(
    fc.json(),
    fc.webQueryParameters(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc
      .dictionary(
        fc.constantFrom(
          'DIALOG_ID',
          'botId',
          'botToken',
          'dialogId',
          'CHAT_ID',
          'USER_CODE',
          'SESSION_ID',
          'auth',
          'halt',
          'cmd',
          '__proto__',
        ),
        fc.oneof(
          fc.constantFrom('chat5', 456, 'my_bot_token', 'livechat|1|1373|211'),
          fc.jsonValue(),
          fc.array(
            fc.constantFrom('im.dialog.get?DIALOG_ID=$result[0][id]', 'batch', '?', '$result'),
          ),
        ),
      )
      .map((value) => JSON.stringify(value)),
  ),
});

test('answers 10,000 random requests in the portal’s format', async () => {
  const context = createContext({ control: true });
  await fc.assert(
    fc.asyncProperty(anyRequest, async ({ verb, path, query, type, body }) => {
      const answer = await dispatch(context, {
        verb,
        target: `/${path.replace(/^\//, '')}?${query}`,
        headers: { host: 'portal.example', 'content-type': type },
        body: Buffer.from(body, 'utf8'),
        secure: false,
        remoteAddress: '127.0.0.1',
      });
      if (answer === 'reset') throw new Error('no fault was injected');
      const isXml = answer.headers['content-type']?.startsWith('text/xml');
      if (answer.body === '' || isXml) return;
      const parsed: unknown = JSON.parse(String(answer.body));
      if (answer.status >= 400) expect(parsed).toHaveProperty('error', expect.any(String));
      else if (path.startsWith('rest')) expect(parsed).toHaveProperty('result');
      expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+|ERROR_CORE/);
    }),
    { numRuns: 10_000, seed: 20_261_121 },
  );
});

test('runs at most fifty commands of a batch of 200,000', async () => {
  const context = createContext({});
  let times = 0;
  const counting = { ...context, now: () => (times += 1) };
  const answer = await dispatch(counting, {
    verb: 'POST',
    target: '/rest/1/d3m0w3bh00ks3cr3t/batch',
    headers: { host: 'portal.example', 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ cmd: Array(200_000).fill('a') })),
    secure: false,
    remoteAddress: '127.0.0.1',
  });
  if (answer === 'reset') throw new Error('no fault was injected');
  const { result_error } = JSON.parse(String(answer.body)).result;
  expect(Object.keys(result_error)).toHaveLength(200_000);
  expect(Object(result_error[199_999]).error).toBe('ERROR_BATCH_LENGTH_EXCEEDED');
  expect(times).toBeLessThan(1000);
});

test('answers HTTP/1.0 without a Host header and refuses HTTP/1.1 without one', async () => {
  const portal = await openPortal();
  const { pathname } = new URL(portal.webhookUrl);
  const get = `GET ${pathname}im.dialog.get?DIALOG_ID=chat29 HTTP/`;
  const old = await sendBytes(portal, `${get}1.0\r\n\r\n`);
  expect(old).toMatch(/^HTTP\/1\.1 200 /);
  expect(old).toContain('"id":29');
  expect(await sendBytes(portal, `${get}1.1\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});
