import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../src/client.js';
import { systemClock } from '../src/clock.js';
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

describe('a transient failure', () => {
  test.each(failures)('(%s) is retried until it succeeds', async (_, failure) => {
    const { client, clock, server } = await clientOf([failure, failure, good]);
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
    expect(server.received).toHaveLength(3);
    expect(clock.pending).toBe(0);
  });

  test.each(failures.filter(([, { body }]) => !JSON.stringify(body)?.includes('QUERY_LIMIT')))(
    '(%s) that persists ends in its error after three retries',
    async (_, failure) => {
      const { client, clock, server } = await clientOf([failure]);
      const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
      expect(error).toMatchObject({ status: failure.status ?? 200, retryable: true });
      expect(server.received).toHaveLength(4);
    },
  );

  test('of the network is retried', async () => {
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
      message:
        'im.dialog.get (DIALOG_ID chat1) got no answer: TypeError: fetch failed (Error: ECONNRESET)',
      retryable: true,
    });
    expect(turn).toBe(3);
  });

  test('is retried after a random time below a cap that doubles', async () => {
    const { client, clock } = await clientOf([{ status: 503 }]);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(clock.elapsed).toBe(1000 + 2000 + 4000);

    clock.chance = 0.25;
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(clock.elapsed).toBe(7000 * 1.25);
  });

  test('is retried after the same random time for all calls of a batch, and a new one for each attempt', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }]);
    const draws = [0.5, 0.25];
    clock.random = () => draws.shift() ?? 1;
    const calls = Array.from({ length: 50 }, (_, i) => [i, ['im.dialog.get', dialog]] as const);
    await clock.settle(client.batch(Object.fromEntries(calls), { retry: 2 }));
    expect(clock.elapsed).toBe(1000 * 0.5 + 2000 * 0.25);
    expect(server.received).toHaveLength(3);
  });

  test('never makes a wait longer than half a minute', async () => {
    const { client, clock } = await clientOf([{ status: 503 }]);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 7 })));
    expect(clock.elapsed).toBe(1000 + 2000 + 4000 + 8000 + 16_000 + 30_000 + 30_000);
  });

  test('is not retried when retry is 0, for the client or for the call', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }], { retry: 0 });
    await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(server.received).toHaveLength(1);
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 1 })));
    expect(server.received).toHaveLength(3);
  });
});

describe('the rate limit of a portal', () => {
  const refusal = { status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: '' } };

  test('does not use up the retries: the call waits for its turn, and each wait reaches the hook', async () => {
    let waits = 0;
    const answers = [...Array(12).fill(refusal), good];
    const { client, clock, server } = await clientOf(answers, { onRetry: () => waits++ });
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
    expect(server.received).toHaveLength(13);
    expect(waits).toBe(12);
  });

  test('ends a call after five minutes in which the portal lets nothing through', async () => {
    const { client, clock } = await clientOf([refusal]);
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(error).toMatchObject({ name: 'Bitrix24RateLimitError', code: 'QUERY_LIMIT_EXCEEDED' });
    expect(clock.elapsed).toBeGreaterThan(300_000);
    expect(clock.elapsed).toBeLessThan(310_000);
  });

  test('is waited for until the timeout of the call, and not at all with retry 0', async () => {
    const { client, clock, server } = await clientOf([refusal]);
    const late = await errorOf(
      clock.settle(client.call('im.dialog.get', dialog, { timeout: 20_000 })),
    );
    expect(late).toMatchObject({
      name: 'Bitrix24TimeoutError',
      message:
        'im.dialog.get (DIALOG_ID chat1) got no answer within 20000 ms; the last attempt failed with QUERY_LIMIT_EXCEEDED',
    });
    expect(clock.elapsed).toBe(20_000);
    const before = server.received.length;
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, { retry: 0 })));
    expect(server.received).toHaveLength(before + 1);
  });
});

describe('Retry-After', () => {
  test.each<[string, Record<string, string>, number]>([
    ['in seconds', { 'retry-after': '7' }, 7000],
    ['as a date', { 'retry-after': new Date(Date.now() + 500_000).toUTCString() }, 500_000],
    ['that is too long to be true', { 'retry-after': '86400' }, 1000],
  ])('%s is what the client waits', async (_, headers, wait) => {
    const { client, clock } = await clientOf([{ status: 503, body: 'busy', headers }, good]);
    await clock.settle(client.call('im.dialog.get', dialog));
    // The date is nearer when the test runs than when it was written into the row.
    expect(Math.abs(clock.elapsed - wait)).toBeLessThan(wait / 10);
  });
});

