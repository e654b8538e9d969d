import { type Cause, type Contract, readContract } from '../generate/contract.js';

/** What the reference shows beyond plain OpenAPI: known values, evidence, scope, errors with remedy. */
interface Node {
  summary?: string;
  description?: string;
  'x-known-values'?: string[];
  'x-evidence'?: string[];
  [key: string]: unknown;
}

const evidenceWords: Record<string, string> = {
  page: 'a page of the vendor',
  source: "the server's source",
  live: 'recorded answers',
  inference: 'inference',
};

interface Operation extends Node {
  'x-codeSamples'?: { label: string; lang: string }[];
}

export interface ReadableSpec extends Node {
  info: Node;
  paths: Record<string, { post: Operation }>;
}

/**
 * The bundle with its `x-` words written out as prose, since Redoc shows descriptions alone.
 * @param bundleFile the bundle, as `pnpm bundle` writes it
 */
export function readableSpec(bundleFile: string): ReadableSpec {
  const contract = readContract(bundleFile);
  const document = structuredClone(contract.document) as ReadableSpec;
  writeOut(document);
  for (const method of contract.methods) {
    const operation = document.paths[method.path]?.post;
    if (!operation) continue;
    operation.summary = method.name;
    operation.description = [
      `**${method.summary}.** Scope: \`${method.scope}\`.`,
      operation.description,
      '**Errors of its own**',
      errorList(method.causes),
      'Every method can also fail with the [errors of the portal](#section/Errors-of-the-portal).',
    ].join('\n\n');
  }
  document.info.description = `${document.info.description}\n${portalErrors(contract)}`;
  return document;
}

function writeOut(node: unknown): void {
  if (Array.isArray(node)) {
    for (const item of node) writeOut(item);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Node;
  const notes = [schema.description];
  if (schema['x-known-values']) {
    const values = schema['x-known-values'].map((value) => `\`${value === '' ? '""' : value}\``);
    notes.push(`Known values: ${values.join(', ')}.`);
  }
  if (schema['x-evidence']) {
    const words = schema['x-evidence'].map((word) => evidenceWords[word] ?? word);
    notes.push(`Seen in: ${words.join(', ')}.`);
  }
  if (notes.length > 1) schema.description = notes.filter(Boolean).join(' ');
  for (const value of Object.values(schema)) writeOut(value);
}

function portalErrors({ systemCauses, batchCauses }: Contract): string {
  return `
## Errors of the portal

Any method can end in one of these. Where two statuses stand, pages and server disagree: accept both.

${errorList(systemCauses)}

Inside a batch, whose outer answer is 200, a command can also fail with these.

${errorList(batchCauses)}
`;
}

function errorList(causes: readonly Cause[]): string {
  return causes
    .map(({ code, statuses, cause, remedy }) => {
      const status = statuses.join(' or ');
      return `- \`${code}\` (${status}): ${oneLine(cause)} *Remedy:* ${oneLine(remedy)}`;
    })
    .join('\n');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
