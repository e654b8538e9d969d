import { startPortal } from '@b24-chat/portal-emulator';
import { createClient } from '../../../client/src/client.js';
import { VirtualClock } from '../../../client/test/support/clock.js';
import type { Benchmark } from '../harness/benchmark.js';

const dialogs = 1000;
/** What a request takes, in milliseconds: the way there and back, and each command in turn. */
const wayMs = 100;
const commandMs = 10;

/**
 * A thousand dialogs under the portal's limits, on a clock that jumps over every wait: how many
 * requests, and how long by that clock. The clock of the official SDK cannot be handed in, so its two
 * ways are followed here by their rates: single calls, two a second beyond fifty, and one batch of
 * fifty after the other.
 */
export const bulk: Benchmark = {
  name: 'bulk',
  title: `${dialogs} dialogs under the portal's limits`,
  metrics: { requests: 'requests', time: 's' },
  budgets: [
    {
      metric: 'requests',
      subject: 'client, coalesced',
      peer: 'one call each',
      atMost: 0.025,
      tolerance: 0,
    },
    {
      metric: 'requests',
      subject: 'client, each',
      peer: 'one call each',
      atMost: 0.025,
      tolerance: 0,
    },
    {
      metric: 'time',
      subject: 'client, coalesced',
      peer: 'one call each',
      atMost: 0.01,
      tolerance: 0,
    },
    {
      metric: 'time',
      subject: 'client, coalesced',
      peer: 'batch by chunk',
      atMost: 1,
      tolerance: 0,
    },
    { metric: 'time', subject: 'client, each', peer: 'batch by chunk', atMost: 1, tolerance: 0 },
  ],
  async run() {
    const params = Array.from({ length: dialogs }, () => ({ DIALOG_ID: 'chat1435' }));
    const chunks = Array.from({ length: dialogs / 50 }, (_, index) =>
      params.slice(index * 50, index * 50 + 50),
    );
    return {
      'one call each': await measured(false, (client) =>
        Promise.all(params.map((one) => client.call('im.dialog.get', one))),
      ),
      'batch by chunk': await measured(false, async (client) => {
        for (const chunk of chunks) {
          await client.batch(
            Object.fromEntries(chunk.map((one, i) => [`${i}`, ['im.dialog.get', one] as const])),
          );
        }
      }),
      'client, coalesced': await measured(true, (client) =>
        Promise.all(params.map((one) => client.call('im.dialog.get', one))),
      ),
      'client, each': await measured(false, async (client) => {
        let answered = 0;
        for await (const [, { ok }] of client.each('im.dialog.get', params)) if (ok) answered++;
        if (answered !== dialogs) throw new Error(`${dialogs - answered} dialogs were not read`);
      }),
    };
  },
};

async function measured(
  coalesce: boolean,
  work: (client: ReturnType<typeof createClient>) => Promise<unknown>,
): Promise<{ requests: number[]; time: number[] }> {
  const portal = await startPortal();
  try {
    const clock = new VirtualClock();
    let requests = 0;
    const client = createClient(
      {
        webhookUrl: portal.webhookUrl,
        coalesce,
        async fetch(request) {
          const { cmd = [1] }: { cmd?: unknown[] } = JSON.parse(await request.clone().text());
          await new Promise<void>((resolve) =>
            clock.after(wayMs + cmd.length * commandMs, resolve),
          );
          return clock.fetch(request);
        },
        onRequest: () => {
          requests++;
        },
      },
      clock,
    );
    await clock.settle(work(client));
    return { requests: [requests], time: [clock.elapsed / 1000] };
  } finally {
    await portal.close();
  }
}
