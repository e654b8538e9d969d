import { list } from '../lib/contract.js';
import { isNullableRef, schemas } from '../lib/schemas.js';

const kindsOfEvidence = ['page', 'source', 'live', 'inference'];

export default function unionEvidence(document) {
  const findings = [];
  for (const { schema, path, params } of schemas(document)) {
    const branches = list(schema.oneOf);
    if (params || path[0] !== 'components' || isNullableRef(branches)) continue;
    for (const [index, branch] of branches.entries()) {
      const marks = list(branch?.['x-evidence']);
      const sound = marks.length > 0 && marks.every((mark) => kindsOfEvidence.includes(mark));
      if (sound && new Set(marks).size === marks.length) continue;
      findings.push({
        message: `a branch must say in x-evidence what it rests on: ${kindsOfEvidence.join(', ')}`,
        path: [...path, 'oneOf', index, 'x-evidence'],
      });
    }
  }
  return findings;
}
