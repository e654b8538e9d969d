import type { ScenarioResult } from '../ground/result.js';
import type { Ran } from './run-scenario.js';

/**
 * The results of a run, where an answer counts more than a refusal: a portal that answered a method once
 * has it, so an answer that says otherwise is wrong.
 */
export function settle(ran: readonly Ran[]): readonly ScenarioResult[] {
  const reached = new Set(ran.flatMap((one) => (one.reached ? [one.result.method] : [])));
  return ran.map(({ result, otherwise }) =>
    otherwise && reached.has(result.method) ? otherwise : result,
  );
}
