import { entries } from '../../lib/contract.js';
import { schemas, types } from '../../lib/schemas.js';

/** Objects of answers are open, and those without properties are declared free. */
export default function openObjects(document) {
  const findings = [];
  for (const { schema, path, params } of schemas(document)) {
    if (schema.additionalProperties === false && !params) {
      const message =
        'portals add keys without notice: only the parameters of a request may be closed';
      findings.push({ message, path: [...path, 'additionalProperties'] });
    }
    const free = types(schema).includes('object') && entries(schema.properties).length === 0;
    if (free && schema.additionalProperties === undefined) {
      const message =
        'an object without properties must say additionalProperties: true, or it becomes a type without keys';
      findings.push({ message, path });
    }
  }
  return findings;
}
