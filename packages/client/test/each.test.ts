import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../src/client.js';
import { createChatClient, isApiError } from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { errorOf } from './support/error.js';
import { portal } from './support/portal.js';
import { startServer } from './support/server.js';

const echo = async (_: string, { body }: RequestInit): Promise<Response> => {
  const { cmd, ...alone }: { cmd?: Record<string, string> } = JSON.parse(`${body}`);
  if (!cmd) return Response.json({ result: { dialog_id: Object.values(alone)[0] } });
  const result = Object.entries(cmd).map(([name, line]) => [
    name,
    { dialog_id: new URLSearchParams(line.split('?')[1]).get('DIALOG_ID') },
  ]);
  return Response.json({ result: { result: Object.fromEntries(result), result_error: [] } });
};
const options = { portal: 'bulk.test', accessToken: 'token', limiter: 'off' } as const;

function* dialogs(count: number, taken: (index: number) => void = () => {}) {
  for (let index = 0; index < count; index++) {
    taken(index);
    yield { DIALOG_ID: `chat${index}` };
  }
}

describe('each', () => {
  test('yields every item with its outcome, in order, fifty to a request', async () => {
    const embedded = await portal();
    const { webhookUrl } = embedded;
    const client = createChatClient({ webhookUrl });
    const ids = Array.from({ length: 130 }, (_, i) => (i % 7 === 0 ? 'chat999999' : 'chat1435'));
    const seen: string[] = [];
    for await (const [{ DIALOG_ID }, outcome] of client.each(
      'im.dialog.get',
      ids.map((DIALOG_ID) => ({ DIALOG_ID })),
    )) {
      seen.push(DIALOG_ID);
      if (outcome.ok) expect(outcome.result.dialog_id).toBe(DIALOG_ID);
      else expect(isApiError(outcome.error, 'ACCESS_ERROR')).toBe(true);
      expect(outcome.ok).toBe(DIALOG_ID === 'chat1435');
    }
    expect(seen).toEqual(ids);
    expect(embedded.requests).toHaveLength(3);
  });

  test('holds a hundred of a million items at a time, and reads more only as they are consumed', async () => {
    const client = createChatClient({ ...options, fetch: echo });
    let taken = 0;
    let received = 0;
    let furthest = 0;
    const source = dialogs(1_000_000, () => {
      taken++;
      furthest = Math.max(furthest, taken - received);
    });
    for await (const [{ DIALOG_ID }, { result }] of client.each('im.dialog.get', source)) {
      if (result?.dialog_id !== DIALOG_ID) throw new Error(`${DIALOG_ID} got ${result?.dialog_id}`);
      received++;
      if (received === 20_000) break;
    }
    expect(received).toBe(20_000);
    expect(furthest).toBeLessThanOrEqual(101);
    expect(taken).toBeLessThanOrEqual(20_100);
  });

  test('accepts asynchronous sources, and an empty one', async () => {
    const client = createChatClient({ ...options, fetch: echo });
    async function* source() {
      yield* dialogs(3);
    }
    const seen = [];
    for await (const [params] of client.each('im.dialog.get', source()))
      seen.push(params.DIALOG_ID);
    expect(seen).toEqual(['chat0', 'chat1', 'chat2']);
    for await (const _ of client.each('im.dialog.get', [])) expect.unreachable();
  });

  test('yields the outcomes of all items before the one at which the source throws', async () => {
    const client = createChatClient({ ...options, fetch: echo });
    const source = dialogs(200, (index) => {
      if (index === 77) throw new Error('the source broke');
    });
    const seen: string[] = [];
    const error = await errorOf(async () => {
      for await (const [, { result }] of client.each('im.dialog.get', source)) {
        seen.push(`${result?.dialog_id}`);
      }
    });
    expect(error).toMatchObject({ message: 'the source broke' });
    expect(seen).toEqual(Array.from({ length: 77 }, (_, i) => `chat${i}`));
  });

  test('closes the source and ends its requests when the loop is left', async () => {
    let sent = 0;
    const aborted: boolean[] = [];
    const client = createChatClient({
      ...options,
      fetch: async (url, init) => {
        if (sent++ === 0) return echo(url, init);
        return new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => {
            aborted.push(true);
            reject(init.signal?.reason);
          });
        });
      },
    });
    let closed = false;
    function* source() {
      try {
        yield* dialogs(1000);
      } finally {
        closed = true;
      }
    }
    for await (const _ of client.each('im.dialog.get', source())) {
      await new Promise(setImmediate);
      break;
    }
    expect(closed).toBe(true);
    expect(aborted).toEqual([true]);
  });

  test('throws the reason when it is aborted', async () => {
    const server = await startServer(() => undefined);
    const client = createChatClient({ webhookUrl: server.webhookUrl });
    const control = new AbortController();
    const loop = errorOf(async () => {
      for await (const _ of client.each('im.dialog.get', dialogs(10), { signal: control.signal })) {
        expect.unreachable();
      }
    });
    while (server.received.length === 0) await new Promise(setImmediate);
    control.abort(new Error('left'));
    expect(await loop).toMatchObject({ message: 'left' });
  });

  test('starts the timeout of a call with its request, however slow the source is', async () => {
    const clock = new VirtualClock(echo);
    const client = createClient({ ...options, fetch: clock.fetch, timeout: 200 }, clock);
    const outcomes: boolean[] = [];
    const loop = async () => {
      const source = dialogs(60, () => clock.pass(10));
      for await (const [, { ok }] of client.each('im.dialog.get', source)) outcomes.push(ok);
    };
    await clock.settle(loop());
    expect(outcomes).toEqual(Array(60).fill(true));
  });

  test('leaves no listener behind on a signal that outlives it', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const client = createChatClient({ ...options, fetch: echo });
    for await (const _ of client.each('im.dialog.get', dialogs(120), { signal }));
    await new Promise(setImmediate);
    const listeners = (spy: typeof added | typeof removed) => spy.mock.calls.map(([, one]) => one);
    expect(listeners(removed)).toEqual(expect.arrayContaining(listeners(added)));
    expect(added.mock.calls.length).toBeGreaterThan(120);
  });

  test('ends with the reason at once while it waits for its source, which is closed when it answers', async () => {
    let asked = 0;
    let answer = (_: IteratorResult<{ DIALOG_ID: string }>) => {};
    const close = vi.fn(async () => ({ done: true, value: undefined }) as const);
    const source: AsyncIterable<{ DIALOG_ID: string }> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          asked++;
          return new Promise((resolve) => {
            answer = resolve;
          });
        },
        return: close,
      }),
    };
    const control = new AbortController();
    const sent = vi.fn(echo);
    const client = createChatClient({ ...options, fetch: sent });
    const loop = errorOf(async () => {
      const { signal } = control;
      for await (const _ of client.each('im.dialog.get', source, { signal })) expect.unreachable();
    });
    await new Promise(setImmediate);
    control.abort(new Error('left'));
    expect(await loop).toBe(control.signal.reason);
    expect(close).not.toHaveBeenCalled();

    answer({ value: { DIALOG_ID: 'chat1' } });
    await new Promise(setImmediate);
    expect(close).toHaveBeenCalledOnce();
    expect(asked).toBe(1);
    expect(sent).not.toHaveBeenCalled();
  });

  test.each([
    ['throws later', 'next'],
    ['fails to close', 'return'],
  ])('leaves no failure unheard when it is aborted and its source %s', async (_, failing) => {
    let fail = () => {};
    const failure = () =>
      new Promise<never>((_, reject) => {
        fail = () => reject(new Error('not now'));
      });
    const source: AsyncIterable<{ DIALOG_ID: string }> = {
      [Symbol.asyncIterator]: () => ({
        next: failing === 'next' ? failure : async () => ({ value: { DIALOG_ID: 'chat1' } }),
        return: failure,
      }),
    };
    const lost: unknown[] = [];
    const onLost = (reason: unknown) => lost.push(reason);
    process.on('unhandledRejection', onLost);
    const control = new AbortController();
    const client = createChatClient({ ...options, fetch: echo });
    const { signal } = control;
    const loop = errorOf(async () => {
      for await (const _ of client.each('im.dialog.get', source, { signal })) control.abort();
    });
    await new Promise(setImmediate);
    control.abort();
    expect(await loop).toBe(signal.reason);
    fail();
    await new Promise(setImmediate);
    process.off('unhandledRejection', onLost);
    expect(lost).toEqual([]);
  });

  /** A fetch that answers the first request, and reports when the others are aborted. */
  function firstOnly(onAborted: () => void): typeof echo {
    let sent = 0;
    return async (url, init) => {
      if (sent++ === 0) return echo(url, init);
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          onAborted();
          reject(init.signal?.reason);
        });
      });
    };
  }

  test('ends its requests before it closes its source, and throws what that throws', async () => {
    const order: string[] = [];
    const client = createChatClient({ ...options, fetch: firstOnly(() => order.push('aborted')) });
    async function* source() {
      try {
        yield* dialogs(1000);
      } finally {
        order.push('closed');
        // biome-ignore lint/correctness/noUnsafeFinally: a source that fails to close
        throw new Error('cannot close');
      }
    }
    const error = await errorOf(async () => {
      for await (const _ of client.each('im.dialog.get', source())) {
        await new Promise(setImmediate);
        break;
      }
    });
    expect(error).toMatchObject({ message: 'cannot close' });
    expect(order).toEqual(['aborted', 'closed']);
  });

  test('ignores a source that fails after the loop has ended', async () => {
    const client = createChatClient({ ...options, fetch: echo });
    const source = dialogs(60, (index) => {
      if (index === 55) throw new Error('the source broke');
    });
    for await (const [{ DIALOG_ID }] of client.each('im.dialog.get', source)) {
      expect(DIALOG_ID).toBe('chat0');
      break;
    }
  });

  test('ends with what is thrown into it', async () => {
    const aborted = vi.fn();
    const client = createChatClient({ ...options, fetch: firstOnly(aborted) });
    const outcomes = client.each('im.dialog.get', dialogs(1000));
    await outcomes.next();
    await new Promise(setImmediate);
    const reason = new Error('no more');
    expect(await errorOf(outcomes.throw(reason))).toBe(reason);
    expect(aborted).toHaveBeenCalledOnce();
    expect(await outcomes.next()).toEqual({ done: true, value: undefined });
  });

  test.each(['return', 'throw'] as const)(
    'can be ended by %s once it is aborted, though its source never answers',
    async (end) => {
      async function* source() {
        yield* dialogs(50);
        await new Promise(() => {});
      }
      const control = new AbortController();
      const { signal } = control;
      const client = createChatClient({ ...options, fetch: echo });
      const outcomes = client.each('im.dialog.get', source(), { signal });
      for (let taken = 0; taken < 50; taken++) await outcomes.next();
      const next = errorOf(outcomes.next());
      await new Promise(setImmediate);
      control.abort();
      expect(await next).toBe(signal.reason);
      if (end === 'return')
        expect(await outcomes.return()).toEqual({ done: true, value: undefined });
      else expect(await errorOf(outcomes.throw('over'))).toBe('over');
    },
  );

  test('yields an error for an item that cannot be sent, and results for the others', async () => {
    const clock = new VirtualClock();
    const client = createClient({ ...options, fetch: echo, timeout: 60_000 }, clock);
    const items = [{ DIALOG_ID: 'chat1' }, { DIALOG_ID: 2n as never }, { DIALOG_ID: 'chat3' }];
    const seen: unknown[] = [];
    for await (const [item, { ok, error }] of client.each('im.dialog.get', items)) {
      expect(item).toBe(items[seen.length]);
      seen.push(ok || error);
    }
    expect(seen).toEqual([true, expect.objectContaining({ name: 'Bitrix24Error' }), true]);
    expect(clock.pending).toBe(0);
  });

  test('sends what has arrived of a live source after 50 ms, and gives its outcomes at once', async () => {
    const clock = new VirtualClock(echo);
    const client = createClient({ ...options, fetch: clock.fetch }, clock);
    async function* source() {
      yield* dialogs(3);
      await new Promise(() => {});
    }
    const seen: string[] = [];
    const loop = async () => {
      for await (const [{ DIALOG_ID }] of client.each('im.dialog.get', source())) {
        seen.push(DIALOG_ID);
        if (seen.length === 3) break;
      }
    };
    await clock.settle(loop());
    expect(seen).toEqual(['chat0', 'chat1', 'chat2']);
    expect(clock.elapsed).toBe(50);
  });

  test('sends a batch of a live source as soon as it is full, or when its own wait is over', async () => {
    const clock = new VirtualClock(echo);
    const sizes: number[] = [];
    const client = createClient(
      { ...options, fetch: clock.fetch, onRequest: ({ commands }) => sizes.push(commands) },
      clock,
    );
    async function* source() {
      yield* dialogs(60);
      await new Promise(() => {});
    }
    let seen = 0;
    const loop = async () => {
      const outcomes = client.each('im.dialog.get', source(), { batchWaitMs: 700 });
      for await (const _ of outcomes) if (++seen === 60) break;
    };
    await clock.settle(loop());
    expect(sizes).toEqual([50, 10]);
    expect(clock.elapsed).toBe(700);
  });
});
