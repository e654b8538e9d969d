import type { Contract } from '../model/contract.js';
import { unifiedSchema } from './unified-schema.js';

/** A JSON Schema as a document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas of every chat and every envelope, by name, each complete in itself. */
export function jsonSchemas(contract: Contract): Record<string, JsonSchema> {
  const names = [...chatsOf(contract), ...envelopesOf(contract), 'ErrorBody'];
  const components = contract.document.components.schemas;
  const named = names.map((name) => [name, standalone(name, components[name] ?? {}, contract)]);
  const unified = standalone('UnifiedChat', unifiedSchema(contract), contract);
  return { ...Object.fromEntries(named), UnifiedChat: unified };
}

function chatsOf({ schemas }: Contract): string[] {
  const all = Object.entries(schemas);
  return all.filter(([, one]) => one.properties.some((p) => p.unified)).map(([name]) => name);
}

function envelopesOf({ methods }: Contract): string[] {
  const all = methods.flatMap(({ answer }) => [answer, ...answer.branches]);
  return [...new Set(all.flatMap(({ name }) => name ?? []))];
}

function standalone(name: string, schema: object, { document }: Contract): JsonSchema {
  const components = document.components.schemas;
  const needed = new Map<string, unknown>();
  const collect = (node: unknown) => {
    for (const other of referencedBy(node)) {
      if (needed.has(other)) continue;
      needed.set(other, plain(components[other]));
      collect(components[other]);
    }
  };
  collect(schema);
  const sorted = [...needed].sort(([a], [b]) => a.localeCompare(b));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:b24-chat:${name}`,
    title: name,
    ...(plain(schema) as object),
    ...(needed.size > 0 && { $defs: Object.fromEntries(sorted) }),
  };
}

const componentsPrefix = '#/components/schemas/';

function referencedBy(node: unknown): string[] {
  const text = JSON.stringify(node) ?? '';
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, n]) => n ?? '');
}

/** A schema with only the keywords of JSON Schema, and with references to `$defs`. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const { type, ...rest } = node as { type?: unknown };
  const entries = Object.entries(rest)
    .filter(([word]) => !word.startsWith('x-'))
    .map(([word, value]) => [word, plainWord(word, value)]);
  return { ...plainType(type), ...Object.fromEntries(entries) };
}

function plainWord(word: string, value: unknown): unknown {
  if (word === '$ref') return String(value).replace(componentsPrefix, '#/$defs/');
  if (word === 'examples') return value;
  if (word === 'properties' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  }
  return plain(value);
}

/** In strict mode Ajv accepts a list of types only for "this or null". */
function plainType(type: unknown): object {
  if (type === undefined) return {};
  const isPlain = !Array.isArray(type) || (type.length === 2 && type.includes('null'));
  return isPlain ? { type } : { anyOf: type.map((one) => ({ type: one })) };
}
