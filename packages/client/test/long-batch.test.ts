import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createClient } from '../src/client.js';
import { createChatClient, isTimeoutError } from '../src/index.js';
import { VirtualClock } from './support/clock.js';
import { type Received, startServer } from './support/server.js';

type Lookup = readonly ['im.dialog.get', { DIALOG_ID: string }];

const lookups = (length: number): Record<string, Lookup> =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `key${index}`,
      ['im.dialog.get', { DIALOG_ID: `chat${index}` }],
    ]),
  );

/** Answers each command with the number of the chat that it asks for. */
function answerOf({ body }: Received): object {
  const { cmd }: { cmd: Record<string, string> } = JSON.parse(body);
  const results = Object.entries(cmd).map(([name, line]) => [
    name,
    { id: Number(/DIALOG_ID=chat(\d+)/.exec(line)?.[1]) },
  ]);
  return { result: { result: Object.fromEntries(results), result_error: [] }, time: {} };
}

test('has at most fifty requests on their way, and answers every call', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  const server = await startServer((received, response) => {
    waiting.push(() => response.end(JSON.stringify(answerOf(received))));
    most = Math.max(most, waiting.length);
    // Held until nothing more can come: fifty requests, or the last of all.
    if (waiting.length === 50 || server.received.length === 120) {
      for (const answer of waiting.splice(0)) answer();
    }
    return undefined;
  });
  const client = createChatClient({ webhookUrl: server.webhookUrl, limiter: 'off' });
  const outcomes = await client.batch(lookups(6000));
  expect(most).toBe(50);
  expect(server.received).toHaveLength(120);
  expect(Object.keys(outcomes)).toEqual(Object.keys(lookups(6000)));
  expect(Object.values(outcomes).map(({ result }) => result?.id)).toEqual(
    Array.from({ length: 6000 }, (_, id) => id),
  );
});

test('sends the parameters of its last calls as they were at the start', async () => {
  const first: { answer?: () => void } = {};
  const server = await startServer((received, response) => {
    const answer = () => response.end(JSON.stringify(answerOf(received)));
    if (server.received.length === 1) first.answer = answer;
    else answer();
    return undefined;
  });
  const calls = lookups(50 * 60);
  const batch = createChatClient({ webhookUrl: server.webhookUrl, limiter: 'off' }).batch(calls);
  for (const [, params] of Object.values(calls)) params.DIALOG_ID = 'chat999999';
  while (server.received.length < 60) await new Promise(setImmediate);
  first.answer?.();
  const outcomes = await batch;
  expect(outcomes['key2999']?.result?.id).toBe(2999);
});

test('continues with other calls while some wait for a retry', async () => {
  let refusals = 0;
  const server = await startServer((received) => {
    // The first fifty requests, which are as many as may be on their way.
    const isFirst = refusals < 50;
    if (isFirst) refusals++;
    return isFirst
      ? { status: 503, headers: { 'retry-after': '300' } }
      : { body: answerOf(received) };
  });
  const clock = new VirtualClock();
  const { webhookUrl } = server;
  const client = createClient({ webhookUrl, limiter: 'off', fetch: clock.fetch }, clock);
  const batch = client.batch(lookups(50 * 60));
  while (server.received.length < 60) await new Promise(setImmediate);
  expect(clock.elapsed).toBe(0);
  const outcomes = Object.values(await clock.settle(batch));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(clock.elapsed).toBe(300_000);
});

test('ends all its calls when their time is up, also those that were not sent yet', async () => {
  const open: ServerResponse[] = [];
  const server = await startServer((_, response) => void open.push(response));
  const clock = new VirtualClock();
  const { webhookUrl } = server;
  const client = createClient({ webhookUrl, limiter: 'off', timeout: 10_000 }, clock);
  const batch = client.batch(lookups(50 * 60));
  while (open.length < 50) await new Promise(setImmediate);
  clock.pass(10_000);
  const outcomes = Object.values(await batch);
  expect(outcomes).toHaveLength(3000);
  expect(outcomes.every(({ error }) => isTimeoutError(error))).toBe(true);
  expect(server.received).toHaveLength(50);
});

test('ends when it is aborted, and sends nothing more', async () => {
  const server = await startServer(() => undefined);
  const control = new AbortController();
  const batch = createChatClient({ webhookUrl: server.webhookUrl, limiter: 'off' }).batch(
    lookups(50 * 60),
    { signal: control.signal },
  );
  while (server.received.length < 50) await new Promise(setImmediate);
  control.abort(new Error('left'));
  await expect(batch).rejects.toThrow('left');
  expect(server.received).toHaveLength(50);
});

test('keeps order and keys when calls that look like a reference travel alone between the others', async () => {
  const server = await startServer((received) =>
    received.path.endsWith('/batch')
      ? { body: answerOf(received) }
      : { body: { result: { id: -1 } } },
  );
  const calls = lookups(120);
  calls['key10'] = ['im.dialog.get', { DIALOG_ID: '$result[key1]' }];
  calls['key119'] = ['im.dialog.get', { DIALOG_ID: '$result[key1]' }];
  const outcomes = await createChatClient({ webhookUrl: server.webhookUrl }).batch(calls);
  const ids = Object.values(outcomes).map(({ result }) => result?.id);
  expect(ids).toEqual(Array.from({ length: 120 }, (_, id) => (id === 10 || id === 119 ? -1 : id)));
  // 118 calls in three batches, and two alone.
  expect(server.received.map(({ path }) => path.split('/').at(-1)).sort()).toEqual([
    'batch',
    'batch',
    'batch',
    'im.dialog.get',
    'im.dialog.get',
  ]);
});
