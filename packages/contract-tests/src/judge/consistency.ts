import type { Finding, Generation, ScenarioResult } from '../ground/result.js';

/** The newest generation whose shape an answer of a run had: older portals do not send its fields. */
export function generationOf(results: readonly ScenarioResult[]): Generation | undefined {
  return results.flatMap(({ generation }) => generation ?? []).sort((a, b) => b - a)[0];
}

/**
 * A portal has one generation and never goes back to an older one: answers of another generation are
 * drift, one finding for each.
 * @param recorded the generation that the portal had in an earlier run
 */
export function withConsistency(
  results: readonly ScenarioResult[],
  recorded?: Generation,
): readonly ScenarioResult[] {
  const now = generationOf(results);
  const goesBack = now !== undefined && recorded !== undefined && recorded > now;
  const portal = goesBack ? recorded : now;
  const as = goesBack ? 'which the baseline records' : "like the portal's other answers";
  return results.map((result) => {
    const { generation, method, scenario, findings } = result;
    if (portal === undefined || generation === undefined || generation === portal) return result;
    const finding: Finding = {
      severity: 'drift',
      method,
      scenario,
      path: 'result',
      kind: 'generation',
      expected: `the shape of ${portal}, ${as}`,
      seen: `the shape of ${generation}`,
      count: 1,
      requests: [],
    };
    return { ...result, findings: [...findings, finding] };
  });
}
