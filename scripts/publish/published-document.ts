import { errorList } from '../lib/error-list.js';
import type { Contract } from '../model/contract.js';
import type { Method } from '../model/method.js';
import { resolve } from '../model/references.js';
import type { Evidence } from '../model/schema.js';
import { proseOf } from './prose.js';

/**
 * The contract as other people's tools get it: what the `x-` words say is written into the
 * descriptions, the directives of our contract run are left out, and the words that stay are explained.
 * @param words what each `x-` word means, by word
 */
export function publishedDocument(contract: Contract, words: ReadonlyMap<string, string>): object {
  const document = structuredClone<object>(contract.document) as Published;
  writeNotes(document.components.schemas, contract.document);
  for (const path of Object.values(document.paths)) writeNotes(path, contract.document);
  for (const method of contract.methods) {
    const operation = document.paths[method.path]?.post;
    if (operation) operation.description = operationText(method);
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
  return withoutRelativeLinks(document);
}

type Node = Record<string, unknown>;

interface Published {
  info: { description: string };
  paths: Record<string, { post: { description: string } }>;
  components: { schemas: Node };
  'x-error-catalogue': Record<string, { causes: Record<string, Node> }>;
}

/** Writes the notes of every schema below a node into its description. */
function writeNotes(node: unknown, bundle: object): void {
  if (Array.isArray(node)) for (const item of node) writeNotes(item, bundle);
  if (!isNode(node)) return;
  const noted = ['x-known-values', 'x-since', 'x-evidence'].some((word) => word in node);
  // What is written beside a reference replaces the description of its target, so repeat that.
  if (noted) node['description'] = notesOf(resolve<Node>(bundle, node, '#').node);
  for (const [key, child] of Object.entries(node)) {
    if (key !== 'examples' && key !== 'x-evidence') writeNotes(child, bundle);
  }
}

function notesOf(schema: Node): string {
  const { description, 'x-known-values': known, 'x-since': since, 'x-evidence': evidence } = schema;
  return proseOf({
    ...(typeof description === 'string' && { description }),
    ...(Array.isArray(known) && { knownValues: known.map(String) }),
    ...(typeof since === 'number' && { since }),
    ...(isEvidence(evidence) && { evidence }),
    ...(Array.isArray(evidence) && {
      evidence: Object.fromEntries(evidence.map((kind) => [kind, []])),
    }),
  });
}

function operationText(method: Method): string {
  return [
    method.description.trim(),
    `Scope: \`${method.scope}\`. Who may call it: ${method.caller}`,
    ...(method.successor === undefined ? [] : [`Deprecated: call \`${method.successor}\`.`]),
    ...(method.causes.length === 0
      ? ['It has no errors of its own.']
      : [`**Errors of its own**\n\n${errorList(method.causes)}`]),
    'Every method can also fail with the errors of the portal, listed in the introduction.',
  ].join('\n\n');
}

function portalErrors({ systemCauses, batchCauses }: Contract): string {
  return `## Errors of the portal

Any method can end in one of these. Where two statuses are listed, pages and server disagree: accept both.

${errorList(systemCauses)}

Inside a batch, whose outer answer is 200, a command can also fail with these.

${errorList(batchCauses)}`;
}

/** An explanation of every `x-` word that the document still has. */
function wordList(document: object, words: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(document);
  const used = [...words].filter(([word]) => text.includes(`"${word}":`));
  const lines = used.map(([word, meaning]) => `- \`${word}\`: ${meaning}`);
  return `## Words that begin with x-\n\n${lines.join('\n')}`;
}

/** Links to other files lead nowhere from a document on its own: their text stays. */
function withoutRelativeLinks(document: object): object {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\[([^\]]+)\]\((?!https?:)[^)\s]*\)/g, '$1') : value,
  ) as object;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvidence(value: unknown): value is Evidence {
  return isNode(value);
}
