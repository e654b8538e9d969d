import { isEvidence } from '../lib/evidence.js';
import { schemas } from '../lib/schemas.js';

/** A component cites evidence for all its properties; a property repeats it where its own differs. */
export default function fieldEvidence(document) {
  const findings = [];
  for (const { schema, path, role } of schemas(document)) {
    const evidence = schema['x-evidence'];
    if (role === 'branch' || (role !== 'component' && evidence === undefined)) continue;
    if (isEvidence(evidence)) continue;
    findings.push({
      message: `${path.at(-1)} must list facts in x-evidence, by page, source, live or inference`,
      path: [...path, 'x-evidence'],
    });
  }
  return findings;
}
