import type { Contract } from '../generate/contract.js';

/** A key of one dialect, as it feeds a field of the one chat. */
interface DialectKey {
  readonly key: string;
  readonly type: string;
  /** The year whose portals first send it, where the contract says one. */
  readonly since?: number;
}

interface FieldMapRow {
  /** The field of the one chat. */
  readonly name: string;
  /** How its value is read: `id`, `link`, `text` and so on; `openapi/README.md` explains them. */
  readonly as: string;
  /** Its key in each dialect, in the order of `dialects`. */
  readonly keys: readonly (DialectKey | undefined)[];
}

/** A schema that holds a chat. */
interface Dialect {
  readonly name: string;
  /** The first year of which a portal is known to send it. */
  readonly since: number | undefined;
  readonly methods: readonly string[];
}

export interface FieldMap {
  readonly dialects: readonly Dialect[];
  readonly rows: readonly FieldMapRow[];
}

interface Property {
  $ref?: string;
  type?: string | string[];
  oneOf?: Property[];
  'x-unified'?: { name: string; as: string };
  'x-since'?: number;
}

interface ChatSchema {
  properties?: Record<string, Property>;
  'x-since'?: number;
}

/** How the fields of each dialect become those of the one chat. */
export function fieldMap({ schemas, methods }: Contract): FieldMap {
  const dialects = Object.entries(schemas as Record<string, ChatSchema>)
    .map(([name, { properties = {}, 'x-since': since }]) => ({
      name,
      since,
      properties: Object.entries(properties),
    }))
    .filter(({ properties }) => properties.some(([, property]) => property['x-unified']));
  const fields = new Map(
    dialects
      .flatMap(({ properties }) => properties)
      .flatMap(([, property]) => property['x-unified'] ?? [])
      .map(({ name, as }) => [name, as]),
  );
  return {
    dialects: dialects.map(({ name, since }) => ({
      name,
      since,
      methods: methods
        .filter(({ answer }) => named(answer, schemas).has(name))
        .map((method) => method.name),
    })),
    rows: [...fields].map(([name, as]) => ({
      name,
      as,
      keys: dialects.map(({ properties }) => {
        const found = properties.find(([, property]) => property['x-unified']?.name === name);
        return found && dialectKey(found, schemas as Record<string, Property>);
      }),
    })),
  };
}

/** The names of all schemas that stand under one. */
function named(schema: object, schemas: Record<string, object>, found = new Set<string>()) {
  for (const [key, value] of Object.entries(schema)) {
    const name = key === '$ref' ? String(value).split('/').at(-1) : undefined;
    if (name !== undefined && !found.has(name))
      named(schemas[name] ?? {}, schemas, found.add(name));
    else if (typeof value === 'object' && value !== null) named(value, schemas, found);
  }
  return found;
}

function dialectKey(
  [key, property]: [string, Property],
  schemas: Record<string, Property>,
): DialectKey {
  const since = property['x-since'];
  return { key, type: typeOf(property, schemas), ...(since !== undefined && { since }) };
}

function typeOf(property: Property, schemas: Record<string, Property>): string {
  const name = property.$ref?.split('/').at(-1);
  if (name !== undefined) return typeOf(schemas[name] ?? {}, schemas);
  if (property.oneOf) {
    return [...new Set(property.oneOf.map((branch) => typeOf(branch, schemas)))].join(' or ');
  }
  return [property.type ?? 'any'].flat().join(' or ');
}
