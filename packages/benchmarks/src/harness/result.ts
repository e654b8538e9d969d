import type { Benchmark, Budget, Samples, Unit } from './benchmark.js';
import type { Machine } from './machine.js';
import { differences, median, ratios, spread } from './statistics.js';

/** One figure of one subject. */
export interface Figure {
  readonly subject: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly median: number;
  /** The width of the middle half of the values, relative to the median. 0 for a constant, such as a size. */
  readonly spread: number;
  readonly rounds: number;
}

/** The value of a budget, and whether it is kept. */
export type Comparison = Budget & {
  /** The ratio, the difference or the figure: the median of the rounds. */
  readonly value: number;
  readonly spread: number;
  /** That of the figures. */
  readonly unit: Unit;
  /** Within the bounds, tolerance included. A value without a bound always is. */
  readonly kept: boolean;
};

/** The result of one run of one benchmark. */
export interface Result {
  readonly benchmark: string;
  readonly title: string;
  /** ISO 8601, the day alone. */
  readonly date: string;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
}

/** Computes figures, comparisons with peers, and verdicts from the measured values. */
export function summarise(
  benchmark: Benchmark,
  samples: Samples,
  machine: Machine,
  now: Date,
): Result {
  return {
    benchmark: benchmark.name,
    title: benchmark.title,
    date: now.toISOString().slice(0, 10),
    machine,
    figures: Object.entries(samples).flatMap(([subject, metrics]) =>
      Object.entries(metrics).map(([metric, values]) => {
        const unit = unitOf(benchmark, metric);
        const { length: rounds } = values;
        return { subject, metric, unit, median: median(values), spread: spread(values), rounds };
      }),
    ),
    comparisons: benchmark.budgets.map((budget) => compare(benchmark, budget, samples)),
  };
}

function compare(benchmark: Benchmark, budget: Budget, samples: Samples): Comparison {
  const { metric, atMost, atLeast, tolerance } = budget;
  const values = valuesOf(benchmark.name, budget, samples);
  const value = median(values);
  const kept =
    (atMost === undefined || value <= atMost + Math.abs(atMost) * tolerance) &&
    (atLeast === undefined || value >= atLeast - Math.abs(atLeast) * tolerance);
  return { ...budget, value, spread: spread(values), unit: unitOf(benchmark, metric), kept };
}

/** The value of a budget in each round. */
function valuesOf(name: string, budget: Budget, samples: Samples): readonly number[] {
  const { metric, subject, peer, by } = budget;
  const ours = samples[subject]?.[metric];
  const theirs = peer === undefined ? ours : samples[peer]?.[metric];
  if (!ours || !theirs) {
    const subjects = peer === undefined ? subject : `${subject} and ${peer}`;
    throw new Error(`${name} did not measure ${metric} of ${subjects}`);
  }
  if (peer === undefined) return ours;
  return by === 'difference' ? differences(ours, theirs) : ratios(ours, theirs);
}

function unitOf({ name, metrics }: Benchmark, metric: string): Unit {
  const unit = metrics[metric];
  if (unit === undefined) throw new Error(`${name} has no metric ${metric}`);
  return unit;
}
