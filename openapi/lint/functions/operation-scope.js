import { operations } from '../lib/contract.js';

export default function operationScope(document) {
  return [...operations(document)]
    .filter(({ operation }) => !isScope(operation['x-scope']))
    .map(({ url, path }) => ({
      message: `${url} must name the scope it needs in x-scope, one word in lower case`,
      path: [...path, 'x-scope'],
    }));
}

function isScope(value) {
  return typeof value === 'string' && /^[a-z][a-z_]*$/.test(value);
}
