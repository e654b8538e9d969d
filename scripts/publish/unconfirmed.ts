import type { Cause } from '../model/causes.js';
import type { Contract } from '../model/contract.js';
import { oneLine } from '../model/error-list.js';
import { evidenceInWords, type Facts } from '../model/facts.js';
import type { Schema } from '../model/schema.js';

/** A Markdown page of everything that no recorded answer has confirmed: fields by schema, errors by code. */
export function unconfirmed(contract: Contract, facts: Facts): string {
  const users = usersOf(contract);
  const schemas = Object.entries(contract.schemas).filter(([name]) => users.has(name));
  return `${[
    '# Unconfirmed fields',
    introduction,
    '## What is missing as a whole',
    [...facts.values()]
      .filter(({ id }) => id.startsWith('unproven-'))
      .map(({ text }) => `- ${text}`)
      .join('\n'),
    '## Fields of answers',
    ...schemas.flatMap(([name, schema]) => {
      const rows = fieldsOf(schema, '', facts);
      const methods = [...(users.get(name) ?? [])].join(', ');
      return rows.length === 0 ? [] : [`### ${name}\n\nIn answers of ${methods}.`, table(rows)];
    }),
    '## Errors',
    table(contract.causes.filter(isUnconfirmed).map((cause) => errorRow(cause, facts))),
  ].join('\n\n')}\n`;
}

const introduction =
  "No published answer of a portal confirms these fields and errors yet. Their evidence is the vendor's pages, the server's source, or inference. A run of `@b24-chat/contract-tests` against your portal can confirm or refute them.";

type Row = readonly [what: string, description: string, evidence: string];

const isUnconfirmed = ({ evidence }: Pick<Schema, 'evidence'>) =>
  evidence !== undefined && evidence.live === undefined;

/** The component schemas that answers have, each with the methods that return it. */
function usersOf({ methods }: Contract): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  const collect = (schema: Schema, method: string): void => {
    if (schema.name !== undefined) {
      const known = users.get(schema.name) ?? new Set();
      users.set(schema.name, known.add(method));
    }
    const { branches, items, values } = schema;
    const inner = [...branches, ...[items, values].filter((one) => one !== undefined)];
    for (const one of inner) collect(one, method);
    for (const property of schema.properties) collect(property.schema, method);
  };
  for (const { name, answer } of methods) collect(answer, name);
  return users;
}

/** The unconfirmed fields of a schema, without those of other components. */
function fieldsOf(schema: Schema, path: string, facts: Facts): Row[] {
  const forms = schema.branches.filter(isUnconfirmed).map((form): Row => {
    const title = form.title ?? form.name ?? form.types.join(' or ');
    return row(`${path === '' ? 'the value' : code(path)} as ${title}`, form, facts);
  });
  const properties = schema.properties.flatMap(({ key, schema: field }) => {
    const at = path === '' ? key : `${path}.${key}`;
    const unconfirmed = isUnconfirmed(field) ? [row(code(at), field, facts)] : [];
    return field.name === undefined ? [...unconfirmed, ...fieldsOf(field, at, facts)] : unconfirmed;
  });
  const items =
    schema.items && schema.items.name === undefined
      ? fieldsOf(schema.items, `${path}[]`, facts)
      : [];
  const values =
    schema.values && schema.values.name === undefined
      ? fieldsOf(schema.values, `${path}.*`, facts)
      : [];
  return [...forms, ...properties, ...items, ...values];
}

function row(what: string, { description, evidence = {} }: Schema, facts: Facts): Row {
  return [what, oneLine(description), evidenceInWords(evidence, facts)];
}

function errorRow({ code: name, cause, evidence }: Cause, facts: Facts): Row {
  return [code(name), oneLine(cause), evidenceInWords(evidence, facts)];
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map((cells) => `| ${cells.map(escaped).join(' | ')} |`);
  return ['| what | description | rests on |', '|---|---|---|', ...lines].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
