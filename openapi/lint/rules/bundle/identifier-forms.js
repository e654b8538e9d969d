import { entries, examples, operations } from '../../lib/contract.js';

/** Every form of an identifier has a request example of its name, and every request example a form. */
export default function identifierForms(document) {
  const findings = [];
  for (const { url, operation, path } of operations(document)) {
    const at = [...path, 'x-identifier-forms'];
    const forms = entries(operation['x-identifier-forms']);
    const body = { response: operation.requestBody, path: [...path, 'requestBody'] };
    const given = [...examples(document, body)];
    if (forms.length === 0) {
      findings.push({
        message: `${url} must name its identifiers in x-identifier-forms`,
        path: at,
      });
    }
    for (const [name, form] of forms) {
      const value = given.find((example) => example.name === name)?.value;
      if (value === undefined) {
        const message = `the form ${name} of ${url} has no request example of the same name`;
        findings.push({ message, path: [...at, name] });
      } else if (value?.[form?.parameter] === undefined) {
        const message = `the request example ${name} of ${url} does not have the parameter ${form?.parameter}`;
        findings.push({ message, path: [...at, name, 'parameter'] });
      }
    }
    for (const example of given) {
      if (!forms.some(([name]) => name === example.name)) {
        const message = `the request example ${example.name} of ${url} has no form of the same name in x-identifier-forms`;
        findings.push({ message, path: example.path });
      }
    }
  }
  return findings;
}
