import { entries, follow, list } from './contract.js';

/** The names of all parameters of an operation, in any branch of a union. */
export function requestParameters(document, operation) {
  const names = new Set();
  for (const [, media] of entries(operation.requestBody?.content)) {
    const { node } = follow(document, media?.schema, []);
    for (const branch of [node, ...list(node?.oneOf)]) {
      for (const [name] of entries(follow(document, branch, []).node?.properties)) names.add(name);
    }
  }
  return names;
}
