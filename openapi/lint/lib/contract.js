// Functions that read a bundled contract: one document, in which every $ref is local.

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of an object; none for anything else. */
export function entries(value) {
  return isObject(value) ? Object.entries(value) : [];
}

/** The items of a list; none for anything else. */
export function list(value) {
  return Array.isArray(value) ? value : [];
}

/** The path of the target of a local `$ref`: `#/components/responses/NotFound`. */
export function refPath(ref) {
  return ref
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The node itself, or the target of its `$ref`, and where that is. */
export function follow(document, node, path) {
  if (!isObject(node) || typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) {
    return { node, path };
  }
  const target = refPath(node.$ref);
  return { node: target.reduce((at, key) => at?.[key], document), path: target };
}

/** Every operation: `{ url, verb, operation, path }`. */
export function* operations(document) {
  for (const [url, item] of entries(document.paths)) {
    for (const verb of verbs) {
      if (isObject(item?.[verb])) {
        yield { url, verb, operation: item[verb], path: ['paths', url, verb] };
      }
    }
  }
}

/** Every response of an operation, including shared ones: `{ status, response, path }`. */
export function* responses(document, { operation, path }) {
  for (const [status, response] of entries(operation.responses)) {
    const followed = follow(document, response, [...path, 'responses', status]);
    if (isObject(followed.node)) yield { status, response: followed.node, path: followed.path };
  }
}

/** Every example of a response or request body: `{ name, value, path }`. */
export function* examples(document, { response, path }) {
  for (const [type, media] of entries(response?.content)) {
    for (const [name, example] of entries(media?.examples)) {
      const at = [...path, 'content', type, 'examples', name];
      yield { name, value: follow(document, example, at).node?.value, path: at };
    }
  }
}

/** Every cause of the catalogue: `{ code, name, cause, path }`. */
export function* causes(document) {
  for (const [code, entry] of entries(document['x-error-catalogue'])) {
    for (const [name, cause] of entries(entry?.causes)) {
      if (isObject(cause)) {
        yield { code, name, cause, path: ['x-error-catalogue', code, 'causes', name] };
      }
    }
  }
}

/** The error statuses of a cause in pages and source. 200 is a failed command of a batch. */
export function errorStatuses(cause) {
  const all = [...list(cause.statuses?.documented), ...list(cause.statuses?.observed)];
  return [...new Set(all)].filter((status) => status !== 200).map(String);
}

/** Whether a cause can end a call of this operation. */
export function appliesTo({ name, cause }, operation) {
  return cause.applies === 'system' || list(operation['x-error-causes']).includes(name);
}
