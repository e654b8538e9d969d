import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import {
  type ChatClient,
  createChatClient,
  isApiError,
  isMalformedResponseError,
} from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { errorOf, shown } from './support/error.js';
import { portal } from './support/portal.js';
import { startServer, webhookSecret } from './support/server.js';

/** A portal's answer to a batch: each part is a map by the names of the commands, or an empty list. */
const batchAnswer = (parts: Record<string, object>) => ({
  result: {
    result: [],
    result_error: [],
    result_total: [],
    result_next: [],
    result_time: [],
    ...Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, named(values)])),
  },
  time: {},
});

const named = (values: object) => {
  const entries = Object.entries(values).map(([index, value]) => [`c${index}`, value]);
  return entries.length > 0 ? Object.fromEntries(entries) : [];
};

describe('a batch', () => {
  test('returns a result or an error for each call, in one request', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl });
    const { deal, line, bot, none, gone } = await client.batch({
      deal: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
      line: ['imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' }],
      bot: ['imbot.v2.Chat.get', { botId: 456, botToken: 'my_bot_token', dialogId: 'chat5' }],
      none: ['im.dialog.get', { DIALOG_ID: '' }],
      gone: ['im.dialog.get', { DIALOG_ID: 'chat999999' }],
    });
    expect(deal.ok && deal.result.id).toBe(1435);
    expect(line.ok && line.result.entity_id).toBe('livechat|1|1373|211');
    expect(bot.ok && bot.result.chat.id).toBe(5);
    expect(none.ok).toBe(false);
    expect(isApiError(none.error, 'DIALOG_ID_EMPTY')).toBe(true);
    expect(gone.error).toMatchObject({
      method: 'im.dialog.get',
      code: 'ACCESS_ERROR',
      status: 200,
    });
    expect(embedded.requests).toHaveLength(1);
  });

  test('without calls sends nothing', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    expect(await createChatClient({ webhookUrl }).batch({})).toEqual({});
    expect(embedded.requests).toHaveLength(0);
  });

  test.each([
    ['undefined', undefined],
    ['a list', [['im.dialog.get', { DIALOG_ID: 'chat1435' }]]],
  ])('of %s is refused', async (_, calls) => {
    const client = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/s3cret/' });
    expect(await errorOf(client.batch(calls as never))).toMatchObject({
      name: 'Bitrix24Error',
      message: 'calls must be an object',
    });
  });

  test('of more than fifty calls is split, and keeps each answer with its key', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const keys = Array.from({ length: 120 }, (_, index) => `key ${index}`);
    const calls = Object.fromEntries(
      keys.map(
        (key, i) =>
          [key, ['im.dialog.get', { DIALOG_ID: i % 3 ? 'chat1435' : `chat9${i}` }]] as const,
      ),
    );
    const outcomes = await createChatClient({ webhookUrl }).batch(calls);
    expect(Object.keys(outcomes)).toEqual(keys);
    expect(keys.map((key) => outcomes[key]?.ok)).toEqual(keys.map((_, i) => i % 3 !== 0));
    expect(embedded.requests).toHaveLength(3);
  });

  const a = { id: 1 };
  const b = { id: 2 };
  const denied = { error: 'ACCESS_ERROR', error_description: 'no' };
  test.each([
    ['results alone', { result: [a, b] }, [a, b]],
    ['a result and an error', { result: { 1: b }, result_error: [denied] }, [denied, b]],
    ['errors alone', { result: [], result_error: [denied, denied] }, [denied, denied]],
    [
      'an error that is a bare code',
      { result: [a], result_error: { 1: 'X' } },
      [a, { error: 'X' }],
    ],
    [
      'an error with an empty code',
      { result: [a], result_error: { 1: { error: '', error_description: 'Not found' } } },
      [a, { error: '' }],
    ],
    ['an error that is 0', { result: [a], result_error: { 1: { error: 0 } } }, [a, { error: '0' }]],
  ])('reads %s by name', async (_, parts, expected) => {
    const server = await startServer({ body: batchAnswer(parts) });
    const { first, second } = await createChatClient({ webhookUrl: server.webhookUrl }).batch({
      first: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
      second: ['im.dialog.get', { DIALOG_ID: 'chat2' }],
    });
    expect(
      [first, second].map(
        ({ result, error }) => result ?? { error: isApiError(error) && error.code },
      ),
    ).toEqual(expected.map((one) => ('error' in one ? { error: one.error } : one)));
  });

  test('does not assign a list that a proxy renumbered to any call', async () => {
    const server = await startServer({ body: { result: { result: [b] }, time: {} } });
    const outcomes = await createChatClient({ webhookUrl: server.webhookUrl }).batch({
      first: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
      second: ['im.dialog.get', { DIALOG_ID: 'chat2' }],
    });
    expect(Object.values(outcomes).map(({ error }) => isMalformedResponseError(error))).toEqual([
      true,
      true,
    ]);
  });

  test('that has no answer for one call fails that call, and keeps the others', async () => {
    const server = await startServer({ body: batchAnswer({ result: { 1: b } }) });
    const { first, second } = await createChatClient({ webhookUrl: server.webhookUrl }).batch({
      first: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
      second: ['im.dialog.get', { DIALOG_ID: 'chat2' }],
    });
    expect(isMalformedResponseError(first.error)).toBe(true);
    expect(second.result).toEqual(b);
  });

  test('sends the commands as the portal reads them', async () => {
    const server = await startServer({ body: batchAnswer({}) });
    await createChatClient({ webhookUrl: server.webhookUrl }).batch({
      line: ['imopenlines.dialog.get', { USER_CODE: 'a|1 &b=c|é' }],
      session: ['imopenlines.dialog.get', { SESSION_ID: 343 }],
    });
    expect(server.received[0]?.path).toMatch(/\/batch$/);
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      cmd: {
        c0: 'imopenlines.dialog.get?USER_CODE=a%7C1+%26b%3Dc%7C%C3%A9',
        c1: 'imopenlines.dialog.get?SESSION_ID=343',
      },
    });
  });

  test('sends lists and nested values as PHP reads them, and leaves out what is null', async () => {
    const server = await startServer({ body: batchAnswer({}) });
    const nested: object = { IDS: [1, 2], FILTER: { '>ID': 5, NAME: { en: 'a&b' } }, NONE: null };
    const call = ['im.dialog.get', nested as { DIALOG_ID: string }] as const;
    await createChatClient({ webhookUrl: server.webhookUrl }).batch({ a: call, b: call });
    const line = String(JSON.parse(server.received[0]?.body ?? '').cmd.c0);
    expect([...new URLSearchParams(line.replace('im.dialog.get?', ''))]).toEqual([
      ['IDS[0]', '1'],
      ['IDS[1]', '2'],
      ['FILTER[>ID]', '5'],
      ['FILTER[NAME][en]', 'a&b'],
    ]);
  });

  test('gives what is no call an error, and the others their results', async () => {
    const server = await startServer({ body: { result: { id: 1 } } });
    const calls: object = { a: ['im.dialog.get', { DIALOG_ID: '1' }], b: 'im.dialog.get', c: null };
    const { a, b, c } = await createChatClient({ webhookUrl: server.webhookUrl }).batch(
      calls as Record<'a' | 'b' | 'c', ['im.dialog.get', { DIALOG_ID: string }]>,
    );
    expect(a).toMatchObject({ ok: true });
    for (const { error } of [b, c]) expect(error).toMatchObject({ name: 'Bitrix24Error' });
  });

  const unset = { CHAT_ID: 1375, USER_CODE: undefined as never };
  test.each<[string, (client: ChatClient) => Promise<unknown>]>([
    [
      'a batch',
      (client) =>
        client.batch({
          a: ['imopenlines.dialog.get', unset],
          b: ['imopenlines.dialog.get', unset],
        }),
    ],
    [
      'coalesced calls',
      (client) =>
        Promise.all([
          client.call('imopenlines.dialog.get', unset),
          client.call('imopenlines.dialog.get', unset),
        ]),
    ],
    ['each', (client) => client.each('imopenlines.dialog.get', [unset, unset]).next()],
  ])('leaves out what is undefined, as a single call does: %s', async (_, go) => {
    const server = await startServer({ body: batchAnswer({ result: [{}, {}] }) });
    await go(createChatClient({ webhookUrl: server.webhookUrl, coalesce: true }));
    expect(server.received.map(({ body }) => JSON.parse(body).cmd)).toEqual([
      named(Array(2).fill('imopenlines.dialog.get?CHAT_ID=1375')),
    ]);
  });

  test('sends a call whose parameter looks like a reference to another answer alone', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl });
    const { one, sly } = await client.batch({
      one: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
      sly: ['im.dialog.get', { DIALOG_ID: '$result[0][dialog_id]' }],
    });
    expect(one.ok).toBe(true);
    expect(isApiError(sly.error, 'DIALOG_ID_EMPTY')).toBe(true);
    expect(embedded.requests).toHaveLength(2);
  });

  test('that fails as a whole fails each call with the name of its method', async () => {
    const { webhookUrl, inject } = await portal();
    inject({ kind: 'error', status: 401, code: 'INVALID_CREDENTIALS', description: 'no' });
    const { a, b } = await createChatClient({ webhookUrl }).batch({
      a: ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
      b: ['imopenlines.dialog.get', { CHAT_ID: 1 }],
    });
    expect(a.error).toMatchObject({
      name: 'Bitrix24AuthError',
      method: 'im.dialog.get',
      status: 401,
    });
    expect(b.error).toMatchObject({ name: 'Bitrix24AuthError', method: 'imopenlines.dialog.get' });
  });

  test('keeps the answers of one request when the other fails', async () => {
    const { webhookUrl, inject } = await portal();
    inject({ kind: 'html', status: 500, times: 1 });
    const client = createChatClient({ webhookUrl });
    const calls = Array.from(
      { length: 60 },
      (_, i) => [`k${i}`, ['im.dialog.get', { DIALOG_ID: 'chat1435' }]] as const,
    );
    const outcomes = Object.values(await client.batch(Object.fromEntries(calls)));
    const good = outcomes.filter(({ ok }) => ok).length;
    expect([10, 50]).toContain(good);
    expect(outcomes.filter(({ error }) => isMalformedResponseError(error))).toHaveLength(60 - good);
  });

  test('retries only calls with a transient failure', async () => {
    const limit = { error: 'OPERATION_TIME_LIMIT', error_description: '' };
    const answers = [
      batchAnswer({ result: { 0: a }, result_error: { 1: limit, 2: denied } }),
      { result: b, time: {} },
    ];
    const server = await startServer(() => ({ body: answers.shift() ?? {} }));
    const clock = new VirtualClock();
    const client = createClient({ webhookUrl: server.webhookUrl, fetch: clock.fetch }, clock);
    const { one, two, three } = await clock.settle(
      client.batch({
        one: ['im.dialog.get', { DIALOG_ID: 'chat1' }],
        two: ['im.dialog.get', { DIALOG_ID: 'chat2' }],
        three: ['im.dialog.get', { DIALOG_ID: 'chat3' }],
      }),
    );
    expect([one.result, two.result]).toEqual([a, b]);
    expect(isApiError(three.error, 'ACCESS_ERROR')).toBe(true);
    expect(server.received.map(({ path }) => path.split('/').at(-1))).toEqual([
      'batch',
      'im.dialog.get',
    ]);
    expect(server.received[1]?.body).toContain('chat2');
  });

  test('rejects when it is aborted', async () => {
    const server = await startServer(() => undefined);
    const control = new AbortController();
    const batch = createChatClient({ webhookUrl: server.webhookUrl }).batch(
      { one: ['im.dialog.get', { DIALOG_ID: 'chat1' }] },
      { signal: control.signal },
    );
    while (server.received.length === 0) await new Promise(setImmediate);
    control.abort(new Error('left'));
    expect(await errorOf(batch)).toMatchObject({ message: 'left' });
  });

  test.each([
    ['webhook', webhookSecret],
    ['access token', 'acc3ss-t0ken'],
  ])('never shows the %s or the bot tokens that a failed command echoes', async (_, secret) => {
    const echo = [secret, 'first-t0ken', 'second-t0ken'].join();
    const errors = [
      { error: 'X', error_description: echo },
      { error: echo, error_description: '' },
    ];
    const server = await startServer({ body: batchAnswer({ result_error: errors }) });
    const client = createClient(
      secret === webhookSecret
        ? { webhookUrl: server.webhookUrl }
        : { portal: server.origin, accessToken: secret },
    );
    const bot = { botId: 1, dialogId: 'chat1' };
    const outcomes = await client.batch({
      one: ['imbot.v2.Chat.get', { ...bot, botToken: 'first-t0ken' }],
      two: ['imbot.v2.Chat.get', { ...bot, botToken: 'second-t0ken' }],
    });
    expect(outcomes.one.error).toMatchObject({ description: '***,***,***' });
    expect(outcomes.two.error).toMatchObject({ code: '***,***,***' });
    expect(shown(outcomes)).not.toMatch(/t0ken|s3cret/);
  });
});

