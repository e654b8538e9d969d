import type { Contract } from '../../../../scripts/model/contract.js';
import { errorList, portalErrors } from '../../../../scripts/model/error-list.js';
import { kindNames, kindsOf } from '../../../../scripts/model/facts.js';
import type { Method } from '../../../../scripts/model/method.js';
import type { Evidence } from '../../../../scripts/model/schema.js';
import { valuesInWords } from '../../../../scripts/publish/prose.js';
import { formOfSamples } from '../contract/form-of-samples.js';

/** The parts of the bundle that the docs rewrite; the rest is kept unchanged. */
interface Node {
  summary?: string;
  description?: string;
  'x-known-values'?: string[];
  'x-evidence'?: Evidence;
  [key: string]: unknown;
}

/** Alternatives, each a map from scheme to scopes; an empty one needs no scheme. */
type Security = Record<string, string[]>[];

interface Operation extends Node {
  deprecated?: boolean;
  security?: Security;
  requestBody?: { content: { 'application/json': { examples: Record<string, unknown> } } };
  'x-codeSamples'?: { label: string; lang: string; source: string }[];
}

export interface ReadableSpec extends Node {
  info: Node;
  tags: { name: string }[];
  security?: Security;
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Node>; securitySchemes: Record<string, object> };
}

/** The group of the reference in which every schema has a page. */
export const schemaTag = 'Schemas';

/** The bundle with its `x-` words written out as prose and badges, since Redoc shows no others. */
export function readableSpec(contract: Contract): ReadableSpec {
  const document = structuredClone<object>(contract.document) as ReadableSpec;
  writeOut(document);
  for (const method of contract.methods) {
    const operation = document.paths[method.path]?.post;
    if (!operation) continue;
    operation.summary = method.name;
    operation.description = [
      `**${method.summary}.** Scope: \`${method.scope}\`.`,
      operation.description,
      '**Errors of this method**',
      errorList(method.causes) || 'None beyond those of the portal.',
      'Every method can also fail with the [errors of the portal](#/section/errors-of-the-portal).',
    ].join('\n\n');
    operation.security = withWebhook(operation.security ?? document.security ?? []);
    keepExampleOfSamples(operation, method);
  }
  document.components.securitySchemes['Webhook'] = webhook;
  for (const schema of Object.values(document.components.schemas)) dropForbidden(schema);
  document.info.description = `${document.info.description}\n\n${portalErrors(contract)}`;
  document.components.schemas = byName(document.components.schemas);
  document['x-tagGroups'] = [
    { name: 'Methods', tags: document.tags.map(({ name }) => name) },
    { name: 'Shapes', tags: [schemaTag] },
  ];
  return document;
}

function writeOut(node: unknown): void {
  if (Array.isArray(node)) {
    for (const item of node) writeOut(item);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Node;
  const evidence = kindsOf(schema['x-evidence'] ?? {}).map((kind) => kindNames[kind]);
  const notes = [
    valuesInWords(schema['x-known-values'] ?? []),
    evidence.length > 0 && `Seen in: ${evidence.join(', ')}.`,
  ].filter(Boolean);
  if (notes.length > 0)
    schema.description = [schema.description, ...notes].filter(Boolean).join(' ');
  for (const value of Object.values(schema)) writeOut(value);
}

/** A form that must not have a key says so by the type null, which Redoc would list as a parameter. */
function dropForbidden(schema: Node): void {
  const forms = [schema, ...((schema['oneOf'] as Node[] | undefined) ?? [])];
  for (const { properties } of forms as { properties?: Record<string, Node> }[]) {
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (property['type'] === 'null') delete properties?.[key];
    }
  }
}

/** OpenAPI has no scheme for credentials in the URL, so this one describes them in words. */
const webhook = {
  type: 'http',
  scheme: 'webhook',
  description:
    'The URL contains the credentials: `https://{portal}/rest/{userId}/{webhookSecret}/`. Send nothing else, and keep the whole URL out of logs.',
};

/** The webhook first: most callers have one. The contract writes it as the alternative without a scheme. */
function withWebhook(security: Security): Security {
  return [{ Webhook: [] }, ...security.filter((one) => Object.keys(one).length > 0)];
}

/** The samples send one request, so a menu with other requests would contradict them. */
function keepExampleOfSamples(operation: Operation, method: Method): void {
  const body = operation.requestBody?.content['application/json'];
  const form = formOfSamples(method);
  if (!body || !form) return;
  body.examples = { [form.name]: body.examples[form.name] };
}

/** In alphabetical order, each under its own name: Redoc lists schemas by title. */
function byName(schemas: ReadableSpec['components']['schemas']) {
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, schema]) => [name, { ...schema, title: name }]),
  );
}
