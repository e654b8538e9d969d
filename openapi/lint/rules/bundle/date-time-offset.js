import { list } from '../../lib/contract.js';
import { schemas } from '../../lib/schemas.js';

/** A point in time has the format date-time and a numeric offset, as portals send it. */
export default function dateTimeOffset(document) {
  const findings = [];
  for (const { schema, path } of schemas(document)) {
    for (const [index, example] of list(schema.examples).entries()) {
      if (typeof example !== 'string') continue;
      const at = [...path, 'examples', index];
      const looks = /^\d{4}-\d\d-\d\dT/.test(example);
      if (looks && schema.format !== 'date-time') {
        findings.push({
          message: `${example} is a point in time: add format: date-time`,
          path: at,
        });
      }
      if (schema.format === 'date-time' && !/[+-]\d\d:\d\d$/.test(example)) {
        findings.push({
          message: `${example} must end in a numeric offset, as portals send it`,
          path: at,
        });
      }
    }
  }
  return findings;
}
