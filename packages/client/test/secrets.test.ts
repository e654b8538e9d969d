import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import { createChatClient, refreshingToken } from '../src/index.js';
import { createMask } from '../src/mask.js';
import { VirtualClock } from './support/clock.js';
import { errorOf, shown } from './support/error.js';
import { startServer, webhookSecret } from './support/server.js';

/** The ways in which servers and proxies echo a text. */
const encodings: Record<string, (text: string) => string> = {
  raw: (text) => text,
  url: encodeURIComponent,
  'url in lower case': (text) => encodeURIComponent(text).toLowerCase(),
  'url twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  form: (text) => new URLSearchParams({ '': text }).toString().slice(1),
  json: (text) => JSON.stringify(text).slice(1, -1),
  'url five times': (text) => [1, 2, 3, 4, 5].reduce((one) => encodeURIComponent(one), text),
  'json in a url': (text) => encodeURIComponent(JSON.stringify(text).slice(1, -1)),
  'HTML entities': (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`),
  'HTML entities in hexadecimal': (text) =>
    [...text].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join(''),
  'named HTML entities': (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  'json in json': (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  'json as PHP writes it': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[/<>&'"\u0080-\uffff]/g, (c) =>
        c === '/' ? '\\/' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
};

const secrets = fc.string({ unit: 'binary', minLength: 6, maxLength: 40 }).filter((s) => {
  try {
    encodeURIComponent(s);
    return !/^[*\\]+$/.test(s);
  } catch {
    return false;
  }
});

describe('the mask', () => {
  test.each(Object.entries(encodings))('hides any secret written %s', (_, encode) => {
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!`${before} *** ${after}`.includes(encode(secret)));
        const masked = createMask([secret])(`${before} ${encode(secret)} ${after}`);
        expect(masked).toContain('***');
        expect(masked).not.toContain(encode(secret));
      }),
    );
  });

  test('keeps other text, and hides the longer of two secrets completely', () => {
    expect(createMask(['abcd', 'abcdef', '', 'x'])('x abcdef y abcd z')).toBe('x *** y *** z');
    expect(createMask(['', ''])('text')).toBe('text');
  });

  test('also hides the longer one completely if it contains the other one, and returns one line', () => {
    const mask = createMask(['secret1', '9f8e7dsecret1']);
    expect(mask('at /rest/1/9f8e7dsecret1/\r\n  with "secret1"')).toBe(
      'at /rest/1/***/ with "***"',
    );
    expect(mask('a=s%65cret1&b=Hello%0A%1B[1mFAKE')).toMatch(/^a=\*\*\*&b=hello[ -~]*fake$/);
  });

  test('completely hides a secret that begins with another one, also behind escapes', () => {
    const mask = createMask(['abcdef12', 'abcdef12/secret+9', 'tok en+1']);
    expect(mask('abcdef12%2Fsecret%2B9, abcdef12\\/secret+9 and tok+en%2B1')).toBe(
      '***, *** and ***',
    );
    expect(mask('abcdef12 at A%20b')).toBe('*** at A%20b');
  });

  test('hides nothing shorter than four characters', () => {
    expect(createMask(['abc', '1234'])('abc 1234')).toBe('abc ***');
  });

  test('shows no part of a secret that is cut, and searches no more than the beginning of a page', () => {
    const secret = 'Qz7-the-secret-of-a-webhook';
    const mask = createMask([secret]);
    for (let before = 4096; before < 5300; before++) {
      expect(mask(`${' '.repeat(before - 4096)}${secret.repeat(200)}`, 200)).not.toMatch(
        /Qz7|secret/,
      );
    }
    const page = `${'x'.repeat(20_000_000)}${secret}`;
    const before = process.cpuUsage().user;
    expect(mask(page, 200)).toBe('x'.repeat(200));
    expect(process.cpuUsage().user - before).toBeLessThan(250_000);
  });

  test('keeps control and bidirectional characters out of messages', () => {
    expect(createMask([])('a\u001b[1mb\u202ec\r\nd')).toBe('a [1mb c d');
  });

  // In square time this would take half a minute, in linear time it takes a tenth of a second.
  test('reads a page of backslashes in linear time', async () => {
    const client = createChatClient({
      webhookUrl: 'https://x.test/rest/1/s3cret-of-hook/',
      retry: 0,
      fetch: async () => new Response(`${'\\'.repeat(250_000)}s3cret-of-hook`, { status: 502 }),
    });
    const before = process.cpuUsage().user;
    expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' }))).toMatchObject({
      snippet: '\\'.repeat(200),
    });
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });
});

describe('an error', () => {
  test('of a call with a secret of any length shows nothing of it', async () => {
    const botToken = 'a1b2c3d4'.repeat(100_000);
    const server = await startServer({
      status: 400,
      body: {
        error: 'X',
        error_description: `${botToken} or ${encodeURIComponent(`"${botToken}"`)}`,
      },
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const error = await errorOf(
      client.call('imbot.v2.Chat.get', { botId: 1, botToken, dialogId: 'chat1' }),
    );
    expect(error).toMatchObject({
      name: 'Bitrix24ApiError',
      code: 'X',
      description: '*** or %22***%22',
    });
  });

  test('of each call of a batch is created in time, however many secrets the batch contains', async () => {
    const tokenOf = (index: number) => `${index}-${'token'.repeat(12)}-${index}`;
    const calls = Array.from({ length: 50 }, (_, index) => {
      const params = { botId: 1, botToken: tokenOf(index), dialogId: 'chat1' };
      return [`${index}`, ['imbot.v2.Chat.get', params] as const] as const;
    });
    const refusals = calls.map((_, index) => [
      `c${index}`,
      { error: 'CHAT_NOT_FOUND', error_description: `not for ${tokenOf(index)}` },
    ]);
    const server = await startServer({
      body: { result: { result: [], result_error: Object.fromEntries(refusals) } },
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const before = process.cpuUsage().user;
    for (const { error } of Object.values(await client.batch(Object.fromEntries(calls)))) {
      expect(error).toMatchObject({ code: 'CHAT_NOT_FOUND', description: 'not for ***' });
    }
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });

  const leaky = (secret: string) =>
    Object.values(encodings)
      .map((encode) => encode(secret))
      .join(' ');

  test.each([
    [
      'a description',
      (echo: string) => ({ status: 401, body: { error: 'X', error_description: echo } }),
    ],
    ['a code', (echo: string) => ({ status: 401, body: { error: echo, error_description: '' } })],
    ['an HTML page', (echo: string) => ({ status: 502, body: `<p>${echo}</p>` })],
    ['JSON that is no answer', (echo: string) => ({ body: { echo } })],
  ])('never shows the secrets that %s echoes', async (_, answer) => {
    const accessToken = 'acc3ss t"ken';
    const botToken = 'b0t/t+ken';
    const server = await startServer(
      answer([webhookSecret, accessToken, botToken].map(leaky).join()),
    );
    const params = { botId: 1, botToken, dialogId: 'chat1' };
    const clients = [
      createChatClient({ webhookUrl: server.webhookUrl, retry: 0 }),
      createChatClient({ portal: server.origin, accessToken, retry: 0 }),
    ];
    const [webhook, oauth] = await Promise.all(
      clients.map(async (client) => shown(await errorOf(client.call('imbot.v2.Chat.get', params)))),
    );
    for (const encode of Object.values(encodings)) {
      expect(webhook).not.toContain(encode(webhookSecret));
      expect(webhook).not.toContain(encode(botToken));
      expect(oauth).not.toContain(encode(accessToken));
      expect(oauth).not.toContain(encode(botToken));
    }
  });

  test('never shows the secret that a failing fetch names', async () => {
    const client = createChatClient({
      webhookUrl: 'https://example.bitrix24.com/rest/1/s3cret-of-hook/',
      retry: 0,
      fetch: async (url) => {
        throw new TypeError(`cannot fetch ${url}`, { cause: new Error(url) });
      },
    });
    const error = shown(await errorOf(client.call('im.dialog.get', { DIALOG_ID: '1' })));
    expect(error).toContain('https://example.bitrix24.com/rest/1/***/im.dialog.get');
    expect(error).not.toContain('s3cret-of-hook');
  });

  test('nor does the client itself', () => {
    const client = createChatClient({ webhookUrl: 'https://x.test/rest/1/s3cret-of-hook/' });
    expect(shown(client)).not.toContain('s3cret-of-hook');
  });
});

describe('the headers of a response', () => {
  const chat = { body: { result: { id: 1 } } };
  const headersOf = async (headers: Record<string, string>) => {
    const server = await startServer({ ...chat, headers });
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const { response } = await client.request('im.dialog.get', { DIALOG_ID: 'chat1' });
    return response.headers;
  };

  test.each(Object.entries(encodings))(
    'hide a secret that the portal repeats %s',
    async (_, encode) => {
      const headers = await headersOf({ 'x-called': `/rest/1/${encode(webhookSecret)}/ &#8364;` });
      expect(headers.get('x-called')).toBe('***');
    },
  );

  test('stay as they are without a secret, however long up to 4,096 characters', async () => {
    const cookies = `a=1  2, b=${'c'.repeat(1000)}`;
    const headers = await headersOf({ 'x-bitrix-rest-user-time': '0.01', 'x-cookies': cookies });
    expect(headers.get('x-bitrix-rest-user-time')).toBe('0.01');
    expect(headers.get('x-cookies')).toBe(cookies);
  });

  test('hide what is too long to be searched', async () => {
    const headers = await headersOf({ 'x-long': `${'a'.repeat(5000)}${webhookSecret}` });
    expect(headers.get('x-long')).toBe('***');
  });
});

