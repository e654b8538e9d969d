import type { Fault } from '@b24-chat/portal-emulator';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import type { ChatClient } from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { portal } from './support/portal.js';

/** Dialogs of the demo portal, each told apart by its answer. */
const ids = ['chat1435', 'chat1', 'chat29', 'chat31', 'chat1435', 'chat34'];
const items = ids.map((DIALOG_ID) => ({ DIALOG_ID }));

/** What became of each dialog: its own id, or the name of its error. */
type Outcomes = (string | undefined)[];

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

/** What passes: every dialog gets its own answer in the end. */
const passing: Record<string, Fault> = {
  '503 twice': { ...limited, times: 2 },
  'a rate limit with 200': { ...limited, status: 200, times: 1 },
  '429': { kind: 'error', status: 429, code: 'OPERATION_TIME_LIMIT', times: 1 },
  'HTML with 502': { kind: 'html', status: 502, times: 2 },
  'an empty 504': { kind: 'empty', status: 504, times: 1 },
  'a reset connection': { kind: 'reset', times: 2 },
  latency: { kind: 'latency', milliseconds: 5, times: 2 },
};

/** What stays, and the error in which every dialog ends. */
const lasting: Record<string, [Fault, string]> = {
  '503': [limited, 'Bitrix24RateLimitError'],
  'HTML with 502': [{ kind: 'html', status: 502 }, 'Bitrix24MalformedResponseError'],
  'HTML with 200': [{ kind: 'html', status: 200 }, 'Bitrix24MalformedResponseError'],
  'truncated JSON': [{ kind: 'truncate' }, 'Bitrix24MalformedResponseError'],
  'an empty body': [{ kind: 'empty' }, 'Bitrix24MalformedResponseError'],
  'a reset connection': [{ kind: 'reset' }, 'Bitrix24TransportError'],
  'a refusal': [{ kind: 'error', status: 401, code: 'INVALID_CREDENTIALS' }, 'Bitrix24AuthError'],
  'an error with 200': [{ kind: 'error', status: 200, code: 'ERROR_CORE' }, 'Bitrix24ApiError'],
};

async function outcomesOf(way: string, fault: Fault) {
  const running = await portal();
  running.inject(fault);
  const clock = new VirtualClock();
  const client = createClient(
    { webhookUrl: running.webhookUrl, fetch: clock.fetch, coalesce: way === 'coalesced' },
    clock,
  );
  const outcomes = await clock.settle(ways[way]?.(client) ?? Promise.reject());
  return { outcomes, pending: clock.pending };
}

describe.each(Object.keys(ways))('calls made as %s', (way) => {
  test.each(Object.entries(passing))(
    'lose and cross no answer under a passing fault: %s',
    async (_, fault) => {
      const { outcomes, pending } = await outcomesOf(way, fault);
      expect(outcomes).toEqual(ids);
      expect(pending).toBe(0);
    },
  );

  test.each(Object.entries(lasting))(
    'end in the right error under a lasting fault: %s',
    async (_, [fault, error]) => {
      const { outcomes } = await outcomesOf(way, fault);
      expect(outcomes).toEqual(ids.map(() => error));
    },
  );

  test('take a missing `time` for what it is', async () => {
    const { outcomes } = await outcomesOf(way, { kind: 'drop', path: 'time' });
    expect(outcomes).toEqual(ids);
  });

  test('keep apart a fault of one answer', async () => {
    const { outcomes } = await outcomesOf(way, {
      kind: 'error',
      status: 403,
      code: 'ACCESS_ERROR',
      method: 'im.dialog.get',
      times: 1,
    });
    expect(outcomes).toEqual(['Bitrix24ApiError', ...ids.slice(1)]);
  });
});
