import type { ScenarioResult } from '../ground/result.js';
import type { Ran } from './run-scenario.js';

/**
 * The results of a run in which an answer counts more than a refusal: a portal that read a method once
 * has it, so the answer that it does not is wrong.
 */
export function settle(ran: readonly Ran[]): readonly ScenarioResult[] {
  const reached = new Set(ran.flatMap((one) => (one.reached ? [one.result.method] : [])));
  return ran.map(({ result, otherwise }) =>
    otherwise && reached.has(result.method) ? otherwise : result,
  );
}
