import { causes, list, operations } from '../../lib/contract.js';
import { requestParameters } from '../../lib/parameters.js';

const words = ['with', 'without', 'credentials', 'verb', 'method', 'needs'];

/** A provocation uses words that the plan reads, and parameters of the operation. */
export default function causeProvocations(document) {
  const findings = [];
  for (const { name, cause, path } of causes(document)) {
    const provoke = cause.provoke ?? {};
    const at = [...path, 'provoke'];
    for (const word of Object.keys(provoke).filter((each) => !words.includes(each))) {
      const message = `the cause ${name} is provoked by an unknown word: ${word}`;
      findings.push({ message, path: [...at, word] });
    }
    const changed = [...Object.keys(provoke.with ?? {}), ...list(provoke.without)];
    for (const { url, operation } of operations(document)) {
      if (!list(operation['x-error-causes']).includes(name)) continue;
      const known = requestParameters(document, operation);
      for (const parameter of changed.filter((each) => !known.has(each))) {
        const message = `the cause ${name} changes ${parameter}, which ${url} does not take`;
        findings.push({ message, path: at });
      }
    }
  }
  return findings;
}
