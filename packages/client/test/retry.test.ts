import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import type { WebhookOptions } from '../src/options.js';
import { VirtualClock } from './support/clock.js';
import { errorOf } from './support/error.js';
import { type Answer, startServer } from './support/server.js';

const good: Answer = { body: { result: { id: 1 } } };
const dialog = { DIALOG_ID: 'chat1' };

/** A client of a server that gives these answers in turn, the last one again and again. */
async function clientOf(answers: readonly Answer[], options: Partial<WebhookOptions> = {}) {
  const clock = new VirtualClock();
  let turn = 0;
  const server = await startServer(() => answers[Math.min(turn++, answers.length - 1)]);
  const client = createClient(
    { webhookUrl: server.webhookUrl, fetch: clock.fetch, ...options },
    clock,
  );
  return { clock, server, client };
}

const failures: [string, Answer][] = [
  ['429', { status: 429, body: { error: 'OPERATION_TIME_LIMIT', error_description: '' } }],
  ['502 with HTML', { status: 502, body: '<h1>Bad Gateway</h1>' }],
  ['503', { status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: '' } }],
  ['503 with an empty body', { status: 503 }],
  ['504', { status: 504, body: 'Gateway Timeout' }],
  [
    'a rate limit sent with 200',
    { body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: '' } },
  ],
];

describe('a passing failure', () => {
  test.each(failures)('(%s) is tried again until it has passed', async (_, failure) => {
    const { client, clock, server } = await clientOf([failure, failure, good]);
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
    expect(server.received).toHaveLength(3);
    expect(clock.pending).toBe(0);
  });

  test.each(failures)(
    '(%s) that stays ends in its own error after three retries',
    async (_, failure) => {
      const { client, clock, server } = await clientOf([failure]);
      const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
      expect(error).toMatchObject({ status: failure.status ?? 200, retryable: true });
      expect(server.received).toHaveLength(4);
    },
  );

  test('of the network is tried again', async () => {
    let turn = 0;
    const clock = new VirtualClock(async () => {
      if (turn++ < 3) throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
      return Response.json({ result: { id: 1 } });
    });
    const client = createClient(
      { portal: 'network.test', accessToken: 'token', fetch: clock.fetch },
      clock,
    );
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
    turn = -1;
    expect(await errorOf(clock.settle(client.call('im.dialog.get', dialog)))).toMatchObject({
      name: 'Bitrix24TransportError',
      message: 'im.dialog.get got no answer: fetch failed (ECONNRESET)',
      retryable: true,
    });
    expect(turn).toBe(3);
  });

  test('is waited out with a bound that doubles, and anything below it by chance', async () => {
    const { client, clock } = await clientOf([{ status: 503 }]);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(clock.elapsed).toBe(1000 + 2000 + 4000);

    clock.chance = 0.25;
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(clock.elapsed).toBe(7000 * 1.25);
  });

  test('never makes a wait longer than half a minute', async () => {
    const { client, clock } = await clientOf([{ status: 503 }]);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 7 })));
    expect(clock.elapsed).toBe(1000 + 2000 + 4000 + 8000 + 16_000 + 30_000 + 30_000);
  });

  test('is not tried again when retry is 0, for the client or for the call', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }], { retry: 0 });
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(server.received).toHaveLength(1);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 1 })));
    expect(server.received).toHaveLength(3);
  });
});

describe('any other failure', () => {
  test.each<[string, Answer]>([
    ['an error of the method', { status: 400, body: { error: 'DIALOG_ID_EMPTY' } }],
    ['a refusal', { status: 401, body: { error: 'INVALID_CREDENTIALS' } }],
    ['a block for overload', { status: 401, body: { error: 'OVERLOAD_LIMIT' } }],
    ['500', { status: 500, body: { error: 'INTERNAL_SERVER_ERROR' } }],
    ['501', { status: 501 }],
    ['505', { status: 505 }],
    ['truncated JSON with 200', { body: '{"result":{' }],
    ['an empty 200', {}],
    ['a redirect', { status: 302, headers: { location: '/' } }],
  ])('(%s) is not tried again', async (_, failure) => {
    const { client, clock, server } = await clientOf([failure, good]);
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(error).toMatchObject({ retryable: false });
    expect(server.received).toHaveLength(1);
    expect(clock.elapsed).toBe(0);
  });
});

