import type { Credentials } from '../exchange/credentials.js';
import type { PlannedRequest, Prepared } from '../exchange/request.js';
import type { FormScenario, ParamValue, PlannedForm, PlannedMethod } from '../ground/plan-types.js';
import type { Target } from '../portal/target.js';
import { companion, identifiersOf, type ReadIdentifier, readsOf } from './identifier-sources.js';

/** One request for each identifier of the form. */
export function prepareForm(
  scenario: FormScenario,
  method: PlannedMethod,
  form: PlannedForm,
  target: Target,
): Prepared {
  const { flag, values } = identifiersOf(form.kind, target.identifiers);
  const wholeReads = readsOf(method, form, target.identifiers);
  if (wholeReads.length > 0) return { scenario, requests: wholeReads.map(toRequest) };
  if (form.parameter === undefined) return prepareBare();
  if (values.length === 0) return withoutIdentifier(scenario, method, form, { target, flag });
  if (form.mayCreate && !target.allowCreate) {
    return unreadAll(
      scenario,
      values,
      'reading it could create a chat. To allow that, add --allow-create',
    );
  }
  const others = companions(method, form, target);
  if ('needs' in others) return unreadAll(scenario, values, `${others.needs} is missing`);
  const { parameter } = form;
  const requests = values.map(
    ({ value, what }): PlannedRequest =>
      toRequest({ params: { ...others.params, [parameter]: value }, what }),
  );
  return { scenario, requests };

  function prepareBare(): Prepared {
    const params = companions(method, form, target);
    if ('needs' in params) return { scenario, reason: `${params.needs} is missing` };
    return { scenario, requests: [toRequest({ ...params, what: 'a call without an identifier' })] };
  }

  function toRequest(
    read: Pick<PlannedRequest, 'params'> & { readonly what: string },
  ): PlannedRequest {
    const { good: credentials } = target;
    return { ...read, method: method.name, credentials, verb: 'POST', byClient: true };
  }
}

/** A companion parameter is never used if no form of the method has an identifier. */
function withoutIdentifier(
  scenario: FormScenario,
  method: PlannedMethod,
  form: PlannedForm,
  { target, flag }: { target: Target; flag: string },
): Prepared {
  const reason = `no identifier of this form. Add ${flag}`;
  const { identifiers } = target;
  const readsAny = method.forms.some(({ kind }) => identifiersOf(kind, identifiers).values.length);
  if (readsAny || form !== method.forms[0]) return { scenario, reason };
  const idle = Object.keys(form.params)
    .filter((name) => name !== form.parameter && !method.secretParams.includes(name))
    .map((name) => companion(name, identifiers))
    .filter(({ value }) => value !== undefined)
    .map((one) => ({ what: one.flag.replace(/ .*/, ''), reason: `${flag} is missing` }));
  return { scenario, reason, unread: idle };
}

function unreadAll(
  scenario: FormScenario,
  identifiers: readonly ReadIdentifier[],
  reason: string,
): Prepared {
  return { scenario, reason, unread: identifiers.map(({ what }) => ({ what, reason })) };
}

/** The form's other parameters, or the first whose value is missing. */
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
