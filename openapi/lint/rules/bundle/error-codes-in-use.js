import { causes, list, operations } from '../../lib/contract.js';

/** Operations list causes of the catalogue, and every cause of a method is listed. */
export default function errorCodesInUse(document) {
  const all = [...causes(document)];
  const ofMethods = all.filter(({ cause }) => cause.applies === 'method');
  const findings = [];
  const named = new Set();
  for (const { url, operation, path } of operations(document)) {
    const at = [...path, 'x-error-causes'];
    const listed = list(operation['x-error-causes']);
    for (const [index, name] of listed.entries()) {
      named.add(name);
      if (listed.indexOf(name) !== index) {
        findings.push({ message: `${url} lists the cause ${name} twice`, path: [...at, index] });
      }
      if (!ofMethods.some((each) => each.name === name)) {
        const message = `${url} lists ${name}, but the catalogue has no such cause of a method`;
        findings.push({ message, path: [...at, index] });
      }
    }
  }
  for (const { code, name, path } of ofMethods.filter((each) => !named.has(each.name))) {
    findings.push({ message: `no operation lists the cause ${name} of ${code}`, path });
  }
  return findings;
}
