import { operations } from '../../lib/contract.js';

/** A deprecated operation names a successor that is not deprecated itself. */
export default function deprecatedSuccessor(document) {
  const all = [...operations(document)];
  const live = all.filter(({ operation }) => operation.deprecated !== true);
  const successors = live.map(({ operation }) => operation.operationId);
  const findings = [];
  for (const { url, operation, path } of all) {
    const successor = operation['x-successor'];
    const at = [...path, 'x-successor'];
    if (operation.deprecated !== true && successor !== undefined) {
      findings.push({ message: `${url} names a successor but is not deprecated`, path: at });
    }
    if (operation.deprecated === true && !successors.includes(successor)) {
      const message = `${url} is deprecated: x-successor must name an operation that is not`;
      findings.push({ message, path: at });
    }
  }
  return findings;
}
