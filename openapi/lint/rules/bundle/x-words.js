import { isObject, operations } from '../../lib/contract.js';
import { schemas } from '../../lib/schemas.js';

/** The places and values of each word. openapi/README.md says what each one means and what reads it. */
export const words = {
  'x-error-catalogue': { on: 'root' },
  'x-caller': { on: 'operation' },
  'x-identifier-forms': { on: 'operation' },
  'x-error-causes': { on: 'operation' },
  'x-successor': { on: 'operation' },
  'x-codeSamples': { on: 'operation' },
  'x-known-values': { on: 'schema' },
  'x-evidence': { on: 'schema' },
  'x-required-with': { on: 'schema', values: ['webhook'] },
  'x-secret': { on: 'schema', values: [true] },
  'x-unified': { on: 'schema' },
  'x-open-line': { on: 'schema' },
  'x-since': { on: 'schema' },
};

/** Every x- word is documented, and is in a place where something reads it. */
export default function xWords(document) {
  const findings = [];
  const places = [
    { place: 'root', node: document, path: [] },
    ...[...operations(document)].map(({ operation, path }) => ({
      place: 'operation',
      node: operation,
      path,
    })),
    ...[...schemas(document)].map(({ schema, path }) => ({ place: 'schema', node: schema, path })),
  ];
  const seen = new Set(places.map(({ node }) => node));
  for (const { place, node, path } of places) {
    for (const word of Object.keys(node).filter((key) => key.startsWith('x-'))) {
      const known = words[word];
      const at = [...path, word];
      if (known === undefined) {
        findings.push({ message: `${word} is not in the table of openapi/README.md`, path: at });
      } else if (known.on !== place) {
        findings.push({ message: `${word} belongs to a ${known.on}, not to a ${place}`, path: at });
      } else if (known.values && !known.values.includes(node[word])) {
        findings.push({ message: `${word} must be ${known.values.join(' or ')}`, path: at });
      }
    }
  }
  return [...findings, ...strays(document, [], seen)];
}

/** x- words anywhere else, except in examples and the catalogue, which contain data. */
function* strays(node, path, seen) {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* strays(item, [...path, index], seen);
    return;
  }
  if (!isObject(node)) return;
  for (const [key, child] of Object.entries(node)) {
    const isWord = key.startsWith('x-');
    if (isWord && !seen.has(node)) {
      yield { message: `${key} has no meaning here`, path: [...path, key] };
    }
    const isData = isWord || ['examples', 'example', 'value', 'default', 'const'].includes(key);
    if (!isData) yield* strays(child, [...path, key], seen);
  }
}
