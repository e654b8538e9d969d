import type { Prepared } from '../exchange/request.js';
import { causes, methods } from '../generated/plan.js';
import type { PlannedMethod, Scenario } from '../ground/plan-types.js';
import type { Target } from '../portal/target.js';
import { prepareError } from './error.js';
import { prepareForm } from './form.js';

/** Makes a scenario's requests for a portal, or says why the portal cannot exercise it. */
export function prepare(scenario: Scenario, target: Target): Prepared {
  const method = methodNamed(scenario.method);
  if (scenario.kind === 'form') {
    const form = method.forms.find(({ name }) => name === scenario.form);
    if (!form) throw new Error(`${method.name} has no form named ${scenario.form}`);
    return prepareForm(scenario, method, form, target);
  }
  const cause = causes[scenario.cause];
  if (!cause) throw new Error(`the catalogue has no cause named ${scenario.cause}`);
  return prepareError(scenario, method, cause, target);
}

/** A method of the plan. */
export function methodNamed(name: string): PlannedMethod {
  const found = methods.find((method) => method.name === name);
  if (!found) throw new Error(`the plan has no method named ${name}`);
  return found;
}
