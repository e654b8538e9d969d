import type { TryItData } from '../../openapi/site/try-it/data.js';
import type { Cause } from '../model/causes.js';
import type { Contract } from '../model/contract.js';
import { fieldsOf } from './fields.js';

/** What the form knows of the contract. */
export function tryItData(contract: Contract): TryItData {
  const system = contract.systemCauses.map(explanation);
  return {
    methods: Object.fromEntries(
      contract.methods.map((method) => [
        method.name,
        {
          forms: method.forms.map(({ title, params, mayCreate }) => ({
            title,
            params,
            mayCreate,
          })),
          secretParams: method.secretParams,
          webhookParams: method.webhookParams,
          errors: [...method.causes.map(explanation), ...system],
          types: Object.fromEntries(fieldsOf(method.answer).map(({ path, type }) => [path, type])),
        },
      ]),
    ),
  };
}

function explanation({ code, statuses, cause, remedy }: Cause) {
  return { code, statuses, cause, remedy };
}
