import type { Benchmark, Budget, Samples, Unit } from './benchmark.js';
import type { Machine } from './machine.js';
import { median, ratios, spread } from './statistics.js';

/** One figure of one subject. */
export interface Figure {
  readonly subject: string;
  readonly metric: string;
  readonly unit: Unit;
  readonly median: number;
  /** The middle half's width as a part of the median. 0 for what does not vary, such as a size. */
  readonly spread: number;
  readonly rounds: number;
}

/** A ratio of two subjects, and whether it keeps to its budget. */
export interface Comparison extends Budget {
  readonly ratio: number;
  readonly spread: number;
  /** Within the bound, tolerance included. A ratio without a bound always is. */
  readonly kept: boolean;
}

/** What one run of one benchmark gives; as JSON, the file under `results/`. */
export interface Result {
  readonly benchmark: string;
  readonly title: string;
  /** ISO 8601, the day alone. */
  readonly date: string;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
}

/** Turns what was measured into figures, ratios and verdicts. */
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
        const unit = benchmark.metrics[metric];
        if (unit === undefined) throw new Error(`${benchmark.name} has no metric ${metric}`);
        const { length: rounds } = values;
        return { subject, metric, unit, median: median(values), spread: spread(values), rounds };
      }),
    ),
    comparisons: benchmark.budgets.map((budget) => compare(benchmark.name, budget, samples)),
  };
}

function compare(name: string, budget: Budget, samples: Samples): Comparison {
  const { metric, subject, peer, atMost, atLeast, tolerance } = budget;
  const ours = samples[subject]?.[metric];
  const theirs = samples[peer]?.[metric];
  if (!ours || !theirs)
    throw new Error(`${name} did not measure ${metric} of ${subject} and ${peer}`);
  const all = ratios(ours, theirs);
  const ratio = median(all);
  const kept =
    ratio <= (atMost ?? Number.POSITIVE_INFINITY) * (1 + tolerance) &&
    ratio >= (atLeast ?? 0) * (1 - tolerance);
  return { ...budget, ratio, spread: spread(all), kept };
}
