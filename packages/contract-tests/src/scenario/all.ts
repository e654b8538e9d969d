import { causes, methods, scenarios, unprovoked } from '../generated/plan.js';
import type { ErrorScenario, Scenario } from '../plan.js';

/**
 * Every scenario that a run tries or has emulated: those of the plan, and each cause of the system
 * that no run provokes, for each method.
 */
export function allScenarios(without: readonly string[]): readonly Scenario[] {
  const emulated = methods.flatMap(({ name: method }) =>
    unprovoked
      .filter((cause) => causes[cause]?.applies === 'system')
      .map((cause): ErrorScenario => ({ kind: 'error', method, cause })),
  );
  return [...scenarios, ...emulated].filter(({ method }) => !without.includes(method));
}
