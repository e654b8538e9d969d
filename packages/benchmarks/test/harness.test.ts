import { describe, expect, test } from 'vitest';
import type { Benchmark, Budget } from '../src/harness/benchmark.js';
import { timeCommand } from '../src/harness/command.js';
import { replaceMarked } from '../src/harness/marked.js';
import { summarise } from '../src/harness/result.js';
import { median, ratios, spread } from '../src/harness/statistics.js';
import { amount, bound, budgetTable, figureTable, quantity, times } from '../src/harness/table.js';
import { takeTurns } from '../src/harness/turns.js';
import { missOf } from '../src/harness/verdict.js';

const machine = { cpu: 'A CPU', cores: 2, system: 'linux x64', node: '20.20.2' };
const day = new Date('2026-01-02T03:04:05Z');

const besides = {
  ratio: { peer: 'theirs' },
  difference: { peer: 'theirs', by: 'difference' },
  figure: {},
} as const;

type Bounds = Pick<Budget, 'atMost' | 'atLeast'>;

function benchmark(bounds: Bounds, beside: keyof typeof besides = 'ratio'): Benchmark {
  const budgets = [
    { metric: 'wall', subject: 'ours', tolerance: 0.1, ...besides[beside], ...bounds },
  ];
  return { name: 'b', title: 'B', metrics: { wall: 'ms' }, budgets, run: async () => ({}) };
}

function comparisonOf(
  ours: number[],
  theirs: number[],
  bounds: Bounds,
  beside?: keyof typeof besides,
) {
  const samples = { ours: { wall: ours }, theirs: { wall: theirs } };
  const { comparisons } = summarise(benchmark(bounds, beside), samples, machine, day);
  const [comparison] = comparisons;
  if (!comparison) throw new Error('no comparison was made');
  return comparison;
}

