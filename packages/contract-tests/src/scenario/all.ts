import { causes, methods, scenarios, unprovoked } from '../generated/plan.js';
import { type ErrorScenario, type Scenario, scenarioName } from '../ground/plan-types.js';

/**
 * Every scenario that a run tries or emulates: those of the plan, and each cause of the system
 * that no run provokes, for each method.
 */
export function allScenarios(
  without: readonly string[],
  only: readonly string[] = [],
): readonly Scenario[] {
  const emulated = methods.flatMap(({ name: method }) =>
    unprovoked
      .filter((cause) => causes[cause]?.applies === 'system')
      .map((cause): ErrorScenario => ({ kind: 'error', method, cause })),
  );
  return [...scenarios, ...emulated]
    .filter(({ method }) => !without.includes(method))
    .filter((scenario) => only.length === 0 || only.some((pattern) => matches(scenario, pattern)));
}

/** Whether a pattern such as `im.dialog.get`, `form *` or `im.dialog.get form *` names a scenario. */
function matches(scenario: Scenario, pattern: string): boolean {
  const source = pattern
    .split('*')
    .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const form = new RegExp(`^${source}$`);
  const name = scenarioName(scenario);
  return [scenario.method, name, `${scenario.method} ${name}`].some((text) => form.test(text));
}
