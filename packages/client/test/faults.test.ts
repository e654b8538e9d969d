import type { Fault } from '@b24-chat/portal-emulator';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import type { ChatClient } from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { portal } from './support/portal.js';

/** Dialogs of the demo portal, which differ in their answers. */
const ids = ['chat1435', 'chat1', 'chat29', 'chat31', 'chat1435', 'chat34'];
const items = ids.map((DIALOG_ID) => ({ DIALOG_ID }));

/** What became of each dialog: its own id, or the name of its error. */
type Outcomes = (string | number | undefined)[];

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'no error');

const ways: Record<string, (client: ChatClient<'oauth'>) => Promise<Outcomes>> = {
  async single(client) {
    const outcomes: Outcomes = [];
    for (const item of items) {
      outcomes.push(
        await client.call('im.dialog.get', item).then(({ dialog_id }) => dialog_id, nameOf),
      );
    }
    return outcomes;
  },
  async batch(client) {
    const calls = items.map((item, index) => [`k${index}`, ['im.dialog.get', item]] as const);
    const outcomes = await client.batch(Object.fromEntries(calls));
    return calls.map(([key]) => {
      const { result, error } = outcomes[key] ?? {};
      return result?.dialog_id ?? nameOf(error);
    });
  },
  coalesced: (client) =>
    Promise.all(
      items.map((item) =>
        client.call('im.dialog.get', item).then(({ dialog_id }) => dialog_id, nameOf),
      ),
    ),
  async bulk(client) {
    const outcomes: Outcomes = [];
    for await (const [, { result, error }] of client.each('im.dialog.get', items)) {
      outcomes.push(result?.dialog_id ?? nameOf(error));
    }
    return outcomes;
  },
};

const limited = { kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED' } as const;

/** How many attempts get no answer at all. */
interface Silence {
  readonly kind: 'silence';
  readonly times?: number;
}

/** What passes, and how many requests more it costs: every dialog gets its own answer in the end. */
const passing: Record<string, [Fault | Silence, number]> = {
  '503 twice': [{ ...limited, times: 2 }, 2],
  'a rate limit with 200': [{ ...limited, status: 200, times: 1 }, 1],
  '429': [{ kind: 'error', status: 429, code: 'OPERATION_TIME_LIMIT', times: 1 }, 1],
  'HTML with 502': [{ kind: 'html', status: 502, times: 2 }, 2],
  'an empty 504': [{ kind: 'empty', status: 504, times: 1 }, 1],
  'a reset connection': [{ kind: 'reset', times: 2 }, 2],
  latency: [{ kind: 'latency', milliseconds: 5, times: 2 }, 0],
  'an attempt that takes too long': [{ kind: 'silence', times: 2 }, 2],
};

/** What stays, the error in which every dialog ends, and how often each request is made. */
const lasting: Record<string, [Fault | Silence, string, number]> = {
  '503': [{ ...limited, code: 'MAINTENANCE' }, 'Bitrix24ApiError', 4],
  'HTML with 502': [{ kind: 'html', status: 502 }, 'Bitrix24MalformedResponseError', 4],
  'HTML with 200': [{ kind: 'html', status: 200 }, 'Bitrix24MalformedResponseError', 1],
  'truncated JSON': [{ kind: 'truncate' }, 'Bitrix24MalformedResponseError', 1],
  'an empty body': [{ kind: 'empty' }, 'Bitrix24MalformedResponseError', 1],
  'a reset connection': [{ kind: 'reset' }, 'Bitrix24TransportError', 4],
  'attempts that take too long': [{ kind: 'silence' }, 'Bitrix24TimeoutError', 4],
  'a redirect': [{ kind: 'empty', status: 302 }, 'Bitrix24MalformedResponseError', 1],
  'a refusal': [
    { kind: 'error', status: 401, code: 'INVALID_CREDENTIALS' },
    'Bitrix24AuthError',
    1,
  ],
  'an error with 200': [{ kind: 'error', status: 200, code: 'ERROR_CORE' }, 'Bitrix24ApiError', 1],
};

async function outcomesOf(way: string, fault?: Fault | Silence, byToken = false) {
  const { inject, webhookUrl, url: portalUrl, accessToken, demo } = await portal();
  let silent = 0;
  if (fault?.kind === 'silence') silent = fault.times ?? Number.POSITIVE_INFINITY;
  else if (fault) inject(fault);
  let requests = 0;
  const clock = new VirtualClock((url, init) => {
    if (requests++ >= silent) return fetch(url, init);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      queueMicrotask(() => clock.pass(65_000));
    });
  });
  const caller = byToken
    ? {
        portal: portalUrl,
        accessToken: (old?: string) => (old ? accessToken : demo.accessTokens.expired),
      }
    : { webhookUrl };
  const client = createClient(
    { ...caller, fetch: clock.fetch, coalesce: way === 'coalesced' },
    clock,
  );
  const outcomes = await clock.settle(ways[way]?.(client) ?? Promise.reject());
  return { outcomes, requests, pending: clock.pending };
}

describe.each(Object.keys(ways))('calls made as %s', (way) => {
  /** How many requests they are without a fault. */
  const base = way === 'single' ? items.length : 1;

  test.each(Object.entries(passing))(
    'lose, swap and duplicate no answer under a transient fault: %s',
    async (_, [fault, more]) => {
      const { outcomes, requests, pending } = await outcomesOf(way, fault);
      expect(outcomes).toEqual(ids);
      expect(requests).toBe(base + more);
      expect(pending).toBe(0);
    },
  );

  test.each(Object.entries(lasting))(
    'end in the right error under a permanent fault: %s',
    async (_, [fault, error, attempts]) => {
      const { outcomes, requests } = await outcomesOf(way, fault);
      expect(outcomes).toEqual(ids.map(() => error));
      expect(requests).toBe(base * attempts);
    },
  );

  test('accept an answer without `time`', async () => {
    const { outcomes, requests } = await outcomesOf(way, { kind: 'drop', path: 'time' });
    expect(outcomes).toEqual(ids);
    expect(requests).toBe(base);
  });

  test('fail only the call whose answer has a fault', async () => {
    const { outcomes, requests } = await outcomesOf(way, {
      kind: 'error',
      status: 403,
      code: 'ACCESS_ERROR',
      method: 'im.dialog.get',
      times: 1,
    });
    expect(outcomes).toEqual(['Bitrix24ApiError', ...ids.slice(1)]);
    expect(requests).toBe(base);
  });

  test('repeat only the calls that a limit refused', async () => {
    const fault = { ...limited, method: 'im.dialog.get', times: 3 };
    const { outcomes, requests } = await outcomesOf(way, fault);
    expect(outcomes).toEqual(ids);
    expect(requests).toBe(way === 'single' ? base + 3 : base + 1);
  });

  test('keep the other answers of a batch that leaves one command out', async () => {
    const path = 'result.result.c2';
    const { outcomes, requests } = await outcomesOf(way, {
      kind: 'retype',
      method: 'batch',
      path,
      to: 'null',
    });
    expect(outcomes).toEqual(
      ids.map((id, i) => (base === 1 && i === 2 ? 'Bitrix24MalformedResponseError' : id)),
    );
    expect(requests).toBe(base);
  });

  test('are sent again with a token that is refreshed once', async () => {
    const { outcomes, requests } = await outcomesOf(way, undefined, true);
    expect(outcomes).toEqual(ids);
    expect(requests).toBe(base + 1);
  });
});
