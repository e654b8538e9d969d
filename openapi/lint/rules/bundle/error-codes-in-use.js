import { causes, list, operations } from '../../lib/contract.js';

/** Operations list causes of the catalogue, and every cause of a method is listed. */
export default function errorCodesInUse(document) {
  const all = [...causes(document)];
  const ofMethods = all.filter(({ cause }) => cause.applies === 'method');
  const findings = [];
  const named = new Set();
  for (const { url, operation, path } of operations(document)) {
    const at = [...path, 'x-error-causes'];
    const own = list(operation['x-error-causes']);
    for (const [index, name] of own.entries()) {
      named.add(name);
      if (own.indexOf(name) !== index) {
        findings.push({ message: `${url} names the cause ${name} twice`, path: [...at, index] });
      }
      if (!ofMethods.some((each) => each.name === name)) {
        const message = `${url} names ${name}, which is no cause in the catalogue that applies to a method`;
        findings.push({ message, path: [...at, index] });
      }
    }
  }
  for (const { code, name, path } of ofMethods.filter((each) => !named.has(each.name))) {
    findings.push({ message: `no operation names the cause ${name} of ${code}`, path });
  }
  return findings;
}
