import type { Contract } from '../generate/contract.js';
import { errorList } from './error-list.js';
import { alternativesOf, type Field } from './fields.js';
import type { DocumentedMethod } from './methods.js';

/** All there is to know of a method as Markdown, for assistants and for whoever reads plain text. */
export function methodMarkdown(method: DocumentedMethod, contract: Contract): string {
  return `${[
    `# ${method.name}`,
    `${method.summary}. \`POST /rest/{userId}/{webhookSecret}/${method.name}\` through a webhook, \`POST /rest/${method.name}\` with an access token as \`auth\` in the body.`,
    method.successor === undefined ? '' : `**Deprecated**: call ${method.successor}.`,
    method.description.trim(),
    facts(method),
    '## Parameters',
    ...fieldTables(method.paramsSchema, contract),
    ...method.forms.map(
      ({ name, params, mayCreate }) =>
        `${method.formTitles[name]}${mayCreate ? ' (creates the chat if there is none yet)' : ''}: \`${JSON.stringify(params)}\``,
    ),
    '## Answer',
    ...fieldTables(method.answer, contract),
    '## Errors of its own',
    errorList(method.causes),
    '## Errors of the portal',
    'Any method can end in one of these. Where two statuses stand, pages and server disagree: accept both.',
    errorList(contract.systemCauses),
    '## Examples',
    ...method.answers
      .filter(({ status }) => status === '200')
      .map(
        ({ summary, value }) => `${summary}:\n\n${fenced('json', JSON.stringify(value, null, 2))}`,
      ),
    '## Code samples',
    ...method.samples.map(
      ({ label, lang, source }) =>
        `### ${label}\n\n${fenced(lang.toLowerCase(), source.trimEnd())}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function facts({ scope, caller, webhookParams }: DocumentedMethod): string {
  return [
    `- Scope: \`${scope}\``,
    `- Who may call: ${caller}`,
    ...webhookParams.map((name) => `- Through a webhook \`${name}\` is required`),
  ].join('\n');
}

/** A table for each form: send one form, or receive one. */
function fieldTables(schema: object, contract: Contract): string[] {
  const alternatives = alternativesOf(schema, contract);
  const choice = alternatives.length > 1 ? ['Exactly one of these forms:'] : [];
  return [
    ...choice,
    ...alternatives.flatMap(({ title, fields }) => [
      ...(title === undefined ? [] : [`### ${title}`]),
      fieldTable(fields),
    ]),
  ];
}

function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(({ path, type, required, description, knownValues }) => {
    const known = knownValues.map((value) => `\`${value === '' ? '""' : value}\``).join(', ');
    const text = known === '' ? description : `${description} Known values: ${known}.`;
    return `| \`${path}\` | ${type} | ${required ? 'yes' : 'no'} | ${text.replaceAll('|', '\\|')} |`;
  });
  return ['| field | type | required | |', '|---|---|---|---|', ...rows].join('\n');
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
