import { describe, expect, test } from 'vitest';
import { ApiError } from '../../packages/client/src/index.js';
import { Ledger, type Outcome } from '../soak/ledger.js';
import { isFlat } from '../soak/memory.js';

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
  test('finds nothing wrong with a call that has its own answer, a refusal that is due or an error', () => {
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

  test('lets a call end by abort that may', () => {
    expect(wrongsOf((ledger) => ledger.settle(ledger.ask(exists, true), { error: abort }))).toEqual(
      [],
    );
  });
});

describe('memory', () => {
  const samples = (at: (index: number) => number) => Array.from({ length: 20 }, (_, i) => at(i));

  test('that stays where it is, or grows at the start only, is flat', () => {
    expect(isFlat(samples(() => 20e6))).toBe(true);
    expect(isFlat(samples((i) => 20e6 + Math.min(i, 6) * 10e6))).toBe(true);
    expect(isFlat(samples((i) => 20e6 + (i % 3) * 5e6))).toBe(true);
  });

  test('that grows to the end is not', () => {
    expect(isFlat(samples((i) => 20e6 + i * 1e6))).toBe(false);
  });
});
