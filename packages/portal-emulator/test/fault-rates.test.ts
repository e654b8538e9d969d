import { describe, expect, test } from 'vitest';
import { call, openPortal } from './support/portal.js';

async function statuses(seed: number | undefined, rate: number): Promise<number[]> {
  const portal = await openPortal({ seed, faults: [{ kind: 'html', rate }] });
  const seen: number[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    seen.push((await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' })).status);
  }
  return seen;
}

describe('a fault with a rate', () => {
  test('strikes the same calls with the same seed, and others with another seed', async () => {
    const first = await statuses(7, 0.5);
    expect(await statuses(7, 0.5)).toEqual(first);
    expect(await statuses(8, 0.5)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 502]));
  });

  test('is reproducible without a seed', async () => {
    expect(await statuses(undefined, 0.5)).toEqual(await statuses(undefined, 0.5));
  });

  test('strikes the same commands of batches with the same seed', async () => {
    const struck = async (seed: number) => {
      const error = { kind: 'error', status: 503, code: 'BUSY' } as const;
      const portal = await openPortal({
        seed,
        faults: [{ ...error, method: 'im.dialog.get', rate: 0.5 }],
      });
      const cmd = Array(40).fill('im.dialog.get?DIALOG_ID=chat29');
      return Object.keys(
        Object((await call(portal.webhookUrl, 'batch', { cmd })).result['result_error']),
      );
    };
    const first = await struck(7);
    expect(await struck(7)).toEqual(first);
    expect(await struck(8)).not.toEqual(first);
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(40);
  });

  test('never strikes at 0 and always strikes at 1', async () => {
    expect(new Set(await statuses(1, 0))).toEqual(new Set([200]));
    expect(new Set(await statuses(1, 1))).toEqual(new Set([502]));
  });
});

test('latency waits with the portal’s timer, then answers', async () => {
  const slept: number[] = [];
  const portal = await openPortal({ sleep: async (milliseconds) => void slept.push(milliseconds) });
  portal.inject({ kind: 'latency', milliseconds: 2500, times: 1 });
  const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
  expect([answer.status, slept]).toEqual([200, [2500]]);
});

test('a status that allows no body is sent without one', async () => {
  const portal = await openPortal({ faults: [{ kind: 'empty', status: 204 }] });
  const answer = await call(portal.webhookUrl, 'im.dialog.get');
  expect([answer.status, answer.text]).toEqual([204, '']);
});
