import { entries, operations, responses } from '../../lib/contract.js';

const schema = '#/components/schemas/ErrorBody';

/** Every error has the same body. */
export default function errorBody(document) {
  const findings = [];
  for (const each of operations(document)) {
    for (const { status, response, path } of responses(document, each)) {
      if (status === '200') continue;
      const media = entries(response.content);
      if (
        media.length === 1 &&
        media[0][0] === 'application/json' &&
        media[0][1]?.schema?.$ref === schema
      ) {
        continue;
      }
      const message = `the body of status ${status} must be JSON of the schema ${schema}, like that of every error`;
      findings.push({ message, path });
    }
  }
  return findings;
}