describe('whatever the secrets are', () => {
  const word = fc.stringMatching(/^Qz7[A-Za-z0-9._~!$&'()*+,;=:-]{8,24}$/);
  // fast-check likes names such as toString, which stack traces and inspections show of themselves.
  const token = fc.string({ unit: 'grapheme', minLength: 5, maxLength: 30 }).map((s) => `Qz7${s}`);
  const statuses = fc.constantFrom(200, 400, 401, 403, 429, 500, 502, 503);
  const encoding = fc.constantFrom(...Object.values(encodings));
  // Words of the errors themselves cannot be secrets.
  const ownWords =
    /bitrix24|imbot|batch|error|http|portal|answer|retry|status|undefined|object|node_modules|\s{3}/i;

  test('no error, hook or client shows one, in any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        word,
        token,
        token,
        statuses,
        encoding,
        fc.boolean(),
        async (webhook, access, bot, status, encode, isJson) => {
          fc.pre(
            ![webhook, access, bot].some(
              (secret) => ownWords.test(secret) || secret.trim().length < 8,
            ),
          );
          const echo = [webhook, access, bot].map(encode).join(' and ');
          const error = { error: echo, error_description: echo };
          const body = isJson ? JSON.stringify(error) : `<p>${echo}</p>`;
          // A batch is also answered for each of its commands.
          const commands = { result: { result_error: { c0: error, c1: error } } };
          let inBatch = false;
          const events: unknown[] = [];
          const common = {
            retry: 1,
            limiter: 'off',
            fetch: async () => (inBatch ? Response.json(commands) : new Response(body, { status })),
            onRequest: (event: unknown) => events.push(event),
            onResponse: (event: unknown) => events.push(event),
            onRetry: (event: unknown) => events.push(event),
          } as const;
          const clock = new VirtualClock();
          const clients = [
            createClient({ ...common, webhookUrl: `https://x.test/rest/1/${webhook}/` }, clock),
            createClient({ ...common, portal: 'x.test', accessToken: access }, clock),
          ];
          const params = { botId: 1, botToken: bot, dialogId: 'chat1' };
          for (const [index, client] of clients.entries()) {
            const single = await errorOf(clock.settle(client.call('imbot.v2.Chat.get', params)));
            const batch = () =>
              clock.settle(
                client.batch({
                  a: ['imbot.v2.Chat.get', params],
                  b: ['imbot.v2.Chat.get', params],
                }),
              );
            const whole = await batch();
            inBatch = true;
            const each = await batch();
            inBatch = false;
            const seen = shown([single, whole, each, events, client]);
            for (const secret of [bot, index === 0 ? webhook : access]) {
              expect(seen).not.toContain(encode(secret));
              expect(seen).not.toContain(secret);
            }
            events.length = 0;
          }
          const renew = refreshingToken({
            clientId: 'app',
            clientSecret: bot,
            accessToken: access,
            refreshToken: webhook,
            onRefresh: () => {},
            fetch: common.fetch,
          });
          const refusal = shown(await errorOf(async () => renew(access)));
          for (const secret of [webhook, access, bot]) {
            expect(refusal).not.toContain(encode(secret));
            expect(refusal).not.toContain(secret);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
