import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import type { Limiter } from '../src/limiter.js';
import { VirtualClock } from './support/clock.js';
import { errorOf } from './support/error.js';

const dialog = { DIALOG_ID: 'chat1' };
const answer = async () => Response.json({ result: { id: 1 } });

/** Calls made at once, and the second at which each was sent. */
async function sendTimes(count: number, clock: VirtualClock, options: object = {}, portal = 'x') {
  const times: number[] = [];
  const client = createClient(
    {
      portal: `${portal}.test`,
      accessToken: 'token',
      fetch: clock.fetch,
      onRequest: () => times.push(clock.elapsed / 1000),
      ...options,
    },
    clock,
  );
  const calls = Array.from({ length: count }, () => client.call('im.dialog.get', dialog));
  await clock.settle(Promise.all(calls));
  return times;
}

describe('the limiter', () => {
  test('sends 50 requests at once and then two a second', async () => {
    const times = await sendTimes(54, new VirtualClock(answer), {}, 'standard');
    expect(times.filter((at) => at === 0)).toHaveLength(50);
    // The first wait allows for a first request that took a second to reach the portal.
    expect(times.slice(50)).toEqual([1.5, 2, 2.5, 3]);
  });

  test('sends 250 at once and then five a second on the Enterprise plan', async () => {
    const times = await sendTimes(252, new VirtualClock(answer), { limiter: 'enterprise' }, 'big');
    expect(times.filter((at) => at === 0)).toHaveLength(250);
    expect(times.slice(250)).toEqual([1.2, 1.4]);
  });

  test('drains while nothing is sent', async () => {
    const clock = new VirtualClock(answer);
    await sendTimes(50, clock, {}, 'drain');
    clock.pass(10_000);
    const times = await sendTimes(22, clock, {}, 'drain');
    // Nine seconds have drained: the first one allows for the way to the portal.
    expect(times.slice(0, 18)).toEqual(Array(18).fill(10));
    expect(times.slice(18)).toEqual([10.5, 11, 11.5, 12]);
  });

  test('allows no more than a full burst, however long nothing was sent', async () => {
    const clock = new VirtualClock(answer);
    await sendTimes(1, clock, {}, 'idle');
    clock.pass(100_000);
    expect((await sendTimes(51, clock, {}, 'idle')).slice(49)).toEqual([100, 101.5]);
  });

  test('can be turned off', async () => {
    const times = await sendTimes(200, new VirtualClock(answer), { limiter: 'off' });
    expect(new Set(times)).toEqual(new Set([0]));
  });

  test('is shared by the clients of one portal, and by nobody else', async () => {
    const clock = new VirtualClock(answer);
    await sendTimes(50, clock, {}, 'shared');
    expect(await sendTimes(1, clock, {}, 'shared')).toEqual([1.5]);
    expect(await sendTimes(1, clock, {}, 'other')).toEqual([1.5]);
  });

  test('is shared with another copy of the package', async () => {
    const clock = new VirtualClock(answer);
    await sendTimes(50, clock, {}, 'copies');
    const { vi } = await import('vitest');
    vi.resetModules();
    const copy = await import('../src/client.js');
    expect(copy.createClient).not.toBe(createClient);
    const client = copy.createClient(
      { portal: 'copies.test', accessToken: 'token', fetch: clock.fetch },
      clock,
    );
    await clock.settle(client.call('im.dialog.get', dialog));
    expect(clock.elapsed).toBe(1500);
  });

  test('gives its place to the next one when the call is aborted', async () => {
    const clock = new VirtualClock(answer);
    await sendTimes(50, clock, {}, 'abort');
    const client = createClient(
      { portal: 'abort.test', accessToken: 'token', fetch: clock.fetch },
      clock,
    );
    const control = new AbortController();
    const aborted = client.call('im.dialog.get', dialog, { signal: control.signal });
    await new Promise(setImmediate);
    control.abort();
    expect(await errorOf(aborted)).toMatchObject({ name: 'AbortError' });
    expect(await sendTimes(1, clock, {}, 'abort')).toEqual([1.5]);
  });

  test('can be a custom one', async () => {
    const asked: string[] = [];
    const limiter: Limiter = {
      acquire: async (signal) => {
        asked.push(signal.aborted ? 'aborted' : 'asked');
      },
    };
    await sendTimes(3, new VirtualClock(answer), { limiter });
    expect(asked).toEqual(['asked', 'asked', 'asked']);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('Redis is lost');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Redis is lost'))],
  ])('whose onRefusal %s changes nothing', async (_, onRefusal) => {
    let refusals = 2;
    const clock = new VirtualClock(async () =>
      refusals-- > 0
        ? Response.json({ error: 'QUERY_LIMIT_EXCEEDED' }, { status: 503 })
        : Response.json({ result: { id: 1 } }),
    );
    const limiter: Limiter = { acquire: async () => {}, onRefusal };
    const webhookUrl = 'https://portal.test/rest/1/secret/';
    const client = createClient({ webhookUrl, fetch: clock.fetch, limiter }, clock);
    const result = await clock.settle(client.call('im.dialog.get', { DIALOG_ID: '1' }));
    expect(result).toEqual({ id: 1 });
  });

  test.each([
    ['a fault that passes', { retryable: true }, 4],
    ['any other fault', {}, 1],
  ])(
    'that fails with %s ends the call in a TransportError, and sends nothing',
    async (_, fields, asked) => {
      let tries = 0;
      const limiter: Limiter = {
        acquire: async () => {
          tries++;
          throw Object.assign(new Error('Redis is lost'), fields);
        },
      };
      const clock = new VirtualClock(async () => {
        throw new Error('was sent');
      });
      const options = {
        webhookUrl: 'https://own.test/rest/1/secret/',
        fetch: clock.fetch,
        limiter,
      };
      const client = createClient(options, clock);
      const error = await errorOf(clock.settle(client.call('im.dialog.get', dialog)));
      expect(error).toMatchObject({
        name: 'Bitrix24TransportError',
        message:
          'im.dialog.get (DIALOG_ID chat1) was not sent: its limiter failed: Error: Redis is lost',
        retryable: asked > 1,
      });
      expect(tries).toBe(asked);
    },
  );
});
