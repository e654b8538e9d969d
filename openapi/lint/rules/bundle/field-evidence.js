import { evidenceFault } from '../../lib/evidence.js';
import { schemas } from '../../lib/schemas.js';

/**
 * Every component has the evidence of its fields in x-evidence, and so does a property whose evidence
 * differs.
 */
export default function fieldEvidence(document) {
  const findings = [];
  for (const { schema, path, role } of schemas(document)) {
    const evidence = schema['x-evidence'];
    if (role === 'branch' || (role !== 'component' && evidence === undefined)) continue;
    const fault = evidenceFault(evidence);
    if (fault) {
      findings.push({
        message: `x-evidence of ${path.at(-1)}: ${fault}`,
        path: [...path, 'x-evidence'],
      });
    }
  }
  return findings;
}