describe('coalescing', () => {
  test('sends 1,000 calls made at once in 20 requests, and each call gets its answer', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl, coalesce: true });
    const ids = Array.from({ length: 1000 }, (_, i) => (i % 2 ? 'chat1435' : 'chat1375'));
    const chats = await Promise.all(
      ids.map((DIALOG_ID) => client.call('im.dialog.get', { DIALOG_ID })),
    );
    expect(chats.map(({ dialog_id }) => dialog_id)).toEqual(ids);
    expect(embedded.requests).toHaveLength(20);
  });

  test('joins calls of different methods, and calls that other calls of the same tick cause', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl, coalesce: true });
    const later = async () => {
      for (let turn = 0; turn < 20; turn++) await undefined;
      return client.call('imopenlines.dialog.get', { CHAT_ID: 1375 });
    };
    const [chat, line] = await Promise.all([
      client.call('im.dialog.get', { DIALOG_ID: 'chat1435' }),
      later(),
    ]);
    expect([chat.id, line.id]).toEqual([1435, 1375]);
    expect(embedded.requests).toHaveLength(1);
  });

  test('sends the calls that look like a reference alone, and the others in as few batches as without', async () => {
    const embedded = await portal();
    const client = createChatClient({ webhookUrl: embedded.webhookUrl, coalesce: true });
    const calls = Array.from({ length: 102 }, (_, i) =>
      client.call('im.dialog.get', { DIALOG_ID: i % 60 === 7 ? '$result[x]' : 'chat1435' }),
    );
    const bad = (await Promise.allSettled(calls)).flatMap(({ status }, i) =>
      status === 'rejected' ? i : [],
    );
    expect(bad).toEqual([7, 67]);
    expect(embedded.requests).toHaveLength(2 + 2);
  });

  test('gives each call the time that the portal spent on it', async () => {
    const times = [{ duration: 1 }, { duration: 2 }];
    const server = await startServer({
      body: batchAnswer({ result: [{}, {}], result_time: times }),
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl, coalesce: true });
    const request = () => client.request('im.dialog.get', { DIALOG_ID: 'chat1' });
    const replies = await Promise.all([request(), request()]);
    expect(replies.map(({ time }) => time)).toEqual(times);
  });

  // A BigInt: JSON has none.
  const unsendable = { DIALOG_ID: 1435n as never };

  test('fails only the call with a value that cannot be sent', async () => {
    const { webhookUrl } = await portal();
    const client = createChatClient({ webhookUrl, coalesce: true });
    const [good, bad] = await Promise.allSettled([
      client.call('im.dialog.get', { DIALOG_ID: 'chat1435' }),
      client.call('im.dialog.get', unsendable),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled', value: { id: 1435 } });
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'Bitrix24Error' } });
  });

  test('sends an explicit batch at once, without coalescing', async () => {
    const embedded = await portal();
    const client = createChatClient({ webhookUrl: embedded.webhookUrl, coalesce: true });
    const dialog = ['im.dialog.get', { DIALOG_ID: 'chat1435' }] as const;
    await Promise.all([client.call(...dialog), client.batch({ a: dialog, b: dialog })]);
    expect(embedded.requests).toHaveLength(2);
  });

  test('sends an object that changes between calls as it was at each call', async () => {
    const { webhookUrl } = await portal();
    const client = createChatClient({ webhookUrl, coalesce: true });
    const params = { DIALOG_ID: '' };
    const calls = ['chat1435', 'chat29'].map((id) => {
      params.DIALOG_ID = id;
      return client.call('im.dialog.get', params);
    });
    expect((await Promise.all(calls)).map((chat) => chat.dialog_id)).toEqual([
      'chat1435',
      'chat29',
    ]);
  });

  test('sends the parameters as they were when the call was made', async () => {
    const { webhookUrl } = await portal();
    const client = createChatClient({ webhookUrl, limiter: 'off' });
    const params = { DIALOG_ID: 'chat1435' };
    const call = client.call('im.dialog.get', params);
    params.DIALOG_ID = 'chat999999';
    expect(await call).toMatchObject({ dialog_id: 'chat1435' });
  });

  test('sends a single call without a batch', async () => {
    const server = await startServer({ body: { result: { id: 1 } } });
    const client = createChatClient({ webhookUrl: server.webhookUrl, coalesce: true });
    await client.call('im.dialog.get', { DIALOG_ID: 'chat1' });
    expect(server.received[0]?.path).toMatch(/im\.dialog\.get$/);
  });

  test.each([
    ['is refused', { DIALOG_ID: '' }],
    ['lacks its parameters, which no typed caller leaves out,', undefined],
  ])('keeps a call that %s from failing the others', async (_, params) => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl, coalesce: true });
    const [good, bad] = await Promise.allSettled([
      client.call('im.dialog.get', { DIALOG_ID: 'chat1435' }),
      client.call('im.dialog.get', params as never),
    ]);
    expect(good).toMatchObject({ status: 'fulfilled', value: { id: 1435 } });
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'DIALOG_ID_EMPTY' } });
    expect(embedded.requests).toHaveLength(1);
  });

  test('ends only the aborted call, and the request only when all its calls are aborted', async () => {
    const closed: number[] = [];
    const server = await startServer((_, response) => {
      response.on('close', () => closed.push(1));
      return undefined;
    });
    const client = createChatClient({ webhookUrl: server.webhookUrl, coalesce: true });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }, i) =>
      errorOf(client.call('im.dialog.get', { DIALOG_ID: `chat${i}` }, { signal })),
    );
    while (server.received.length === 0) await new Promise(setImmediate);
    first.abort(new Error('first left'));
    expect(await calls[0]).toMatchObject({ message: 'first left' });
    expect(closed).toHaveLength(0);
    second.abort(new Error('second left'));
    expect(await calls[1]).toMatchObject({ message: 'second left' });
    while (closed.length === 0) await new Promise(setImmediate);
  });

  test('does not retry when only an aborted call would need it', async () => {
    const limit = { error: 'QUERY_LIMIT_EXCEEDED' };
    const control = new AbortController();
    const clock = new VirtualClock(async () => {
      control.abort();
      return Response.json(batchAnswer({ result: { 1: { id: 1 } }, result_error: [limit] }));
    });
    const waits: unknown[] = [];
    const client = createClient(
      {
        webhookUrl: 'https://x.test/rest/1/secret/',
        coalesce: true,
        fetch: clock.fetch,
        onRetry: (event) => waits.push(event),
      },
      clock,
    );
    const one = { DIALOG_ID: 'chat1' };
    const calls = [
      client.call('im.dialog.get', one, { signal: control.signal }),
      client.call('im.dialog.get', one),
    ];
    const statuses = (await clock.settle(Promise.allSettled(calls))).map(({ status }) => status);
    expect(statuses).toEqual(['rejected', 'fulfilled']);
    expect(waits).toEqual([]);
  });

  test('sends no call that was aborted before the tick was over', async () => {
    let sent = 0;
    const clock = new VirtualClock(async () => {
      sent++;
      return Response.json({ result: { id: 1 } });
    });
    const client = createClient(
      { webhookUrl: 'https://x.test/rest/1/secret/', coalesce: true, fetch: clock.fetch },
      clock,
    );
    const control = new AbortController();
    const { signal } = control;
    const aborted = errorOf(client.call('im.dialog.get', { DIALOG_ID: 'chat1' }, { signal }));
    control.abort();
    expect(await aborted).toBe(signal.reason);
    // The tick is over, and everything that it could have sent is sent.
    await clock.settle(new Promise<void>((resolve) => clock.after(1, resolve)));
    expect(sent).toBe(0);
    await clock.settle(client.call('im.dialog.get', { DIALOG_ID: 'chat1' }));
    expect(sent).toBe(1);
  });
});
