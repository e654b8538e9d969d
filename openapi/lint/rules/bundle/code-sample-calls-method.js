import { entries, list, operations } from '../../lib/contract.js';

/** A code sample calls the method it belongs to, with one of its identifiers. */
export default function codeSampleCallsMethod(document) {
  const all = [...operations(document)];
  const ids = all.map(({ operation }) => operation.operationId);
  const findings = [];
  for (const { operation, path } of all) {
    for (const [index, sample] of list(operation['x-codeSamples']).entries()) {
      const at = [...path, 'x-codeSamples', index, 'source'];
      const called = ids.filter((id) => names(sample?.source, id));
      if (called.length !== 1 || called[0] !== operation.operationId) {
        const message = `the sample ${sample?.label} must call ${operation.operationId} and no other method of the contract`;
        findings.push({ message, path: at });
      }
      const parameters = entries(operation['x-identifier-forms']).map(
        ([, form]) => form?.parameter,
      );
      const needsOne = parameters.length > 0 && !parameters.includes(undefined);
      if (needsOne && !parameters.some((one) => names(sample?.source, one))) {
        const message = `the sample ${sample?.label} must pass one of the identifiers of ${operation.operationId}: ${parameters.join(', ')}`;
        findings.push({ message, path: at });
      }
    }
  }
  return findings;
}

/** Whether the text contains the id as a whole word: `xim.dialog.get` does not contain `im.dialog.get`. */
function names(source, id) {
  return String(source)
    .split(/[^\w.]+/)
    .includes(id);
}
