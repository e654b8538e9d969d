import type { Contract } from '../../../../scripts/model/contract.js';
import { errorList, portalErrors } from '../../../../scripts/model/error-list.js';
import type { Method } from '../../../../scripts/model/method.js';
import type { Schema } from '../../../../scripts/model/schema.js';
import { valuesInWords } from '../../../../scripts/publish/prose.js';
import { alternativesOf, type Field } from '../contract/fields.js';

/** Everything about a method as Markdown, for assistants and readers of plain text. */
export function methodMarkdown(method: Method, contract: Contract): string {
  return `${[
    `# ${method.name}`,
    `${method.summary}. \`POST /rest/{userId}/{webhookSecret}/${method.name}\` through a webhook, \`POST /rest/${method.name}\` with an access token as \`auth\` in the body.`,
    method.successor === undefined
      ? ''
      : `**Deprecated**: call [${method.successor}](${method.successor}.md).`,
    method.description.trim(),
    facts(method),
    '## Parameters',
    ...fieldTables(method.params),
    ...method.forms.map(
      ({ title, params, mayCreate }) =>
        `${title}${mayCreate ? ' (creates the chat if it does not exist yet)' : ''}: \`${JSON.stringify(params)}\``,
    ),
    '## Answer',
    ...fieldTables(method.answer),
    '## Errors of this method',
    errorList(method.causes) || 'None beyond those of the portal.',
    portalErrors(contract),
    '## Examples',
    ...method.examples
      .filter(({ status }) => status === '200')
      .map(({ title, value }) => `${title}:\n\n${fenced('json', JSON.stringify(value, null, 2))}`),
    '## Code samples',
    ...method.samples.map(
      ({ label, lang, source }) =>
        `### ${label}\n\n${fenced(lang.toLowerCase(), source.trimEnd())}`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function facts({ scope, caller, webhookParams }: Method): string {
  return [
    `- Scope: \`${scope}\``,
    `- Who may call: ${caller}`,
    ...webhookParams.map((name) => `- Through a webhook \`${name}\` is required`),
  ].join('\n');
}

/** A table for each form: send one form, or receive one. */
function fieldTables(schema: Schema): string[] {
  const alternatives = alternativesOf(schema);
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
  if (fields.length === 0) return 'None.';
  const rows = fields.map(({ path, type, required, description, knownValues }) => {
    const text = `${description} ${valuesInWords(knownValues)}`.trim();
    return `| \`${path}\` | ${type} | ${required ? 'yes' : 'no'} | ${text.replaceAll('|', '\\|')} |`;
  });
  return ['| field | type | required | |', '|---|---|---|---|', ...rows].join('\n');
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
