import type { Contract } from '../model/contract.js';
import { errorList, portalErrors } from '../model/error-list.js';
import type { Facts } from '../model/facts.js';
import type { Method } from '../model/method.js';
import { resolve } from '../model/references.js';
import type { Evidence, Schema } from '../model/schema.js';
import { type Notes, proseOf } from './prose.js';

/**
 * The contract for other tools: descriptions contain what the `x-` words say, directives of our contract run
 * are removed, and the remaining words are explained.
 * @param words what each `x-` word means, by word
 */
export function publishedDocument(
  contract: Contract,
  facts: Facts,
  words: ReadonlyMap<string, string>,
): object {
  const document = structuredClone<object>(contract.document) as Published;
  const notes = notesWriter(contract.document, facts);
  for (const schema of Object.values(document.components.schemas)) notes(schema);
  for (const path of Object.values(document.paths)) notes(path);
  for (const method of contract.methods) {
    const operation = document.paths[method.path]?.post;
    if (operation) operation.description = operationText(method);
    sayObject(document.components.schemas, method.params);
  }
  for (const { causes } of Object.values(document['x-error-catalogue'])) {
    for (const cause of Object.values(causes)) {
      delete cause['provoke'];
      delete cause['unprovoked'];
    }
  }
  document.info.description = [
    document.info.description.trim(),
    portalErrors(contract),
    wordList(document, words),
  ].join('\n\n');
  return forOtherTools(document);
}

type Node = Record<string, unknown>;

interface Published {
  info: { description: string };
  paths: Record<string, { post: { description: string } }>;
  components: { schemas: Node };
  'x-error-catalogue': Record<string, { causes: Record<string, Node> }>;
}

/** Writes the notes of a schema, and of every one in it, into their descriptions. */
function notesWriter(bundle: object, facts: Facts): (node: unknown, inherited?: unknown) => void {
  const write = (node: unknown, inherited?: unknown): void => {
    if (Array.isArray(node)) for (const item of node) write(item);
    if (!isNode(node)) return;
    // A description next to a reference replaces that of its target, so repeat it.
    const { node: whole } = resolve<Node>(bundle, node, '#');
    const evidence = node['x-evidence'] ?? inherited ?? whole['x-evidence'];
    const noted = ['x-known-values', 'x-since', 'x-evidence'].some((word) => word in node);
    if (noted || inherited) node['description'] = proseOf(notesOf(whole, evidence), facts);
    for (const [key, child] of Object.entries(node)) {
      if (key === 'examples' || key === 'x-evidence') continue;
      if (key !== 'properties' || !isNode(child)) write(child);
      else for (const property of Object.values(child)) write(property, node['x-evidence']);
    }
  };
  return write;
}

function notesOf(schema: Node, evidence: unknown): Notes {
  const { description, 'x-known-values': known, 'x-since': since } = schema;
  return {
    ...(typeof description === 'string' && { description }),
    ...(Array.isArray(known) && { knownValues: known.map(String) }),
    ...(typeof since === 'number' && { since }),
    ...(isEvidence(evidence) && { evidence }),
  };
}

function operationText(method: Method): string {
  return [
    method.description.trim(),
    `Scope: \`${method.scope}\`. Who may call it: ${method.caller}`,
    ...(method.successor === undefined ? [] : [`Deprecated: call \`${method.successor}\`.`]),
    ...(method.causes.length === 0
      ? ['It has no errors beyond those of the portal.']
      : [`**Errors of this method**\n\n${errorList(method.causes)}`]),
    'Every method can also fail with the errors of the portal, listed in the introduction.',
  ].join('\n\n');
}

/** Explains every `x-` word that the document still has. */
function wordList(document: object, words: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(document);
  const used = [...words].filter(([word]) => text.includes(`"${word}":`));
  const lines = used.map(([word, meaning]) => `- \`${word}\`: ${meaning}`);
  return `## Words that begin with x-\n\n${lines.join('\n')}`;
}

/** Bridges to MCP refuse parameters without `type: object` at the top. */
function sayObject(schemas: Node, { name, branches }: Schema): void {
  const schema = name === undefined ? undefined : schemas[name];
  const areObjects = branches.every(({ types }) => types.every((type) => type === 'object'));
  if (name && isNode(schema) && areObjects) schemas[name] = { type: 'object', ...schema };
}

/**
 * Replaces links to other files by their text, because a single document has no other files. A `const`
 * becomes an `enum` with one value, because orval reads a union with a `const` as an enum and drops the other
 * branches.
 */
function forOtherTools(document: object): object {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) => {
    if (typeof value === 'string') return withoutRelativeLinks(value);
    if (!isNode(value) || !('const' in value)) return value;
    const { const: only, ...rest } = value;
    return { ...rest, enum: [only] };
  }) as object;
}

function withoutRelativeLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\((?!https?:)[^)\s]*\)/g, '$1');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvidence(value: unknown): value is Evidence {
  return isNode(value);
}
