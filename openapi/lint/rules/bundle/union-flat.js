import { schemas } from '../../lib/schemas.js';

const siblings = ['type', 'properties', 'required', 'items', 'additionalProperties'];

/** A union has nothing next to its branches, and no union inside. */
export default function unionFlat(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    if (!Array.isArray(schema.oneOf)) continue;
    for (const word of siblings.filter((each) => each in schema)) {
      const message = `move ${word} into the branches: generators drop what is next to oneOf`;
      findings.push({ message, path: [...path, word] });
    }
    for (const [index, branch] of schema.oneOf.entries()) {
      if (!Array.isArray(branch?.oneOf)) continue;
      const message = 'name the branches of the inner union here: unions are flat';
      findings.push({ message, path: [...path, 'oneOf', index] });
    }
  }
  return findings;
}
