import { operations } from '../../lib/contract.js';

/** A path is the name of its method, which is called by post. */
export default function operationPath(document) {
  const findings = [];
  for (const { url, verb, operation, path } of operations(document)) {
    if (verb !== 'post') {
      findings.push({ message: `${url} must be a post, not a ${verb}`, path });
    }
    if (url !== `/${operation.operationId}`) {
      const message = `the operation of ${url} must have the operationId ${url.slice(1)}`;
      findings.push({ message, path: [...path, 'operationId'] });
    }
  }
  return findings;
}
