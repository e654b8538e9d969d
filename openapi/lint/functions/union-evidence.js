import { list } from '../lib/contract.js';
import { isEvidence } from '../lib/evidence.js';
import { isNullableRef, schemas } from '../lib/schemas.js';

export default function unionEvidence(document) {
  const findings = [];
  for (const { schema, path, params } of schemas(document)) {
    const branches = list(schema.oneOf);
    if (params || path[0] !== 'components' || isNullableRef(branches)) continue;
    for (const [index, branch] of branches.entries()) {
      if (isEvidence(branch?.['x-evidence'])) continue;
      findings.push({
        message: 'a branch must list facts in x-evidence, by page, source, live or inference',
        path: [...path, 'oneOf', index, 'x-evidence'],
      });
    }
  }
  return findings;
}
