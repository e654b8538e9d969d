import { isNull, schemas } from '../../lib/schemas.js';

/** `enum` is judged by known-values. */
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
const besideRef = ['description', 'deprecated', 'examples'];

/** Schemas keep to the words that every tool here reads alike. */
export default function schemaWords(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const isRef = schema.$ref !== undefined;
    const allowed = isRef ? ['$ref', ...besideRef] : words;
    for (const word of Object.keys(schema)) {
      if (allowed.includes(word) || word.startsWith('x-') || isNullDefault(schema, word)) continue;
      const where = isRef ? 'next to a $ref' : 'in a schema';
      findings.push({
        message: `${word} is not read alike by every tool ${where}`,
        path: [...path, word],
      });
    }
  }
  return findings;
}

/** Null as the default of what can only be null says nothing that a tool could read otherwise. */
function isNullDefault(schema, word) {
  return word === 'default' && schema.default === null && isNull(schema);
}
