import { evidenceFault } from '../lib/evidence.js';
import { schemas } from '../lib/schemas.js';

/** A component cites evidence for all its properties; a property repeats it where its own differs. */
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