describe('the operating limit', () => {
  const limit = { status: 429, body: { error: 'OPERATION_TIME_LIMIT', error_description: 'x' } };
  const told = {
    body: { result: { id: 1 }, time: { finish: 1_000_000, operating_reset_at: 1_000_090 } },
  };

  test('is waited out until the moment that an earlier answer told, by the portal’s own clock', async () => {
    const { client, clock, server } = await clientOf([told, limit, good]);
    await clock.settle(client.call('im.dialog.get', dialog));
    clock.pass(30_000);
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(90_000);
    expect(server.received).toHaveLength(3);
  });

  test('says how long to wait, and is not waited for when the time limit comes first', async () => {
    const { client, clock } = await clientOf([told, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const error = await errorOf(
      clock.settle(client.call('im.dialog.get', dialog, { timeout: 60_000 })),
    );
    expect(error).toMatchObject({ name: 'Bitrix24RateLimitError', retryAfterMs: 90_000 });
    expect(clock.elapsed).toBe(0);
  });

  test('of another method says nothing of this one', async () => {
    const { client, clock } = await clientOf([told, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const call = client.call('imopenlines.dialog.get', { CHAT_ID: 1 }, { retry: 0 });
    expect(await errorOf(clock.settle(call))).not.toHaveProperty('retryAfterMs');
  });
});

describe('time limits', () => {
  test('an attempt that takes too long is given up and tried again', async () => {
    let turn = 0;
    const server = await startServer(() => (turn++ === 0 ? undefined : good));
    const clock = new VirtualClock();
    const client = createClient(
      { webhookUrl: server.webhookUrl, fetch: clock.fetch, attemptTimeout: 5000 },
      clock,
    );
    const call = client.call('im.dialog.get', dialog);
    while (server.received.length === 0) await new Promise(setImmediate);
    clock.pass(5000);
    expect(await clock.settle(call)).toEqual({ id: 1 });
    expect(clock.elapsed).toBe(6000);
  });

  test('attempts that all take too long end in a TimeoutError', async () => {
    const clock = new VirtualClock(
      (_, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          queueMicrotask(() => clock.pass(65_000));
        }),
    );
    const options = { portal: 'slow.test', accessToken: 'token', fetch: clock.fetch };
    const call = createClient(options, clock).call('im.dialog.get', dialog, { retry: 1 });
    expect(await errorOf(clock.settle(call))).toMatchObject({
      name: 'Bitrix24TimeoutError',
      message: 'im.dialog.get got no answer within 65000 ms',
      timeoutMs: 65_000,
      retryable: true,
    });
    expect(clock.elapsed).toBe(65_000 + 1000 + 65_000);
  });

  test('the limit for the whole call counts attempts and waits', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }], { timeout: 2500 });
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    // The wait after the second attempt would end at 3 s: the failure is told at once.
    expect(error).toMatchObject({ name: 'Bitrix24MalformedResponseError', status: 503 });
    expect(clock.elapsed).toBe(1000);
    expect(server.received).toHaveLength(2);
  });

  test('the limit for the whole call ends an attempt under way', async () => {
    const server = await startServer(() => undefined);
    const clock = new VirtualClock();
    const client = createClient({ webhookUrl: server.webhookUrl, fetch: clock.fetch }, clock);
    const call = client.call('im.dialog.get', dialog, { timeout: 100 });
    while (server.received.length === 0) await new Promise(setImmediate);
    clock.pass(100);
    expect(await errorOf(call)).toMatchObject({
      name: 'Bitrix24TimeoutError',
      timeoutMs: 100,
      retryable: false,
    });
    await clock.settle(Promise.resolve());
    expect(clock.pending).toBe(0);
  });
});

describe('abort', () => {
  test('ends a request under way at once, with the signal’s own reason', async () => {
    let gone: () => void = () => {};
    const closed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const server = await startServer((_, response) => {
      response.on('close', gone);
      return undefined;
    });
    const client = createClient({ webhookUrl: server.webhookUrl });
    const control = new AbortController();
    const call = client.call('im.dialog.get', dialog, { signal: control.signal });
    while (server.received.length === 0) await new Promise(setImmediate);
    const reason = new Error('the user left');
    control.abort(reason);
    expect(await errorOf(call)).toBe(reason);
    await closed;
  });

  test('ends the wait before a retry at once', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }]);
    const control = new AbortController();
    const call = client.call('im.dialog.get', dialog, { signal: control.signal });
    while (clock.pending !== 1 || server.received.length === 0) await new Promise(setImmediate);
    control.abort();
    expect(await errorOf(call)).toMatchObject({ name: 'AbortError' });
    expect(clock.elapsed).toBe(0);
    await clock.settle(new Promise(setImmediate));
    expect(clock.pending).toBe(0);
    expect(server.received).toHaveLength(1);
  });

  test('before the call sends nothing', async () => {
    const { client, server } = await clientOf([good]);
    const call = client.call('im.dialog.get', dialog, { signal: AbortSignal.abort() });
    expect(await errorOf(call)).toMatchObject({ name: 'AbortError' });
    expect(server.received).toEqual([]);
  });

  test('leaves no listener behind on a signal that outlives its calls', async () => {
    const { client, clock } = await clientOf([good]);
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--;
      remove(...args);
    };
    await clock.settle(client.call('im.dialog.get', dialog, { signal }));
    expect(listeners).toBe(0);
  });

  test('is heard by every call that shares a signal, without a warning of too many listeners', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    const { client } = await clientOf([good]);
    const control = new AbortController();
    const options = { signal: control.signal };
    const calls = Array.from({ length: 100 }, () =>
      errorOf(client.call('im.dialog.get', dialog, options)),
    );
    control.abort(new Error('the user left'));
    for (const error of await Promise.all(calls)) expect(error).toBe(control.signal.reason);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
