import { describe, expect, test } from 'vitest';
import type { Benchmark } from '../src/harness/benchmark.js';
import { timeCommand } from '../src/harness/command.js';
import { replaceMarked } from '../src/harness/marked.js';
import { summarise } from '../src/harness/result.js';
import { median, ratios, spread } from '../src/harness/statistics.js';
import { bound, figureTables, quantity, ratioTable, times } from '../src/harness/table.js';
import { takeTurns } from '../src/harness/turns.js';

const machine = { cpu: 'A CPU', cores: 2, system: 'linux x64', node: '20.20.2' };
const day = new Date('2026-01-02T03:04:05Z');

function benchmark(budget: { atMost?: number; atLeast?: number }): Benchmark {
  const budgets = [
    { metric: 'wall', subject: 'ours', peer: 'theirs', tolerance: 0.1, ...budget },
  ] as const;
  return { name: 'b', title: 'B', metrics: { wall: 'ms' }, budgets, run: async () => ({}) };
}

function ratioOf(ours: number[], theirs: number[], budget: { atMost?: number; atLeast?: number }) {
  const samples = { ours: { wall: ours }, theirs: { wall: theirs } };
  const { comparisons } = summarise(benchmark(budget), samples, machine, day);
  const [comparison] = comparisons;
  if (!comparison) throw new Error('no comparison was made');
  return comparison;
}

describe('statistics', () => {
  test('the median is the middle of odd, and the mean of the middle two of even counts', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('the spread is the middle half over the median, and one outlier does not move it', () => {
    expect(spread([1, 2, 3, 4, 5])).toBeCloseTo(2 / 3);
    expect(spread([1, 2, 3, 4, 500])).toBeCloseTo(2 / 3);
    expect(spread([0, 0])).toBe(0);
  });

  test('nothing measured has no median', () => {
    expect(() => median([])).toThrow('no values were measured');
  });

  test('ratios are taken round by round, and only of what ran in turns', () => {
    expect(ratios([1, 10], [2, 20])).toEqual([0.5, 0.5]);
    expect(() => ratios([1], [1, 2])).toThrow('only what ran in turns has ratios');
  });
});

describe('turns', () => {
  test('each subject runs once a round, each comes first in turn, and the warm-up is dropped', async () => {
    const order: string[] = [];
    const subject = (name: string) => () => {
      order.push(name);
      return { wall: order.length };
    };
    const samples = await takeTurns(
      { a: subject('a'), b: subject('b'), c: subject('c') },
      { rounds: 2, warmup: 1 },
    );
    expect(order.join('')).toBe('abcbcacab');
    expect(samples).toEqual({ a: { wall: [6, 8] }, b: { wall: [4, 9] }, c: { wall: [5, 7] } });
  });
});

describe('budgets', () => {
  test.each([
    [{ atMost: 1 }, 1.1, true],
    [{ atMost: 1 }, 1.11, false],
    [{ atLeast: 10 }, 9, true],
    [{ atLeast: 10 }, 8.9, false],
    [{}, 1000, true],
  ])('%j with a ratio of %d and ten per cent of tolerance: kept is %j', (budget, ratio, kept) => {
    expect(ratioOf([ratio], [1], budget).kept).toBe(kept);
  });

  test('the ratio is the median of the rounds’ ratios: a slow round slows both', () => {
    expect(ratioOf([1, 100, 1], [2, 200, 2], {}).ratio).toBe(0.5);
  });

  test('a budget for what was not measured is a mistake, not a pass', () => {
    const samples = { ours: { wall: [1] } };
    expect(() => summarise(benchmark({}), samples, machine, day)).toThrow(
      'b did not measure wall of ours and theirs',
    );
  });

  test('a figure of an undeclared metric is a mistake', () => {
    const samples = { ours: { cpu: [1] }, theirs: { wall: [1] } };
    expect(() => summarise(benchmark({}), samples, machine, day)).toThrow('b has no metric cpu');
  });
});

describe('tables', () => {
  const result = summarise(
    benchmark({ atMost: 1 }),
    { ours: { wall: [3, 3] }, theirs: { wall: [2, 2] } },
    machine,
    day,
  );

  test('the ratio table shows both figures, the ratio, that it is past its budget, and the machine', () => {
    expect(ratioTable([result]).split('\n').slice(2)).toEqual([
      '| B | ours: 3 ms (wall) | theirs: 2 ms (wall) | 1.5× ✗ | ≤ 1× |',
      '',
      'Measured 2026-01-02 on A CPU, 2 cores, linux x64, Node 20.20.2.',
    ]);
  });

  test('the figure tables show median, spread and rounds', () => {
    expect(figureTables([result])).toContain('| ours | wall | 3 ms | 0 % | 2 |');
  });

  test('numbers are as long as they are meant', () => {
    expect(quantity(1234.5, 'requests/s')).toBe('1,235 requests/s');
    expect(quantity(12.345, 'ms')).toBe('12.3 ms');
    expect(quantity(0.126, 'ms')).toBe('0.13 ms');
    expect(quantity(7, 'count')).toBe('7');
    expect(times(0.00128)).toBe('0.0013×');
    expect(times(0.854)).toBe('0.85×');
    expect(times(123.4)).toBe('123×');
    expect(bound({ atMost: 1.3 })).toBe('≤ 1.3×');
    expect(bound({ atLeast: 10 })).toBe('≥ 10×');
  });
});

describe('a marked document', () => {
  test('keeps what stands around the markers', () => {
    const document = 'a\n<!-- bench:start -->\nold\n<!-- bench:end -->\nb';
    expect(replaceMarked(document, 'new')).toBe(document.replace('old', 'new'));
  });

  test.each([
    ['none'],
    ['<!-- bench:start -->'],
    ['<!-- bench:end --><!-- bench:start -->'],
    ['<!-- bench:start --><!-- bench:start --><!-- bench:end -->'],
  ])('is refused without both, once each and in order: %s', (document) => {
    expect(() => replaceMarked(document, 'new')).toThrow('the document needs');
  });
});

test('a command that fails has no time, and says why', async () => {
  const args = ['-e', 'console.error("the reason"); process.exit(3)'];
  await expect(timeCommand({ args, cwd: '.' })).rejects.toThrow(/ended with 3: the reason/);
});