describe('a permanent failure', () => {
  const failing = async (cause: Error) => {
    let tries = 0;
    const clock = new VirtualClock(async () => {
      tries++;
      throw new TypeError('fetch failed', { cause });
    });
    const client = createClient(
      { portal: 'network.test', accessToken: 'token', fetch: clock.fetch },
      clock,
    );
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    return { error, tries };
  };

  test.each([
    ['a host that does not exist', 'getaddrinfo ENOTFOUND network.test'],
    ['an expired certificate', 'certificate has expired'],
    ['a self-signed certificate', 'self-signed certificate'],
  ])('is not retried: %s', async (_, message) => {
    const { error, tries } = await failing(new Error(message));
    expect(error).toMatchObject({
      name: 'Bitrix24TransportError',
      retryable: false,
      cause: expect.objectContaining({ message: expect.stringContaining(message) }),
    });
    expect(tries).toBe(1);
  });

  test('CONNECTION_ERROR with 401 is transient, and is retried like a 503', async () => {
    const connection = { status: 401, body: { error: 'CONNECTION_ERROR' } };
    const { client, clock } = await clientOf([connection, connection, good]);
    expect(await clock.settle(client.call('im.dialog.get', dialog))).toEqual({ id: 1 });
  });

  test('compressed JSON that ends midway is retried', async () => {
    const whole = gzipSync(JSON.stringify({ result: { id: 1, name: 'x'.repeat(5000) } }));
    let turn = 0;
    const server = await startServer((_, response) => {
      const cut = turn++ === 0 ? whole.subarray(0, whole.length - 20) : whole;
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(cut);
      return undefined;
    });
    // The virtual clock's own fetch would decompress the answer before the client sees it.
    const clock = { ...systemClock, random: () => 0 };
    const client = createClient({ webhookUrl: server.webhookUrl }, clock);
    expect(await client.call('im.dialog.get', dialog)).toMatchObject({ id: 1 });
    expect(turn).toBe(2);
  });

  test('JSON that is nested too deep is a MalformedResponseError, and not retried', async () => {
    const deep = `{"result":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    for (const status of [200, 500]) {
      const { client, clock, server } = await clientOf([{ status, body: deep }]);
      const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
      expect(error).toMatchObject({ name: 'Bitrix24MalformedResponseError', status });
      expect(server.received).toHaveLength(1);
    }
  });
});

describe('what has no text', () => {
  const values: [string, unknown][] = [
    ['a symbol', Symbol('x')],
    ['an object without a prototype', Object.create(null)],
    ['an error with such a cause', new Error('x', { cause: Object.create(null) })],
  ];

  test.each(values)(
    '(%s), thrown by fetch, ends the call in a TransportError',
    async (_, value) => {
      const fetch = async () => {
        throw value;
      };
      const webhookUrl = 'https://portal.test/rest/1/secret/';
      const client = createClient({ webhookUrl, fetch, retry: 0 });
      expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
        name: 'Bitrix24TransportError',
        message: 'im.dialog.get (DIALOG_ID chat1) got no answer: unknown reason',
      });
    },
  );

  test.each(values)(
    '(%s), thrown by accessToken, ends the call in an AuthError',
    async (_, value) => {
      const accessToken = () => {
        throw value;
      };
      const client = createClient({ portal: 'portal.test', accessToken });
      expect(await errorOf(client.call('im.dialog.get', dialog))).toMatchObject({
        name: 'Bitrix24AuthError',
        code: 'NO_TOKEN',
        description: 'unknown reason',
      });
    },
  );
});

describe('an option of a call that is undefined', () => {
  test.each<[Partial<WebhookOptions>, number]>([
    [{ retry: 0 }, 1],
    [{ retry: 1 }, 2],
    [{ timeout: 2500 }, 2],
  ])('leaves the client’s own %j in force', async (options, requests) => {
    const { client, clock, server } = await clientOf([{ status: 503 }], options);
    const unset = { timeout: undefined, retry: undefined, signal: undefined };
    await errorOf(clock.settle(client.call('im.dialog.get', dialog, unset)));
    expect(server.received).toHaveLength(requests);
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
  const rate = { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'x' };
  const withReset = {
    body: { result: { id: 1 }, time: { finish: 1_000_000, operating_reset_at: 1_000_090 } },
  };

  test('is waited for until the reset that an earlier answer announced, by the portal’s own clock', async () => {
    const { client, clock, server } = await clientOf([withReset, limit, good]);
    await clock.settle(client.call('im.dialog.get', dialog));
    clock.pass(30_000);
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(90_000);
    expect(server.received).toHaveLength(3);
  });

  test('says how long to wait, and is not waited for when the time limit comes first', async () => {
    const { client, clock } = await clientOf([withReset, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const error = await errorOf(
      clock.settle(client.call('im.dialog.get', dialog, { timeout: 60_000 })),
    );
    expect(error).toMatchObject({ name: 'Bitrix24RateLimitError', retryAfterMs: 90_000 });
    expect(clock.elapsed).toBe(0);
  });

  test('is also waited for until the reset that the error itself announces', async () => {
    const announced = { ...limit, body: { ...limit.body, time: withReset.body.time } };
    const { client, clock } = await clientOf([announced, good]);
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(90_000);
  });

  const two = { a: ['im.dialog.get', dialog], b: ['im.dialog.get', dialog] } as const;
  const inBatch = (parts: Record<string, readonly object[]>) => {
    const named = Object.entries(parts).map(([part, [c0, c1]]) => [part, { c0, c1 }]);
    return { body: { result: Object.fromEntries(named), time: withReset.body.time } };
  };

  test('of one call in a batch is waited for until the reset that the batch announces, and delays no other call', async () => {
    const passing = { error: 'QUERY_LIMIT_EXCEEDED' };
    const answers = [
      inBatch({ result_error: [limit.body, passing] }),
      { body: { result: { id: 2 } } },
      { body: { result: { id: 1 } } },
    ];
    const { client, clock, server } = await clientOf(answers, { coalesce: true });
    const done: [string, number][] = [];
    const call = async (DIALOG_ID: string) => {
      const { id } = await client.call('im.dialog.get', { DIALOG_ID });
      done.push([`${DIALOG_ID} ${id}`, clock.elapsed]);
    };
    await clock.settle(Promise.all([call('chat1'), call('chat2')]));
    expect(done.map(([what]) => what)).toEqual(['chat2 2', 'chat1 1']);
    expect(done[0]?.[1]).toBeLessThan(5000);
    expect(done[1]?.[1]).toBe(90_000);
    expect(server.received).toHaveLength(3);
  });

  test('of one call in a batch is not over when the reset of its method alone has passed', async () => {
    const { client, clock } = await clientOf([
      withReset,
      inBatch({ result_error: [limit.body, limit.body] }),
      inBatch({ result: [{ id: 1 }, { id: 2 }] }),
    ]);
    await clock.settle(client.call('im.dialog.get', dialog));
    clock.pass(100_000);
    await clock.settle(client.batch(two));
    expect(clock.elapsed).toBe(190_000);
  });

  test('is waited for as long as the method’s own answers say, not those of batches', async () => {
    const later = {
      ...withReset.body.time,
      operating_reset_at: withReset.body.time.operating_reset_at + 600,
    };
    const batch = { body: { result: { result: { c0: {}, c1: {} } }, time: later } };
    const { client, clock } = await clientOf([withReset, batch, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    await clock.settle(client.batch(two));
    const call = client.call('im.dialog.get', dialog, { retry: 0 });
    expect(await errorOf(clock.settle(call))).toMatchObject({ retryAfterMs: 90_000 });
  });

  test('does not apply to another limit, which is retried like any failure', async () => {
    const { client, clock } = await clientOf([
      withReset,
      { ...limit, status: 503, body: rate },
      good,
    ]);
    await clock.settle(client.call('im.dialog.get', dialog));
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(1000);
  });

  test('that refuses a whole batch gives each of its calls the time to wait', async () => {
    const { client, clock } = await clientOf([inBatch({ result: [{}, {}] }), limit]);
    await clock.settle(client.batch(two));
    clock.pass(30_000);
    const { a, b } = await clock.settle(client.batch(two, { retry: 0 }));
    const shape = { name: 'Bitrix24RateLimitError', retryAfterMs: 60_000 };
    expect([a.error, b.error]).toMatchObject([shape, shape]);
  });

  test.each([
    ['that has passed', withReset.body.time, 100_000],
    ['without a moment to measure it from', { operating_reset_at: 1_000_090 }, 0],
    ['measured from a text', { finish: 'soon', operating_reset_at: 1_000_090 }, 0],
  ])('with a reset %s is waited for at least ten seconds', async (_, time, passed) => {
    const waits: number[] = [];
    const { client, clock } = await clientOf([{ body: { result: {}, time } }, limit], {
      onRetry: ({ delayMs }) => waits.push(delayMs),
    });
    await clock.settle(client.call('im.dialog.get', dialog));
    clock.pass(passed);
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    expect(waits).toEqual([10_000, 10_000, 10_000]);
    expect(error).toMatchObject({ retryAfterMs: undefined });
  });

  test.each([
    ['ten minutes away is believed', 600, 600_000],
    ['more than ten minutes away is not', 601, 10_000],
  ])('that resets %s', async (_, seconds, wait) => {
    const time = { finish: 1_000_000, operating_reset_at: 1_000_000 + seconds };
    const { client, clock } = await clientOf([{ body: { result: {}, time } }, limit, good]);
    await clock.settle(client.call('im.dialog.get', dialog));
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(wait);
  });

  test('gives whole milliseconds to wait', async () => {
    const time = { finish: 1_000_000.0001, operating_reset_at: 1_000_090 };
    const { client, clock } = await clientOf([{ body: { result: {}, time } }, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const call = client.call('im.dialog.get', dialog, { retry: 0 });
    expect(await errorOf(clock.settle(call))).toMatchObject({ retryAfterMs: 90_000 });
  });

  test('of another method says nothing of this one', async () => {
    const { client, clock } = await clientOf([withReset, limit]);
    await clock.settle(client.call('im.dialog.get', dialog));
    const call = client.call('imopenlines.dialog.get', { CHAT_ID: 1 }, { retry: 0 });
    expect(await errorOf(clock.settle(call))).toMatchObject({ retryAfterMs: undefined });
  });
});

describe('time limits', () => {
  test('an attempt that takes too long is ended and retried', async () => {
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

  test('an attempt ends in time even if a custom fetch ignores its signal', async () => {
    let turn = 0;
    const clock = new VirtualClock(() => {
      if (turn++ > 0) return Promise.resolve(Response.json({ result: { id: 1 } }));
      queueMicrotask(() => clock.pass(65_000));
      return new Promise(() => {});
    });
    const ignoring = (url: string, init: RequestInit) => clock.fetch(url, init);
    const client = createClient(
      { portal: 'deaf.test', accessToken: 'token', fetch: ignoring },
      clock,
    );
    const call = client.call('im.dialog.get', dialog);
    // The clock counts the request that never ends as under way.
    for (let round = 0; round < 20; round++) {
      await new Promise(setImmediate);
      clock.pass(5000);
    }
    expect(await call).toEqual({ id: 1 });
    expect(turn).toBe(2);
  });

  test('attempts that all take too long end in a TimeoutError', async () => {
    const clock = new VirtualClock(
      (_, { signal }) =>
        new Promise((_, reject) => {
          // Not every fetch rejects with the reason.
          signal?.addEventListener('abort', () => reject(new Error('the socket is closed')));
          queueMicrotask(() => clock.pass(65_000));
        }),
    );
    const options = { portal: 'slow.test', accessToken: 'token', fetch: clock.fetch };
    const call = createClient(options, clock).call('im.dialog.get', dialog, { retry: 1 });
    expect(await errorOf(clock.settle(call))).toMatchObject({
      name: 'Bitrix24TimeoutError',
      message: 'im.dialog.get (DIALOG_ID chat1) got no answer within 65000 ms',
      timeoutMs: 65_000,
      retryable: true,
    });
    expect(clock.elapsed).toBe(65_000 + 1000 + 65_000);
  });

  test('an attempt may take any time when its limit is 0', async () => {
    const clock = new VirtualClock(async (_, { signal }) => {
      clock.pass(10_000_000);
      signal?.throwIfAborted();
      return Response.json({ result: { id: 1 } });
    });
    const options = { portal: 'slow.test', accessToken: 'token', attemptTimeout: 0 };
    const client = createClient({ ...options, fetch: clock.fetch }, clock);
    expect(await clock.settle(client.call('im.dialog.get', dialog, { retry: 0 }))).toEqual({
      id: 1,
    });
  });

  test.each([2 ** 31, Number.POSITIVE_INFINITY])(
    'a limit of %d, more than a timer holds, is not due at once',
    async (limit) => {
      const client = createClient({
        portal: 'slow.test',
        accessToken: 'token',
        limiter: 'off',
        attemptTimeout: limit,
        timeout: limit,
        retry: 0,
        fetch: async (_, { signal }) => {
          // A timer that overflows runs after 1 ms, and so before this one.
          await new Promise((resolve) => setTimeout(resolve, 2));
          signal?.throwIfAborted();
          return Response.json({ result: { id: 1 } });
        },
      });
      expect(await client.call('im.dialog.get', dialog)).toEqual({ id: 1 });
    },
  );

  test('the limit for the whole call counts attempts and waits', async () => {
    const { client, clock, server } = await clientOf([{ status: 503 }], { timeout: 2500 });
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
    // The wait after the second attempt would end at 3 s, so the call fails at once.
    expect(error).toMatchObject({ name: 'Bitrix24MalformedResponseError', status: 503 });
    expect(clock.elapsed).toBe(1000);
    expect(server.received).toHaveLength(2);
  });

  test('the limit for the whole call ends an attempt in progress', async () => {
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
  test('ends a request in progress at once, with the reason of the signal', async () => {
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
    let waits = 0;
    const { client, clock, server } = await clientOf([{ status: 503 }], { onRetry: () => waits++ });
    const control = new AbortController();
    const call = client.call('im.dialog.get', dialog, { signal: control.signal });
    while (waits === 0) await new Promise(setImmediate);
    expect(clock.pending).toBe(1);
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

  test('while the call waits for its token sends nothing', async () => {
    let give: (token: string) => void = () => {};
    const accessToken = () => new Promise<string>((resolve) => (give = resolve));
    const sent: string[] = [];
    const client = createClient({
      portal: 'token.test',
      accessToken,
      onRequest: ({ method }) => sent.push(`saw ${method}`),
      fetch: async (url) => {
        sent.push(url);
        return Response.json({ result: {} });
      },
    });
    const control = new AbortController();
    const call = client.call('im.dialog.get', dialog, { signal: control.signal });
    await new Promise(setImmediate);
    control.abort();
    expect(await errorOf(call)).toMatchObject({ name: 'AbortError' });
    give('token');
    await new Promise(setImmediate);
    expect(sent).toEqual([]);
  });

  test('ends the calls that are left when others with the same signal have ended', async () => {
    let turn = 0;
    const server = await startServer(() => (turn++ === 0 ? good : undefined));
    const client = createClient({ webhookUrl: server.webhookUrl });
    const control = new AbortController();
    const { signal } = control;
    const calls = [0, 1].map(() => client.call('im.dialog.get', dialog, { signal }));
    expect(await Promise.race(calls)).toEqual({ id: 1 });
    while (server.received.length < 2) await new Promise(setImmediate);
    control.abort();
    const statuses = (await Promise.allSettled(calls)).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    ['outlives its calls', new AbortController().signal],
    ['was aborted before them', AbortSignal.abort()],
  ])('leaves no listener behind on a signal that %s', async (_, signal) => {
    const { client, clock } = await clientOf([good]);
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
    await clock.settle(Promise.allSettled([client.call('im.dialog.get', dialog, { signal })]));
    expect(listeners).toBe(0);
  });

  // Whoever waits for a limit of hours would keep the process alive.
  test('when a retry is announced ends the wait for it', async () => {
    const control = new AbortController();
    const { client, clock } = await clientOf([{ status: 503 }], {
      onRetry: () => control.abort(),
    });
    const { signal } = control;
    const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog, { signal })));
    expect(error).toBe(signal.reason);
    await new Promise(setImmediate);
    expect(clock.pending).toBe(0);
  });

  test('does not affect a request that has been answered', async () => {
    const aborted = vi.fn();
    const client = createClient({
      portal: 'answered.test',
      accessToken: 'token',
      fetch: async (_, init) => {
        init.signal?.addEventListener('abort', aborted);
        return Response.json({ result: { id: 1 } });
      },
    });
    await client.call('im.dialog.get', dialog);
    await client.batch({ a: ['im.dialog.get', dialog], b: ['im.dialog.get', dialog] });
    expect(aborted).not.toHaveBeenCalled();
  });

  // As jsdom's is, or one of another window's: Node takes it for no signal at all.
  test('works with a signal that the runtime did not create', async () => {
    const { client, clock } = await clientOf([{ status: 503 }, good]);
    const listeners = new Set<() => void>();
    const foreign = {
      aborted: false,
      reason: new Error('left'),
      throwIfAborted: () => {},
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    };
    const signal = foreign as unknown as AbortSignal;
    expect(await clock.settle(client.call('im.dialog.get', dialog, { signal }))).toEqual({ id: 1 });
    expect(listeners.size).toBe(0);
    const call = errorOf(client.call('im.dialog.get', dialog, { signal }));
    for (const listener of listeners) listener();
    expect(await call).toBe(foreign.reason);
  });

  test('ends every call that shares a signal, without a warning about too many listeners', async () => {
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
