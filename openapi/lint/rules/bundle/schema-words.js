import { isNull, schemas } from '../../lib/schemas.js';

/** The rule known-values checks `enum`. */
const words = [
  'type',
  'title',
  'description',
  'properties',
  'required',
  'items',
  'oneOf',
  'additionalProperties',
  'const',
  'enum',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'examples',
  'deprecated',
];
const nextToRef = ['description', 'deprecated', 'examples'];

/** Schemas use only keywords that all tools here read in the same way. */
export default function schemaWords(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const isRef = schema.$ref !== undefined;
    const allowed = isRef ? ['$ref', ...nextToRef] : words;
    for (const word of Object.keys(schema)) {
      if (allowed.includes(word) || word.startsWith('x-') || isNullDefault(schema, word)) continue;
      const where = isRef ? 'next to a $ref' : 'in a schema';
      findings.push({
        message: `${word} is read differently by tools ${where}: use another keyword`,
        path: [...path, word],
      });
    }
  }
  return findings;
}

/** A default of null for a value that is always null is read in the same way by all tools. */
function isNullDefault(schema, word) {
  return word === 'default' && schema.default === null && isNull(schema);
}
