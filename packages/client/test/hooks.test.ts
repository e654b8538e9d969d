import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import type { Hooks } from '../src/hooks.js';
import { VirtualClock } from './support/clock.js';
import { errorOf, shown } from './support/error.js';
import { type Answer, startServer, webhookSecret } from './support/server.js';

const dialog = { DIALOG_ID: 'chat1' };

async function startClient(answers: Answer[], options: Hooks = {}) {
  const events: [string, object][] = [];
  const clock = new VirtualClock();
  const server = await startServer(() => (answers.length > 1 ? answers.shift() : answers[0]));
  const client = createClient(
    {
      webhookUrl: server.webhookUrl,
      fetch: clock.fetch,
      onRequest: (event) => events.push(['request', event]),
      onResponse: (event) => events.push(['response', event]),
      onRetry: (event) => events.push(['retry', event]),
      ...options,
    },
    clock,
  );
  return { events, client, clock };
}

describe('hooks', () => {
  test('are called for each attempt, its answer and the wait before the next', async () => {
    const { events, client, clock } = await startClient([
      { status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'slow down' } },
      { body: { result: { id: 1 } } },
    ]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const call = { id: 1, method: 'im.dialog.get', commands: 1 };
    const error = expect.objectContaining({ code: 'QUERY_LIMIT_EXCEEDED' });
    expect(events).toEqual([
      ['request', { ...call, attempt: 1 }],
      ['response', { ...call, attempt: 1, status: 503, durationMs: 0, error }],
      ['retry', { ...call, attempt: 1, delayMs: 1000, error }],
      ['request', { ...call, attempt: 2 }],
      ['response', { ...call, attempt: 2, status: 200, durationMs: 0, error: undefined }],
    ]);
  });

  test('get the error of each attempt, of the same kind as that of the call', async () => {
    const { events, client, clock } = await startClient([{ status: 503, body: 'down' }]);
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 1 })));
    const seen = events.flatMap(([, event]) => ('error' in event ? [event.error] : []));
    expect(seen).toHaveLength(3);
    expect(seen[2]).toMatchObject({ name: (error as Error).name, status: 503 });
  });

  test('see a batch as one request, and different requests under different ids', async () => {
    const { events, client, clock } = await startClient([
      { body: { result: { result: { c0: {}, c1: {} } } } },
    ]);
    const batch = () =>
      client.batch({ a: ['im.dialog.get', dialog], b: ['im.dialog.get', dialog] });
    await clock.settle(batch());
    await clock.settle(batch());
    expect(events.map(([, event]) => event)).toMatchObject([
      { id: 1, method: 'batch', commands: 2 },
      { id: 1, method: 'batch', commands: 2, status: 200 },
      { id: 2 },
      { id: 2 },
    ]);
  });

  test('are called for a request that gets no answer', async () => {
    const events: object[] = [];
    const client = createClient({
      portal: 'http://127.0.0.1:9',
      accessToken: 'token',
      onResponse: (event) => events.push(event),
    });
    await errorOf(client.call('im.dialog.get', dialog, { retry: 0 }));
    expect(events).toMatchObject([
      { status: undefined, error: { name: 'Bitrix24TransportError' } },
    ]);
  });

  test('never see a secret', async () => {
    const echo = { error: 'X', error_description: `${webhookSecret} b0t-t0ken` };
    const { events, client, clock } = await startClient([{ status: 503, body: echo }]);
    const params = { botId: 1, botToken: 'b0t-t0ken', dialogId: '1' };
    await errorOf(clock.settle(client.call('imbot.v2.Chat.get', params)));
    expect(events).toHaveLength(4 + 4 + 3);
    expect(shown(events)).not.toContain('b0t-t0ken');
    expect(shown(events)).not.toContain(webhookSecret);
  });

  test('that throw or reject change nothing', async () => {
    const { client, clock } = await startClient(
      [{ status: 503 }, { body: { result: { id: 1 } } }],
      {
        onRequest() {
          throw new Error('now');
        },
        onResponse: async () => {
          throw new Error('later');
        },
        onRetry() {
          throw new Error('now');
        },
      },
    );
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
  });
});

describe('a request', () => {
  test('returns time, status and headers, without the URL', async () => {
    const time = {
      start: 1,
      finish: 2,
      duration: 1,
      processing: 0,
      date_start: '',
      date_finish: '',
    };
    const server = await startServer({
      body: { result: { id: 1 }, time },
      headers: { 'x-a': 'b' },
    });
    const client = createClient({ webhookUrl: server.webhookUrl });
    const reply = await client.request('im.dialog.get', dialog);
    expect(reply).toMatchObject({ result: { id: 1 }, time });
    expect(reply.response.status).toBe(200);
    expect(reply.response.headers.get('x-a')).toBe('b');
    expect(shown(reply.response)).not.toContain(webhookSecret);
  });

  test('through the raw client returns the raw answer', async () => {
    const server = await startServer({ body: { result: { id: 1 } } });
    const client = createClient({ webhookUrl: server.webhookUrl });
    const { data, response } = await client.raw.POST('/im.dialog.get', { body: dialog });
    expect(data).toEqual({ result: { id: 1 } });
    expect(shown([response, response.url])).not.toContain(webhookSecret);
    expect(response.status).toBe(200);
  });

  test.each(['im.dialog.gett', 'constructor'])(
    'of %s, which is no method, reaches the portal, for callers without types',
    async (method) => {
      const server = await startServer({ status: 404, body: { error: 'ERROR_METHOD_NOT_FOUND' } });
      const client: { call(method: string, params: object): Promise<unknown> } = createClient({
        webhookUrl: server.webhookUrl,
      });
      expect(await errorOf(client.call(method, {}))).toMatchObject({
        code: 'ERROR_METHOD_NOT_FOUND',
        method,
      });
    },
  );
});

describe('an error of another copy of the package', () => {
  test('is recognised by the guards', async () => {
    const { vi } = await import('vitest');
    const { isApiError, isBitrix24Error, isRateLimitError, isTimeoutError } = await import(
      '../src/index.js'
    );
    vi.resetModules();
    const copy = await import('../src/index.js');
    const error = new copy.RateLimitError('limited', {
      method: 'im.dialog.get',
      status: 429,
      code: 'OPERATION_TIME_LIMIT',
      description: '',
    });
    expect(copy.isApiError).not.toBe(isApiError);
    expect([isBitrix24Error(error), isApiError(error), isRateLimitError(error)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(isApiError(error, 'OPERATION_TIME_LIMIT')).toBe(true);
    expect(isTimeoutError(error)).toBe(false);
    expect([null, 'x', new Error('x'), { name: 'Error' }].map(isBitrix24Error)).toEqual(
      Array(4).fill(false),
    );
  });
});
