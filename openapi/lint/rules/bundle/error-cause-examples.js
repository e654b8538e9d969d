import {
  appliesTo,
  causes,
  errorStatuses,
  examples,
  operations,
  responses,
} from '../../lib/contract.js';

/** Every cause has an example under each of its statuses in each operation that can return it. */
export default function errorCauseExamples(document) {
  const findings = [];
  for (const each of operations(document)) {
    const given = [...responses(document, each)].flatMap((answer) =>
      [...examples(document, answer)].map(({ name, value }) => ({
        status: answer.status,
        name,
        value,
      })),
    );
    for (const { code, name, cause } of [...causes(document)].filter((one) =>
      appliesTo(one, each.operation),
    )) {
      for (const status of errorStatuses(cause)) {
        const shown = given.some(
          (one) => one.status === status && one.name === name && one.value?.error === code,
        );
        if (shown) continue;
        const message = `${each.url} needs an example ${name} with the error ${code} under status ${status}`;
        findings.push({ message, path: [...each.path, 'responses', status] });
      }
    }
  }
  return findings;
}
