import { entries, isObject, list, operations, refPath, responses } from './contract.js';

/**
 * Every schema of a bundled contract: `{ schema, path, role, params }`. `role` says where it is:
 * component, property, items, branch, additional or body (the schema of a body itself). `params` is
 * true inside the parameters of a request.
 */
export function* schemas(document) {
  const requests = requestSchemas(document);
  for (const [name, schema] of entries(document.components?.schemas)) {
    const path = ['components', 'schemas', name];
    yield* walk(schema, path, 'component', requests.has(name));
  }
  for (const { schema, path, params } of bodies(document))
    yield* walk(schema, path, 'body', params);
}

/** The types of a schema, as a list. */
export function types(schema) {
  return [schema.type].flat().filter((type) => type !== undefined);
}

/** Whether a schema allows only null. */
export function isNull(schema) {
  return schema?.type === 'null';
}

/** Whether a union only makes a `$ref` nullable. */
export function isNullableRef(branches) {
  return branches.length === 2 && branches.some(isNull) && branches.some((branch) => branch?.$ref);
}

/** Every schema of a body in an operation or a shared response. */
function* bodies(document) {
  for (const each of operations(document)) {
    const request = [...each.path, 'requestBody'];
    yield* contentSchemas(each.operation.requestBody, request, true);
    for (const { response, path } of responses(document, each)) {
      yield* contentSchemas(response, path, false);
    }
  }
}

function* contentSchemas(holder, path, params) {
  for (const [type, media] of entries(holder?.content)) {
    yield { schema: media?.schema, path: [...path, 'content', type, 'schema'], params };
  }
}

function requestSchemas(document) {
  const names = new Set();
  for (const { schema, params } of bodies(document)) {
    if (params && typeof schema?.$ref === 'string') names.add(refPath(schema.$ref).at(-1));
  }
  return names;
}

function* walk(schema, path, role, params) {
  if (!isObject(schema)) return;
  yield { schema, path, role, params };
  for (const [key, property] of entries(schema.properties)) {
    yield* walk(property, [...path, 'properties', key], 'property', params);
  }
  yield* walk(schema.items, [...path, 'items'], 'items', params);
  yield* walk(schema.additionalProperties, [...path, 'additionalProperties'], 'additional', params);
  for (const word of ['oneOf', 'anyOf', 'allOf']) {
    for (const [index, branch] of list(schema[word]).entries()) {
      yield* walk(branch, [...path, word, index], 'branch', params);
    }
  }
}
