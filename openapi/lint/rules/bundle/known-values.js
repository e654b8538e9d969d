import { list } from '../../lib/contract.js';
import { schemas, types } from '../../lib/schemas.js';

/**
 * An open set of strings lists its known values, and its examples are among them. Only a parameter can be a
 * closed set.
 */
export default function knownValues(document) {
  const findings = [];
  for (const { schema, path, params } of schemas(document)) {
    for (const { message, word } of faults(schema, params)) {
      findings.push({ message, path: [...path, ...word] });
    }
  }
  return findings;
}

function* faults(schema, params) {
  if ('enum' in schema && !params) {
    const message = 'portals add values without notice: use x-known-values in place of enum';
    yield { message, word: ['enum'] };
  }
  const values = schema['x-known-values'];
  if (values === undefined) {
    if (types(schema).includes('string') && /\bopen set\b/i.test(schema.description ?? '')) {
      yield {
        message: 'an open set of strings must list its known values in x-known-values',
        word: [],
      };
    }
    return;
  }
  const word = ['x-known-values'];
  if (!types(schema).includes('string')) {
    yield { message: 'x-known-values belongs to strings', word };
  }
  const strings = list(values).filter((value) => typeof value === 'string');
  if (
    strings.length === 0 ||
    strings.length !== values.length ||
    new Set(strings).size !== strings.length
  ) {
    yield { message: 'x-known-values must be a list of different strings', word };
  }
  for (const [index, example] of list(schema.examples).entries()) {
    if (typeof example === 'string' && !strings.includes(example)) {
      yield {
        message: `the example ${example} is not among x-known-values`,
        word: ['examples', index],
      };
    }
  }
}