describe('statistics', () => {
  test('the median is the middle of odd, and the mean of the middle two of even counts', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('the spread is the middle half over the median, and ignores one outlier', () => {
    expect(spread([1, 2, 3, 4, 5])).toBeCloseTo(2 / 3);
    expect(spread([1, 2, 3, 4, 500])).toBeCloseTo(2 / 3);
    expect(spread([0, 0])).toBe(0);
  });

  test('nothing measured has no median', () => {
    expect(() => median([])).toThrow('no values were measured');
  });

  test('computes ratios round by round, and only for subjects measured in alternation', () => {
    expect(ratios([1, 10], [2, 20])).toEqual([0.5, 0.5]);
    expect(() => ratios([1], [1, 2])).toThrow('only what ran in turns can be compared');
  });
});

describe('turns', () => {
  test('runs each subject once a round, in an order that changes, and drops the warm-up', async () => {
    const order: string[] = [];
    const subject = (name: string) => () => {
      order.push(name);
      return { wall: order.length };
    };
    const samples = await takeTurns(
      { a: subject('a'), b: subject('b'), c: subject('c') },
      { rounds: 2, warmup: 1 },
    );
    expect(order.join('')).toBe('abcacbcab');
    expect(samples).toEqual({ a: { wall: [4, 8] }, b: { wall: [6, 9] }, c: { wall: [5, 7] } });
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
    expect(comparisonOf([ratio], [1], budget).kept).toBe(kept);
  });

  test.each([
    [{ atMost: 10 }, 111, true],
    [{ atMost: 10 }, 111.1, false],
    [{ atLeast: 10 }, 109, true],
    [{ atLeast: 10 }, 108.9, false],
    [{ atMost: -10 }, 91, true],
    [{ atMost: -10 }, 91.1, false],
  ])(
    '%j above a peer of 100, with %d and ten per cent of tolerance: kept is %j',
    (budget, ours, kept) => {
      expect(comparisonOf([ours], [100], budget, 'difference').kept).toBe(kept);
    },
  );

  test.each([
    [{ atMost: 300 }, 330, true],
    [{ atMost: 300 }, 330.1, false],
    [{ atLeast: 300 }, 270, true],
    [{ atLeast: 300 }, 269.9, false],
  ])('%j with a figure of %d and ten per cent of tolerance: kept is %j', (budget, ours, kept) => {
    expect(comparisonOf([ours], [1], budget, 'figure').kept).toBe(kept);
  });

  test('the ratio is the median of the rounds’ ratios: a slow round slows both', () => {
    expect(comparisonOf([1, 100, 1], [2, 200, 2], {}).value).toBe(0.5);
  });

  test('a difference is the median of the rounds’ differences, a figure that of its own rounds', () => {
    expect(comparisonOf([7, 105, 9], [2, 101, 2], {}, 'difference').value).toBe(5);
    expect(comparisonOf([7, 105, 9], [2, 101, 2], {}, 'figure').value).toBe(9);
  });

  test('refuses a budget for a metric that was not measured', () => {
    const samples = { ours: { wall: [1] } };
    expect(() => summarise(benchmark({}), samples, machine, day)).toThrow(
      'b did not measure wall of ours and theirs',
    );
    expect(() =>
      summarise(benchmark({}, 'figure'), { theirs: { wall: [1] } }, machine, day),
    ).toThrow('b did not measure wall of ours');
  });

  test('refuses a figure of an undeclared metric', () => {
    const samples = { ours: { cpu: [1] }, theirs: { wall: [1] } };
    expect(() => summarise(benchmark({}), samples, machine, day)).toThrow('b has no metric cpu');
  });
});

function comparisonRow(beside: keyof typeof besides, bounds: Bounds) {
  const samples = { ours: { wall: [3, 3] }, theirs: { wall: [2, 2] } };
  return budgetTable([summarise(benchmark(bounds, beside), samples, machine, day)]).split('\n')[2];
}

describe('--check', () => {
  const missFor = (ratio: number) => missOf(comparisonOf([ratio], [1], { atMost: 1 }));

  test('prints nothing for a budget that is kept', () => {
    expect(missFor(1)).toBeUndefined();
  });

  test('fails for a budget that is exceeded, and says by how much', () => {
    expect(missFor(1.2)).toBe(
      'wall of ours compared with theirs is 1.2×; the budget is ≤ 1×, tolerance 10 %',
    );
  });
});

describe('tables', () => {
  const result = summarise(
    benchmark({ atMost: 1 }),
    { ours: { wall: [3, 3] }, theirs: { wall: [2, 2] } },
    machine,
    day,
  );

  test('the budget table shows both figures, the ratio, the exceeded budget and the machine', () => {
    expect(budgetTable([result]).split('\n').slice(2)).toEqual([
      '| B | ours: 3 ms (wall) | theirs: 2 ms (wall) | 1.5× ✗ | ≤ 1× |',
      '',
      'Measured 2026-01-02 on A CPU, 2 cores, linux x64, Node 20.20.2.',
    ]);
  });

  test('the budget table shows a figure without a peer, and a difference with its sign', () => {
    const rows = [
      comparisonRow('figure', { atMost: 3 }),
      comparisonRow('difference', { atMost: 0.5 }),
    ];
    expect(rows).toEqual([
      '| B | ours: 3 ms (wall) |  | 3 ms | ≤ 3 ms |',
      '| B | ours: 3 ms (wall) | theirs: 2 ms (wall) | +1 ms ✗ | ≤ +0.5 ms |',
    ]);
  });

  test('the figure table shows median, spread and rounds', () => {
    expect(figureTable(result)).toContain('| ours | wall | 3 ms | 0 % | 2 |');
  });

  test('rounds numbers to useful digits', () => {
    expect(quantity(1234.5, 'requests/s')).toBe('1,235 requests/s');
    expect(quantity(12.345, 'ms')).toBe('12.3 ms');
    expect(quantity(0.126, 'ms')).toBe('0.13 ms');
    expect(quantity(7, 'count')).toBe('7');
    expect(times(0.00128)).toBe('0.0013×');
    expect(times(0.854)).toBe('0.85×');
    expect(times(123.4)).toBe('123×');
    expect(bound(comparisonOf([1], [1], { atMost: 1.3 }))).toBe('≤ 1.3×');
    expect(bound(comparisonOf([1], [1], { atLeast: 10 }))).toBe('≥ 10×');
    expect(amount(comparisonOf([1], [1], {}, 'difference'), -4.12)).toBe('−4.12 ms');
  });
});

describe('a marked document', () => {
  test('keeps the text around the markers', () => {
    const other = '<!-- b:start -->\nother\n<!-- b:end -->';
    const document = `a\n<!-- a:start -->\nold\n<!-- a:end -->\n${other}`;
    expect(replaceMarked(document, 'a', 'new')).toBe(document.replace('old', 'new'));
  });

  test.each([
    ['none'],
    ['<!-- bench:start -->'],
    ['<!-- bench:end --><!-- bench:start -->'],
    ['<!-- bench:start --><!-- bench:start --><!-- bench:end -->'],
  ])('is refused unless it has both markers once and in order: %s', (document) => {
    expect(() => replaceMarked(document, 'bench', 'new')).toThrow('the document needs');
  });
});

test('reports why a command failed, in place of a time', async () => {
  const args = ['-e', 'console.error("the reason"); process.exit(3)'];
  await expect(timeCommand({ args, cwd: '.' })).rejects.toThrow(/ended with 3: the reason/);
});
