import type { Contract } from '../generate/contract.js';

/** A key of one dialect, as it feeds a field of the one chat. */
export interface DialectKey {
  readonly key: string;
  readonly type: string;
  /** The year whose portals first send it, where the contract says one. */
  readonly since?: number;
}

export interface FieldMapRow {
  /** The field of the one chat. */
  readonly name: string;
  /** How its value is read: `id`, `link`, `text` and so on; `openapi/README.md` explains them. */
  readonly as: string;
  /** Its key in each dialect, in the order of `dialects`. */
  readonly keys: readonly (DialectKey | undefined)[];
}

export interface FieldMap {
  /** The schemas that hold a chat. */
  readonly dialects: readonly string[];
  readonly rows: readonly FieldMapRow[];
}

interface Property {
  $ref?: string;
  type?: string | string[];
  oneOf?: Property[];
  'x-unified'?: { name: string; as: string };
  'x-since'?: number;
}

/** How the fields of each dialect become those of the one chat. */
export function fieldMap({ schemas }: Contract): FieldMap {
  const dialects = Object.entries(
    schemas as Record<string, { properties?: Record<string, Property> }>,
  )
    .map(([name, { properties = {} }]) => ({ name, properties: Object.entries(properties) }))
    .filter(({ properties }) => properties.some(([, property]) => property['x-unified']));
  const fields = new Map(
    dialects
      .flatMap(({ properties }) => properties)
      .flatMap(([, property]) => property['x-unified'] ?? [])
      .map(({ name, as }) => [name, as]),
  );
  return {
    dialects: dialects.map(({ name }) => name),
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
