import { examples, operations, responses } from '../../lib/contract.js';

/** The request, the success and every error status of an operation have an example. */
export default function operationExamples(document) {
  const findings = [];
  for (const each of operations(document)) {
    const request = { response: each.operation.requestBody, path: [...each.path, 'requestBody'] };
    const answers = [...responses(document, each)];
    const bodies = [
      { ...request, what: 'the request' },
      ...answers.map((answer) => ({ ...answer, what: `status ${answer.status}` })),
    ];
    for (const { what, ...body } of bodies) {
      const withValue = [...examples(document, body)].filter(({ value }) => value !== undefined);
      if (withValue.length === 0) {
        findings.push({ message: `${each.url} has no example for ${what}`, path: body.path });
      }
    }
    const statuses = answers.map(({ status }) => status);
    if (!statuses.includes('200') || !statuses.some((status) => /^[45]/.test(status))) {
      const message = `${each.url} must answer 200 and at least one error status`;
      findings.push({ message, path: [...each.path, 'responses'] });
    }
  }
  return findings;
}
