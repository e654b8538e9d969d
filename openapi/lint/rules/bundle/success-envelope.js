import { entries, follow, list, operations, responses } from '../../lib/contract.js';

const time = '#/components/schemas/Time';

/** A success is an envelope of result and time. */
export default function successEnvelope(document) {
  const findings = [];
  for (const each of operations(document)) {
    for (const { status, response, path } of responses(document, each)) {
      if (status !== '200') continue;
      for (const [type, media] of entries(response.content)) {
        if (answers(media?.schema).every((answer) => isEnvelope(document, answer))) continue;
        const message = `${each.url} must answer with a component that requires result and has time as ${time}`;
        findings.push({ message, path: [...path, 'content', type, 'schema'] });
      }
    }
  }
  return findings;
}

function answers(schema) {
  return Array.isArray(schema?.oneOf) ? schema.oneOf : [schema];
}

function isEnvelope(document, answer) {
  if (typeof answer?.$ref !== 'string') return false;
  const schema = follow(document, answer, []).node;
  return (
    list(schema?.required).includes('result') &&
    schema.properties?.result !== undefined &&
    schema.properties?.time?.$ref === time
  );
}
