import { UserError } from '../lib/user-error.js';
import type { Bundle } from './read-bundle.js';
import { below, type Pointer, resolve } from './references.js';

/** The evidence for a statement: ids of facts and addresses of pages, by kind. */
export type Evidence = {
  readonly [kind in 'page' | 'source' | 'live' | 'inference']?: readonly string[] | undefined;
};

/** A schema with its references resolved. */
export interface Schema {
  /** The component's name, if it is one. */
  readonly name?: string;
  /** Where the bundle has it. */
  readonly pointer: Pointer;
  readonly title?: string;
  readonly description: string;
  /** The JSON types that it allows; an empty list means any. A union has those of its branches. */
  readonly types: readonly string[];
  readonly properties: readonly Property[];
  /** Parameters that this form of a request must not have. */
  readonly forbidden: readonly string[];
  readonly items?: Schema;
  /** Of an object with any keys, such as ids: the schema of each value. */
  readonly values?: Schema;
  /** The branches of a union. */
  readonly branches: readonly Schema[];
  readonly knownValues: readonly string[];
  /** The only values that a parameter accepts; empty if it is not a closed set. */
  readonly allowedValues: readonly unknown[];
  readonly evidence?: Evidence;
  /** The first year whose portals are known to send it. */
  readonly since?: number;
}

/** What a property says about an open line; one of the three is set. */
export interface OpenLineWord {
  /** The value that it has for the chat of an open line. */
  readonly is?: string;
  /** The facts that it joins by `|`, in order; `null` for one that is not read. */
  readonly parts?: readonly (string | null)[];
  /** The fact that it lists as pairs of type and id, all joined by `|`. */
  readonly pairs?: string;
}

/** A property of an object. Keys next to a `$ref` apply to the property. */
export interface Property {
  readonly key: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** Its field in the unified chat, and how the value is read. */
  readonly unified?: { readonly name: string; readonly as: string };
  /** What it says about an open line, if the chat belongs to one. */
  readonly openLine?: OpenLineWord;
  /** The value is a secret. */
  readonly secret: boolean;
  /** The credentials that require it, in addition to `required`. */
  readonly requiredWith?: 'webhook';
}

/** A schema as the bundle has it. */
interface RawSchema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, RawSchema | false>;
  required?: string[];
  items?: RawSchema;
  additionalProperties?: RawSchema | boolean;
  enum?: unknown[];
  oneOf?: RawSchema[];
  'x-known-values'?: string[];
  'x-evidence'?: Evidence;
  'x-since'?: number;
  'x-unified'?: { name: string; as: string };
  'x-open-line'?: OpenLineWord;
  'x-secret'?: true;
  'x-required-with'?: 'webhook';
}

type Role = 'request' | 'answer';

export interface SchemaReader {
  /** Reads a schema of the bundle. In a request a parameter that is always `null` is a forbidden one. */
  read(raw: object, pointer: Pointer, role: Role): Schema;
}

/** A reader of the bundle's schemas. */
export function createSchemaReader(bundle: Bundle): SchemaReader {
  const read = (raw: RawSchema, at: Pointer, role: Role, outer: readonly string[]): Schema => {
    const { node, pointer, name } = resolve(bundle, raw, at);
    if (name !== undefined && outer.includes(name)) {
      const cycle = [...outer, name].join(' → ');
      throw new UserError(
        `the schema ${name} contains itself (${cycle}); describe one level and leave the rest open`,
      );
    }
    const within = name === undefined ? outer : [...outer, name];
    const child = (schema: RawSchema, ...keys: string[]) =>
      read(schema, below(pointer, ...keys), role, within);

    const all = Object.entries(node.properties ?? {});
    const properties = all.flatMap(([key, property]) => {
      if (isForbidden(property, role)) return [];
      const target = resolve(bundle, property, pointer).node;
      const evidence = property['x-evidence'] ?? node['x-evidence'] ?? target['x-evidence'];
      const schema = { ...child(property, 'properties', key), ...(evidence && { evidence }) };
      return [{ key, required: node.required?.includes(key) ?? false, schema, ...wordsOf(target) }];
    });
    const branches = node.oneOf?.map((branch, index) => child(branch, 'oneOf', `${index}`)) ?? [];
    const evidence = node['x-evidence'];
    return {
      pointer,
      ...(name !== undefined && { name }),
      ...(node.title !== undefined && { title: node.title }),
      description: node.description ?? '',
      types: node.oneOf ? unique(branches.flatMap(({ types }) => types)) : typesOf(node),
      properties,
      forbidden: all.filter(([, one]) => isForbidden(one, role)).map(([key]) => key),
      ...(node.items && { items: child(node.items, 'items') }),
      ...(typeof node.additionalProperties === 'object' && {
        values: child(node.additionalProperties, 'additionalProperties'),
      }),
      branches,
      knownValues: node['x-known-values'] ?? [],
      allowedValues: node.enum ?? [],
      ...(evidence && { evidence }),
      ...(node['x-since'] !== undefined && { since: node['x-since'] }),
    };
  };
  return { read: (raw, pointer, role) => read(raw, pointer, role, []) };
}

function isForbidden(property: RawSchema | false, role: Role): property is false {
  return property === false || (role === 'request' && property.type === 'null');
}

function wordsOf(property: RawSchema) {
  const {
    'x-unified': unified,
    'x-open-line': openLine,
    'x-required-with': requiredWith,
  } = property;
  return {
    ...(unified && { unified }),
    ...(openLine && { openLine }),
    secret: property['x-secret'] ?? false,
    ...(requiredWith && { requiredWith }),
  };
}

function typesOf({ type }: RawSchema): string[] {
  return type === undefined ? [] : [type].flat();
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
