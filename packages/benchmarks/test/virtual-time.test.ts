import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { VirtualClock } from '../src/virtual-time/clock.js';
import { startVirtualPortal } from '../src/virtual-time/portal.js';

const day = 24 * 60 * 60 * 1000;
const after = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve('the timer'), milliseconds));

let clock: VirtualClock;

beforeEach(() => {
  clock = new VirtualClock();
});

afterEach(() => {
  clock.uninstall();
});

test('a wait takes no real time and its full time by the clock and the date', async () => {
  const start = Date.now();
  expect(await clock.settle(after(day))).toBe('the timer');
  expect(Date.now() - start).toBe(day);
  expect(clock.now()).toBe(Date.now());
});

test('the clock stops while a request is in progress, however long that takes', async () => {
  const server = createServer(async (_, response) => {
    for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
    response.end('the answer');
  });
  onTestFinished(() => void server.close());
  const start = clock.now();
  const { port } = await new Promise<{ port: number }>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address() as { port: number }));
  });
  const answer = clock.fetch(`http://127.0.0.1:${port}/`, {}).then((response) => response.text());
  expect(await clock.settle(Promise.race([after(1), answer]))).toBe('the answer');
  expect(clock.now()).toBe(start);
});

test('fails for a promise that no timer and no request will settle', async () => {
  await expect(clock.settle(new Promise(() => {}))).rejects.toThrow('no request and no timer');
});

test('the portal accepts the burst, refuses the rest, and delays each answer', async () => {
  const portal = await startVirtualPortal(clock, [5], false);
  onTestFinished(() => portal.close());
  const call = async (method: string, params: object) => {
    const body = JSON.stringify(params);
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await clock.fetch(`${portal.webhookUrl}${method}`, init);
    return response.status;
  };
  const start = clock.now();
  const dialog = { DIALOG_ID: 'chat5' };
  const calls = Array.from({ length: 52 }, () => call('im.dialog.get', dialog));
  const statuses = await clock.settle(Promise.all(calls));
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  expect(statuses.filter((status) => status === 503)).toHaveLength(2);
  expect(portal.received()).toBe(52);
  expect(clock.now() - start).toBe(110);

  await clock.settle(after(500));
  expect(await clock.settle(call('batch', { cmd: ['im.dialog.get?DIALOG_ID=chat5'] }))).toBe(200);
  expect(clock.now() - start).toBe(110 + 500 + 600);
});
