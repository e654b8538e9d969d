import type { Comparison } from './result.js';
import { amount, bound } from './table.js';

/** The line of `--check` for an exceeded budget; nothing for one that is kept. */
export function missOf(comparison: Comparison): string | undefined {
  const { metric, subject, peer, value, tolerance, kept } = comparison;
  if (kept) return undefined;
  const comparedTo = peer === undefined ? '' : ` compared with ${peer}`;
  const what = `${metric} of ${subject}${comparedTo} is ${amount(comparison, value)}`;
  return `${what}; the budget is ${bound(comparison)}, tolerance ${tolerance * 100} %`;
}
