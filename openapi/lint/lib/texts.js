import { causes, entries, isObject, list, operations, responses } from './contract.js';
import { schemas } from './schemas.js';

/** Everything that needs a description: `{ node, path, what }`. */
export function* described(document) {
  yield { node: document.info, path: ['info'], what: 'The contract' };
  for (const [index, server] of list(document.servers).entries()) {
    const path = ['servers', index];
    yield { node: server, path, what: `The server ${server?.url}` };
    for (const [name, variable] of entries(server?.variables)) {
      yield { node: variable, path: [...path, 'variables', name], what: `The variable ${name}` };
    }
  }
  for (const [index, tag] of list(document.tags).entries()) {
    yield { node: tag, path: ['tags', index], what: `The tag ${tag?.name}` };
  }
  for (const [name, scheme] of entries(document.components?.securitySchemes)) {
    const path = ['components', 'securitySchemes', name];
    yield { node: scheme, path, what: `The security scheme ${name}` };
  }
  for (const each of operations(document)) {
    yield { node: each.operation, path: each.path, what: `The operation ${each.url}` };
    for (const { status, response, path } of responses(document, each)) {
      yield { node: response, path, what: `The response ${status} of ${each.url}` };
    }
  }
  yield* describedSchemas(document);
}

/** Every text that readers see: `{ text, path }`. */
export function* sentences(document) {
  for (const { node, path } of described(document)) {
    if (typeof node?.description === 'string') {
      yield { text: node.description, path: [...path, 'description'] };
    }
  }
  for (const { schema, path } of schemas(document)) {
    if (schema.$ref !== undefined && typeof schema.description === 'string') {
      yield { text: schema.description, path: [...path, 'description'] };
    }
  }
  for (const { operation, path } of operations(document)) {
    const caller = operation['x-caller'];
    if (typeof caller === 'string') yield { text: caller, path: [...path, 'x-caller'] };
  }
  for (const { cause, path } of causes(document)) {
    for (const word of ['cause', 'remedy', 'unprovoked']) {
      if (typeof cause[word] === 'string') yield { text: cause[word], path: [...path, word] };
    }
  }
}

/** Every heading: `{ text, path }`. A heading is a name, not a sentence. */
export function* headings(document) {
  for (const each of operations(document)) {
    yield { text: each.operation.summary, path: [...each.path, 'summary'] };
    const bodies = [{ response: each.operation.requestBody, path: [...each.path, 'requestBody'] }];
    for (const body of [...bodies, ...responses(document, each)]) yield* exampleHeadings(body);
  }
  for (const [name, example] of entries(document.components?.examples)) {
    yield { text: example?.summary, path: ['components', 'examples', name, 'summary'] };
  }
  for (const { schema, path } of schemas(document)) {
    if ('title' in schema) yield { text: schema.title, path: [...path, 'title'] };
  }
}

/** The target of a `$ref` has the description, and the request or response has that of its body. */
function* describedSchemas(document) {
  for (const { schema, path, role } of schemas(document)) {
    const exempt = schema.$ref !== undefined || role === 'body' || isBareNull(schema);
    if (!exempt) yield { node: schema, path, what: `The schema ${path.at(-1)}` };
  }
}

function isBareNull(schema) {
  return Object.keys(schema).length === 1 && schema.type === 'null';
}

function* exampleHeadings({ response, path }) {
  for (const [type, media] of entries(response?.content)) {
    for (const [name, example] of entries(media?.examples)) {
      if (!isObject(example) || example.$ref !== undefined) continue;
      const at = [...path, 'content', type, 'examples', name, 'summary'];
      yield { text: example.summary, path: at };
    }
  }
}
