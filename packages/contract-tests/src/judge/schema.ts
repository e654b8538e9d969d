import { schemas } from '../generated/schemas.js';

/** The keywords of JSON Schema that the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-known-values'?: readonly string[];
  readonly 'x-evidence'?: Readonly<Record<string, readonly string[]>>;
}

const prefix = '#/components/schemas/';

/** A component of the contract by its name. */
export function component(name: string): Schema {
  const found: Schema | undefined = schemas[name];
  if (!found) throw new Error(`the contract has no schema named ${name}`);
  return found;
}

/** The component that a schema refers to, if it is a reference. */
export function componentName({ $ref }: Schema): string | undefined {
  return $ref?.startsWith(prefix) ? $ref.slice(prefix.length) : undefined;
}

const merged = new WeakMap<Schema, Schema>();

/** A schema with its reference followed and its `allOf` members merged. */
export function resolve(schema: Schema): Schema {
  const name = componentName(schema);
  if (name !== undefined) return resolve(component(name));
  if (!schema.allOf) return schema;
  const known = merged.get(schema) ?? merge(schema);
  merged.set(schema, known);
  return known;
}

/** The types that a schema allows, references and unions followed. */
export function typesOf(schema: Schema): readonly string[] {
  const { type, oneOf } = resolve(schema);
  if (oneOf) return [...new Set(oneOf.flatMap(typesOf))];
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function merge({ allOf = [], ...rest }: Schema): Schema {
  const parts = [...allOf.map(resolve), rest];
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}
