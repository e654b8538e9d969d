import type { Cause } from '../model/causes.js';
import type { Contract } from '../model/contract.js';
import type { IdentifierForm, Method } from '../model/method.js';
import { nodeAt } from '../model/references.js';
import type { Schema } from '../model/schema.js';
import { banner, literal } from './source.js';

/** The generated files of the contract tests, by name. */
export function contractTestFiles(contract: Contract): Record<string, string> {
  return {
    'plan.ts': planFile(contract),
    'schemas.ts': schemasFile(contract),
  };
}

function planFile(contract: Contract): string {
  const { methods, systemCauses, batchCauses } = contract;
  const provoked = systemCauses.filter(({ provoke }) => provoke);
  const others = [...systemCauses, ...batchCauses].filter(({ provoke }) => !provoke);
  return `${banner}import type { PlannedMethod, PlannedCause, Scenario } from '../ground/plan-types.js';

/** The methods of the contract, with what a good request of each looks like. */
export const methods: readonly PlannedMethod[] = ${literal(methods.map(plannedMethod))};

/** One scenario per documented form of identifier and per error cause that a caller can provoke. */
export const scenarios: readonly Scenario[] = ${literal(
    methods.flatMap((method) => [
      ...method.forms.map((form) => ({ kind: 'form', method: method.name, form: form.name })),
      ...[...method.causes, ...provoked].map((cause) => ({
        kind: 'error',
        method: method.name,
        cause: cause.name,
      })),
    ]),
  )};

/** Causes that belong to no method and that no run provokes. */
export const unprovoked: readonly string[] = ${literal(others.map(({ name }) => name))};

/** Every cause of the catalogue, by name. */
export const causes: Readonly<Record<string, PlannedCause>> = ${literal(
    Object.fromEntries(allCauses(contract).map((cause) => [cause.name, plannedCause(cause)])),
  )};
`;
}

function plannedMethod({ causes, ...method }: Method) {
  const { name, path, scope, vendorPage, forms, webhookParams, secretParams } = method;
  const causeNames = causes.map((cause) => cause.name);
  const planned = forms.map((form) => plannedForm(form, method.params, webhookParams));
  const page = vendorPage === undefined ? {} : { vendorPage };
  return {
    name,
    path,
    scope,
    ...page,
    causes: causeNames,
    forms: planned,
    webhookParams,
    secretParams,
  };
}

/** A form as a run uses it. Optional parameters are left out: a run does not know what would fit a portal. */
function plannedForm(
  form: IdentifierForm,
  { properties, branches }: Schema,
  webhookParams: readonly string[],
) {
  const { name, parameter, kind, mayCreate, answers } = form;
  const all = [...properties, ...branches.flatMap((branch) => branch.properties)];
  const needed = [
    parameter,
    ...webhookParams,
    ...all.filter(({ required }) => required).map(({ key }) => key),
  ];
  const params = Object.fromEntries(
    Object.entries(form.params).filter(([key]) => needed.includes(key)),
  );
  return { name, parameter, kind, mayCreate, answers, params };
}

function plannedCause({ cause: _cause, evidence: _evidence, ...planned }: Cause) {
  return planned;
}

function allCauses({ methods, systemCauses, batchCauses }: Contract): Cause[] {
  const all = [...methods.flatMap(({ causes }) => causes), ...systemCauses, ...batchCauses];
  return [...new Map(all.map((cause) => [cause.name, cause])).values()];
}

function schemasFile({ version, methods, document }: Contract): string {
  return `${banner}/** The version of the contract. */
export const contractVersion = ${literal(version)};

/** The schema of each method's success answer, envelope included. */
export const answers: Readonly<Record<string, object>> = ${literal(
    Object.fromEntries(methods.map(({ name, answer }) => [name, answerSchema(document, answer)])),
  )};

/** The component schemas; references between them read \`#/components/schemas/…\`. */
export const schemas: Readonly<Record<string, object>> = ${literal(document.components.schemas)};
`;
}

function answerSchema(document: object, { name, pointer }: Schema): unknown {
  return name === undefined ? nodeAt(document, pointer) : { $ref: pointer };
}
