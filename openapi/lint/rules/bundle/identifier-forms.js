import { entries, examples, operations } from '../../lib/contract.js';

/**
 * Every form of an identifier has a request example of its name, and every request example a form. A form
 * without a parameter is a call that needs no identifier.
 */
export default function identifierForms(document) {
  const findings = [];
  for (const { url, operation, path } of operations(document)) {
    const at = [...path, 'x-identifier-forms'];
    const forms = entries(operation['x-identifier-forms']);
    const body = { response: operation.requestBody, path: [...path, 'requestBody'] };
    const given = [...examples(document, body)];
    if (forms.length === 0) {
      findings.push({
        message: `${url} must name its identifiers in x-identifier-forms; if it takes none, write one form without a parameter: \`all: {}\``,
        path: at,
      });
    }
    for (const [name, form] of forms) {
      if (form?.kind === 'TODO') {
        const message = `fill in what says TODO: the kind of the form ${name}`;
        findings.push({ message, path: [...at, name, 'kind'] });
      }
      const value = given.find((example) => example.name === name)?.value;
      if (value === undefined) {
        const message = `the form ${name} of ${url} has no request example of the same name`;
        findings.push({ message, path: [...at, name] });
      } else if ((form?.parameter === undefined) !== (form?.kind === undefined)) {
        const message = `the form ${name} of ${url} must have both a parameter and a kind, or neither`;
        findings.push({ message, path: [...at, name] });
      } else if (form?.parameter !== undefined && value?.[form.parameter] === undefined) {
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
