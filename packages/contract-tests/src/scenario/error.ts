import type { Credentials } from '../exchange/credentials.js';
import type { PlannedRequest, Prepared } from '../exchange/request.js';
import {
  credentialWords,
  type ErrorScenario,
  type ParamValue,
  type PlannedCause,
  type PlannedForm,
  type PlannedMethod,
  type Provocation,
} from '../ground/plan-types.js';
import type { Available, Target } from '../portal/target.js';
import { companion, identifiersOf } from './identifier-sources.js';

/** A method that no portal has. */
const unknownMethod = 'b24.chat.contract.unknown';

/** The request that ends in the error: the method's first form, changed as the catalogue says. */
export function prepareError(
  scenario: ErrorScenario,
  method: PlannedMethod,
  cause: PlannedCause,
  target: Target,
): Prepared {
  const { provoke } = cause;
  if (!provoke) return { scenario, reason: cause.unprovoked ?? 'no way to provoke it is known' };
  if (provoke.needs !== undefined && target.kind === 'live') {
    return { scenario, reason: `the portal would need ${provoke.needs}` };
  }
  const credentials = credentialsFor(provoke, target);
  if ('unavailable' in credentials) return { scenario, reason: credentials.unavailable };
  const [form] = method.forms;
  if (!form) throw new Error(`${method.name} has no form to start from`);
  const changed = changedParams(form, provoke, credentials, method, target);
  if ('needs' in changed) return { scenario, reason: `${changed.needs} is missing` };
  const verb = provoke.verb ?? 'POST';
  const known = provoke.method !== 'unknown';
  const request: PlannedRequest = {
    method: known ? method.name : unknownMethod,
    params: changed.params,
    credentials,
    verb,
    byClient: known && verb === 'POST' && credentials.kind !== 'none',
  };
  return { scenario, cause, requests: [request] };
}

function credentialsFor({ credentials }: Provocation, target: Target): Available {
  if (credentials === undefined) return target.good;
  if (!credentialWords.includes(credentials)) {
    throw new Error(
      `the error catalogue asks for credentials "${credentials}", a word unknown here`,
    );
  }
  return target.credentials(credentials);
}

/** Errors that the server finds before it looks at a parameter. */
function comesFirst({ credentials, method, verb }: Provocation): boolean {
  const refused = credentials !== undefined && credentials !== 'webhook';
  return refused || method !== undefined || verb !== undefined;
}

function changedParams(
  form: PlannedForm,
  provoke: Provocation,
  credentials: Credentials,
  method: PlannedMethod,
  { identifiers }: Target,
) {
  const { with: replaced = {}, without = [] } = provoke;
  const params: Record<string, ParamValue> = {};
  for (const name of Object.keys(form.params)) {
    if (without.includes(name) || Object.hasOwn(replaced, name)) continue;
    if (credentials.kind === 'token' && method.webhookParams.includes(name)) continue;
    const source = valueFor(name, form, identifiers);
    if (source.value !== undefined) params[name] = source.value;
    else if (!comesFirst(provoke)) return { needs: source.flag };
  }
  return { params: { ...params, ...replaced } };
}

function valueFor(name: string, form: PlannedForm, identifiers: Target['identifiers']) {
  if (name !== form.parameter) return companion(name, identifiers);
  const { flag, values } = identifiersOf(form.kind, identifiers);
  return { flag, value: values[0]?.value };
}
