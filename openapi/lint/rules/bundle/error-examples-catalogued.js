import {
  appliesTo,
  causes,
  errorStatuses,
  examples,
  operations,
  responses,
} from '../../lib/contract.js';

/** Every error example shows a cause of its operation, with its code, under one of its statuses. */
export default function errorExamplesCatalogued(document) {
  const all = [...causes(document)];
  const findings = [];
  for (const each of operations(document)) {
    for (const answer of responses(document, each)) {
      if (!/^[45]/.test(answer.status)) continue;
      for (const example of examples(document, answer)) {
        const message = fault(causeOf(example, all), example, answer.status, each);
        if (message !== undefined) findings.push({ message, path: example.path });
      }
    }
  }
  return findings;
}

/** The cause with the example's name, or with the longest name that the example's name begins with. */
function causeOf(example, all) {
  return all
    .filter(({ name }) => example.name === name || example.name.startsWith(`${name}-`))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

function fault(cause, example, status, { url, operation }) {
  if (cause === undefined) {
    return `the error example ${example.name} must begin with the name of a cause in the catalogue`;
  }
  if (cause.cause.applies === 'method' && !appliesTo(cause, operation)) {
    return `${url} shows the cause ${cause.name} but does not list it in x-error-causes`;
  }
  if (!errorStatuses(cause.cause).includes(status)) {
    return `the example ${example.name} is under status ${status}, which the catalogue does not list for its cause`;
  }
  if (example.value?.error !== cause.code) {
    return `the example ${example.name} must have the error ${cause.code}, not ${example.value?.error}`;
  }
  return undefined;
}
