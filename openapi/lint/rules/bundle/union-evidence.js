import { list } from '../../lib/contract.js';
import { evidenceFault } from '../../lib/evidence.js';
import { isNullableRef, schemas } from '../../lib/schemas.js';

/** Every branch of a union has evidence. */
export default function unionEvidence(document) {
  const findings = [];
  for (const { schema, path, params } of schemas(document)) {
    const branches = list(schema.oneOf);
    if (params || path[0] !== 'components' || isNullableRef(branches)) continue;
    for (const [index, branch] of branches.entries()) {
      const fault = evidenceFault(branch?.['x-evidence']);
      if (fault) {
        findings.push({
          message: `x-evidence of a branch: ${fault}`,
          path: [...path, 'oneOf', index, 'x-evidence'],
        });
      }
    }
  }
  return findings;
}
