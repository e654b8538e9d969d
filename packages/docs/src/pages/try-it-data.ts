import type { Cause } from '../../../../scripts/model/causes.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import type { TryItData } from '../../browser/try-it/data.js';
import { fieldsOf } from '../contract/fields.js';

/** What the form knows about the contract. */
export function tryItData(contract: Contract): TryItData {
  const system = contract.systemCauses.map(explanation);
  return {
    methods: Object.fromEntries(
      contract.methods.map((method) => [
        method.name,
        {
          forms: method.forms.map(({ name, title, params, mayCreate }) => ({
            name,
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
