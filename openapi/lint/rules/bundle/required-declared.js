import { list } from '../../lib/contract.js';
import { schemas } from '../../lib/schemas.js';

/** Required keys are declared. */
export default function requiredDeclared(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    const required = list(schema.required);
    for (const [index, key] of required.entries()) {
      const at = [...path, 'required', index];
      if (!Object.hasOwn(schema.properties ?? {}, key)) {
        findings.push({ message: `${key} is required but not declared in properties`, path: at });
      }
      if (required.indexOf(key) !== index) {
        findings.push({ message: `${key} is required twice`, path: at });
      }
    }
  }
  return findings;
}
