import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../packages/client/src/index.js';
import { Ledger, type Outcome } from '../soak/ledger.js';
import { isFlat } from '../soak/memory.js';
import { soak } from '../soak/run.js';
import { untilUnchanged } from '../soak/stall.js';
import { type Soaked, verdictOf } from '../soak/verdict.js';

const exists = { id: 7, exists: true };
const missing = { id: 8, exists: false };
const error = (status: number, code: string) =>
  new ApiError(code, { method: 'im.dialog.get', status, code, description: '' });
const refused = error(400, 'ACCESS_ERROR');
const abort = new DOMException('This operation was aborted', 'AbortError');

function wrongsOf(run: (ledger: Ledger) => void): string[] {
  const ledger = new Ledger();
  run(ledger);
  ledger.close();
  return ledger.wrongs;
}

describe('the ledger of the soak', () => {
  test('accepts the right answer to a call, a documented refusal, and an error', () => {
    const settled: [typeof exists, Outcome][] = [
      [exists, { result: { id: 7 } }],
      [missing, { error: refused }],
      [exists, { error: error(503, 'QUERY_LIMIT_EXCEEDED') }],
    ];
    const run = (ledger: Ledger) => {
      for (const [question, outcome] of settled) ledger.settle(ledger.ask(question), outcome);
      expect(Object.fromEntries(ledger.counts)).toEqual({
        answers: 1,
        refusals: 1,
        QUERY_LIMIT_EXCEEDED: 1,
      });
      expect([ledger.asked, ledger.answered]).toEqual([3, 3]);
    };
    expect(wrongsOf(run)).toEqual([]);
  });

  test.each<[string, (ledger: Ledger) => void]>([
    ['lost: no outcome for chat 7', (ledger) => ledger.ask(exists)],
    [
      'doubled: a second outcome for chat 7',
      (ledger) => {
        const ticket = ledger.ask(exists);
        ledger.settle(ticket, { result: { id: 7 } });
        ledger.settle(ticket, { result: { id: 7 } });
      },
    ],
    [
      'crossed: asked for chat 7, got chat 9',
      (ledger) => ledger.settle(ledger.ask(exists), { result: { id: 9 } }),
    ],
    [
      'crossed: chat 7 exists and was refused',
      (ledger) => ledger.settle(ledger.ask(exists), { error: refused }),
    ],
    [
      'invented: the portal has no chat 8',
      (ledger) => ledger.settle(ledger.ask(missing), { result: { id: 8 } }),
    ],
    [
      'no error of this client for chat 7: AbortError: This operation was aborted',
      (ledger) => ledger.settle(ledger.ask(exists), { error: abort }),
    ],
  ])('finds %s', (wrong, run) => {
    expect(wrongsOf(run)).toEqual([wrong]);
  });

  test('accepts an abort of a call that may be aborted', () => {
    expect(wrongsOf((ledger) => ledger.settle(ledger.ask(exists, true), { error: abort }))).toEqual(
      [],
    );
  });
});

describe('memory', () => {
  const samples = (at: (index: number) => number) => Array.from({ length: 20 }, (_, i) => at(i));

  test('that stays the same, or grows at the start only, is flat', () => {
    expect(isFlat(samples(() => 20e6))).toBe(true);
    expect(isFlat(samples((i) => 20e6 + Math.min(i, 6) * 10e6))).toBe(true);
    expect(isFlat(samples((i) => 20e6 + (i % 3) * 5e6))).toBe(true);
  });

  test('that grows to the end is not', () => {
    expect(isFlat(samples((i) => 20e6 + i * 1e6))).toBe(false);
  });
});

describe('a soak without answers', () => {
  test('ends and counts each call as lost', async () => {
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = mute.address() as AddressInfo;
      const { asked, answered, wrongs } = await soak({
        webhookUrl: `http://127.0.0.1:${port}/rest/1/secret/`,
        seed: 1,
        done: () => 0,
        onProgress: () => {},
        stalled: () => Promise.resolve(),
      });
      expect(answered).toBe(0);
      expect(asked).toBeGreaterThan(100);
      expect(wrongs).toHaveLength(100);
      expect(wrongs.filter((wrong) => !/^lost: no outcome for chat \d+$/.test(wrong))).toEqual([]);
    } finally {
      mute.closeAllConnections();
      mute.close();
    }
  });

  test('stops only when the count no longer grows', async () => {
    let count = 0;
    let looks = 0;
    const pause = async () => {
      looks++;
      // Unchanged for two checks, then it grows once more.
      if (looks === 3) count++;
    };
    await untilUnchanged(() => count, 3, pause);
    expect(looks).toBe(6);
  });
});

describe('the verdict of a soak', () => {
  const flat = Array.from({ length: 20 }, () => 20e6);
  const growing = flat.map((bytes, index) => bytes + index * 10e6);
  const good: Soaked = {
    ledger: { wrongs: [], asked: 100, counts: new Map([['answers', 91]]) },
    held: flat,
    portalHeld: flat,
    portalEnded: false,
  };

  test('says what the run has proven', () => {
    expect(verdictOf(good)).toEqual({
      proof:
        'None lost, none doubled, none crossed; memory of the client is flat, memory of the portal is flat.',
    });
  });

  test('does not call memory flat after few samples', () => {
    const { proof } = verdictOf({ ...good, held: flat.slice(0, 3), portalHeld: [] });
    expect(proof).toContain('memory of the client NOT CHECKED: 3 samples');
    expect(proof).toContain('memory of the portal NOT CHECKED: 0 samples');
  });

  test.each<[string, Partial<Soaked>]>([
    ['some answers were wrong', { ledger: { ...good.ledger, wrongs: ['lost'] } }],
    ['the portal ended in the middle', { portalEnded: true }],
    ['only 0 of 100 calls got their chat', { ledger: { ...good.ledger, counts: new Map() } }],
    ['the client leaks memory', { held: growing }],
    ['the portal leaks memory', { portalHeld: growing }],
  ])('fails when %s', (fault, seen) => {
    expect(verdictOf({ ...good, ...seen }).fault).toContain(fault);
  });
});
