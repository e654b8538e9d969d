import type { FormScenario, ParamValue, PlannedForm, PlannedMethod } from '../plan.js';
import type { Credentials } from '../portal/credentials.js';
import type { Target } from '../portal/target.js';
import { companion, identifiersOf } from './identifiers.js';
import type { Prepared, Request } from './request.js';

/** One request per given identifier of the form. */
export function prepareForm(
  scenario: FormScenario,
  method: PlannedMethod,
  form: PlannedForm,
  target: Target,
): Prepared {
  if (form.mayCreate && !target.allowCreate) {
    return { scenario, reason: 'asking could create a chat — allow it with --allow-create' };
  }
  const { flag, values } = identifiersOf(form.kind, target.identifiers);
  if (values.length === 0) return { scenario, reason: `no identifier of this form — give ${flag}` };
  const others = companions(method, form, target);
  if ('needs' in others) return { scenario, reason: `${others.needs} is not given` };
  const requests = values.map(
    (value): Request => ({
      method: method.name,
      params: { ...others.params, [form.parameter]: value },
      credentials: target.good,
      verb: 'POST',
      byClient: true,
    }),
  );
  return { scenario, requests };
}

/** The form's other parameters with the values given, or the first that is not. */
function companions(
  method: PlannedMethod,
  form: PlannedForm,
  { identifiers, good }: { identifiers: Target['identifiers']; good: Credentials },
) {
  const params: Record<string, ParamValue> = {};
  for (const name of Object.keys(form.params)) {
    if (name === form.parameter) continue;
    if (good.kind !== 'webhook' && method.webhookParams.includes(name)) continue;
    const { flag, value } = companion(name, identifiers);
    if (value === undefined) return { needs: flag };
    params[name] = value;
  }
  return { params };
}
