import { list, operations } from '../../lib/contract.js';

/** A code sample calls the method it belongs to. */
export default function codeSampleCallsMethod(document) {
  const all = [...operations(document)];
  const ids = all.map(({ operation }) => operation.operationId);
  const findings = [];
  for (const { operation, path } of all) {
    for (const [index, sample] of list(operation['x-codeSamples']).entries()) {
      const called = ids.filter((id) => names(sample?.source, id));
      if (called.length === 1 && called[0] === operation.operationId) continue;
      const message = `the sample ${sample?.label} must call ${operation.operationId} and no other method of the contract`;
      findings.push({ message, path: [...path, 'x-codeSamples', index, 'source'] });
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
