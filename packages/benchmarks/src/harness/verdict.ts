import type { Comparison } from './result.js';
import { amount, bound } from './table.js';

/** What `--check` says of a budget. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly text: string;
}

/** Nothing for a budget that is kept, a warning for a gap that is known, an error for all else. */
export function findingOf(comparison: Comparison): Finding | undefined {
  const { metric, subject, peer, value, tolerance, kept, gap } = comparison;
  if (kept && !gap) return undefined;
  const beside = peer === undefined ? '' : ` beside ${peer}`;
  const what = `${metric} of ${subject}${beside} is ${amount(comparison, value)}`;
  const budget = `the budget is ${bound(comparison)}`;
  if (kept)
    return { level: 'error', text: `${what}; ${budget} — it is kept now: take its gap out` };
  if (gap && value <= gap.upTo) {
    return { level: 'warning', text: `${what}; ${budget} — a known gap, see ${gap.explained}` };
  }
  return { level: 'error', text: `${what}; ${budget}, tolerance ${tolerance * 100} %` };
}
