import { get, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPortal } from './support/portal.js';

afterEach(() => {
  vi.useRealTimers();
});

function read(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    get(url, (response) => json(response).then(resolve, reject)).on('error', reject);
  });
}

describe('under fake timers', () => {
  test('answers under the runner’s defaults', async () => {
    vi.useFakeTimers();
    const portal = await openPortal();
    const answers = Array.from({ length: 5 }, () =>
      read(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`),
    );
    for (const answer of answers) expect(await answer).toHaveProperty('result.id', 29);
  });

  test('answers although everything that jest and sinon replace is fake, except nextTick', async () => {
    vi.useFakeTimers({
      toFake: [
        ...(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'] as const),
        ...(['Date', 'performance', 'hrtime'] as const),
      ],
    });
    const portal = await openPortal();
    const answer = await read(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`);
    expect(answer).toHaveProperty('result.id', 29);
  });

  test('reads every kind of body', async () => {
    vi.useFakeTimers({ toFake: ['queueMicrotask', 'setTimeout', 'setImmediate', 'Date'] });
    const portal = await openPortal();
    const multipart =
      '--b\r\nContent-Disposition: form-data; name=DIALOG_ID\r\n\r\nchat29\r\n--b--';
    for (const [type, body] of [
      ['application/json', '{"DIALOG_ID":"chat29"}'],
      ['application/x-www-form-urlencoded', 'DIALOG_ID=chat29'],
      ['multipart/form-data; boundary=b', multipart],
    ] as const) {
      const answer = await new Promise((resolve, reject) => {
        const init = { method: 'POST', headers: { 'content-type': type } };
        request(`${portal.webhookUrl}im.dialog.get`, init, (response) => {
          json(response).then(resolve, reject);
        }).end(body);
      });
      expect(answer).toHaveProperty('result.id', 29);
    }
  });

  test('waits for a latency in real time and keeps the real time of day', async () => {
    const realNow = process.hrtime.bigint;
    vi.useFakeTimers({ now: 0 });
    const portal = await openPortal({ faults: [{ kind: 'latency', milliseconds: 400 }] });
    const start = realNow();
    const answer = await read(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`);
    // A timer of Node can fire a millisecond early.
    expect(realNow() - start).toBeGreaterThan(398_000_000n);
    expect(answer).toHaveProperty(
      'time.start',
      expect.toSatisfy((start) => start > 1_700_000_000),
    );
  });

  test('follows the fake clock when it is passed as `now`', async () => {
    vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
    const portal = await openPortal({ now: () => Date.now() });
    const answer = await read(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`);
    expect(answer).toHaveProperty('time.date_start', '2030-01-01T01:00:00+01:00');
  });

  test('closes', async () => {
    vi.useFakeTimers();
    const portal = await openPortal();
    await expect(portal.close()).resolves.toBeUndefined();
  });
});
