import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createChatClient } from '@b24-chat/client';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { timed } from '../harness/turns.js';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const nameOf = (items: number) => `each, ${items.toLocaleString('en')} items`;
const batchOf = (keys: number) => `batch, ${keys.toLocaleString('en')} keys`;
const batches = [1_000, 100_000] as const;
const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];

/**
 * How the time for an item and the memory grow with the number of items. The portal is a function that
 * answers without a network, so that only the client is measured.
 */
export const growth: Benchmark = {
  name: 'growth',
  title: 'Bulk reads from a thousand to a million items, and batches of up to a hundred thousand',
  metrics: { time: 'µs', heap: 'MB' },
  budgets: [
    { metric: 'time', subject: nameOf(most), peer: nameOf(10_000), atMost: 1.2, tolerance: 0.1 },
    {
      metric: 'time',
      subject: batchOf(batches[1]),
      peer: batchOf(batches[0]),
      atMost: 1.2,
      tolerance: 0.1,
    },
    { metric: 'heap', subject: nameOf(most), peer: nameOf(least), atMost: 1.2, tolerance: 0.1 },
  ],
  async run(say) {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    await readAll(50_000);
    const samples: Record<string, Samples[string]> = {};
    for (const items of sizes) {
      say(nameOf(items));
      const { time } = await readAll(items);
      const { heap } = await readAll(items, collect);
      samples[nameOf(items)] = { time: [time], heap: [heap] };
    }
    for (const keys of batches) {
      say(batchOf(keys));
      const calls = callsOf(keys);
      // The same number of keys in total, so that short and long batches are measured for equally long.
      const turns = Array.from({ length: batches[1] / keys }, () => calls);
      const { cpu } = await timed(async () => {
        for (const batch of turns) await readBatch(batch);
      });
      samples[batchOf(keys)] = { time: [(cpu * 1000) / batches[1]] };
    }
    return samples;
  },
};

type Calls = Readonly<Record<string, readonly ['im.dialog.get', { DIALOG_ID: string }]>>;

function callsOf(keys: number): Calls {
  return Object.fromEntries(
    [...questions(keys)].map((params, index) => [`key${index}`, ['im.dialog.get', params]]),
  );
}

async function readBatch(calls: Calls): Promise<void> {
  const outcomes = Object.values(await clientWithoutNetwork().batch(calls));
  const isComplete = outcomes.length === Object.keys(calls).length;
  if (!isComplete || !outcomes.every(({ ok }) => ok)) throw new Error('a read failed');
}

function clientWithoutNetwork() {
  return createChatClient({
    webhookUrl: 'http://127.0.0.1/rest/1/secret/',
    limiter: 'off',
    fetch: answer,
  });
}

/**
 * Microseconds of CPU for an item, and the peak memory in megabytes.
 * @param collect runs the garbage collector; it takes long, so the time of such a run means nothing
 */
async function readAll(
  items: number,
  collect?: () => void,
): Promise<{ time: number; heap: number }> {
  const client = clientWithoutNetwork();
  let held = 0;
  let read = 0;
  const every = Math.ceil(items / 10);
  const { cpu } = await timed(async () => {
    for await (const [, { ok }] of client.each('im.dialog.get', questions(items))) {
      if (!ok) throw new Error('a read failed');
      read++;
      if (!collect || read % every > 0) continue;
      collect();
      held = Math.max(held, process.memoryUsage().heapUsed);
    }
  });
  if (read !== items) throw new Error(`${items - read} of ${items} items were not read`);
  return { time: (cpu * 1000) / items, heap: held / 1e6 };
}

function* questions(items: number): Generator<{ DIALOG_ID: string }> {
  for (let item = 0; item < items; item++) yield { DIALOG_ID: `chat${item}` };
}

/**
 * The answer of a portal to a batch, with an id as each result. It arrives in a separate turn, as from a
 * network, because with promises alone Node would not free the memory of the current turn.
 */
async function answer(_: string, { body }: RequestInit): Promise<Response> {
  await setImmediate();
  const { cmd }: { cmd: Record<string, string> } = JSON.parse(`${body}`);
  const result = Object.fromEntries(Object.keys(cmd).map((key) => [key, { id: 1 }]));
  return Response.json({
    result: { result, result_error: [], result_total: [], result_next: [], result_time: [] },
    time: {},
  });
}
