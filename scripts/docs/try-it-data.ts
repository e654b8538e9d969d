import type { TryItData } from '../../openapi/site/try-it/data.js';
import type { Cause, Contract } from '../generate/contract.js';
import { fieldsOf } from './fields.js';
import type { DocumentedMethod } from './methods.js';

/** What the form knows of the contract. */
export function tryItData(contract: Contract, methods: readonly DocumentedMethod[]): TryItData {
  const system = contract.systemCauses.map(explanation);
  return {
    methods: Object.fromEntries(
      methods.map((method) => [
        method.name,
        {
          forms: method.forms.map(({ name, params, mayCreate }) => ({
            title: method.formTitles[name] ?? name,
            params,
            mayCreate,
          })),
          secretParams: method.secretParams,
          webhookParams: method.webhookParams,
          errors: [...method.causes.map(explanation), ...system],
          types: Object.fromEntries(
            fieldsOf(method.answer, contract).map(({ path, type }) => [path, type]),
          ),
        },
      ]),
    ),
  };
}

function explanation({ code, statuses, cause, remedy }: Cause) {
  return { code, statuses, cause, remedy };
}
