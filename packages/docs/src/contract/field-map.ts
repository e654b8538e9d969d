import type { Contract } from '../../../../scripts/model/contract.js';
import type { Property, Schema } from '../../../../scripts/model/schema.js';

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
  /** The page and the path of its fields: `im.dialog.get.html#result`. */
  readonly place: string;
}

export interface FieldMap {
  readonly dialects: readonly Dialect[];
  readonly rows: readonly FieldMapRow[];
}

/** How the fields of each dialect become those of the one chat. */
export function fieldMap({ schemas, methods }: Contract): FieldMap {
  const dialects = Object.entries(schemas).filter(([, { properties }]) =>
    properties.some(({ unified }) => unified),
  );
  const fields = new Map(
    dialects
      .flatMap(([, { properties }]) => properties)
      .flatMap(({ unified }) => unified ?? [])
      .map(({ name, as }) => [name, as]),
  );
  return {
    dialects: dialects.map(([name, { since }]) => ({
      name,
      since,
      place: placeOf(name, methods),
      methods: methods.filter(({ answer }) => holds(answer, name)).map((method) => method.name),
    })),
    rows: [...fields].map(([name, as]) => ({
      name,
      as,
      keys: dialects.map(([, { properties }]) => {
        const found = properties.find(({ unified }) => unified?.name === name);
        return found && dialectKey(found);
      }),
    })),
  };
}

/** Where a method's page lists the fields of a schema. */
function placeOf(name: string, methods: Contract['methods']): string {
  for (const method of methods) {
    const { answer } = method;
    const shapes = answer.branches.length > 0 ? answer.branches : [answer];
    for (const [index, shape] of shapes.entries()) {
      const path = pathTo(shape, name, []);
      const prefix = index === 0 ? '' : `${index + 1}.`;
      if (path) return `${method.name}.html#${prefix}${path.join('.')}`;
    }
  }
  return 'reference.html';
}

function pathTo(
  schema: Schema,
  name: string,
  above: readonly string[],
): readonly string[] | undefined {
  if (schema.name === name) return above;
  for (const { key, schema: inner } of schema.properties) {
    const path = pathTo(inner, name, [...above, key]);
    if (path) return path;
  }
  return undefined;
}

/** Whether a schema is the one of this name, or has it somewhere inside. */
function holds(schema: Schema, name: string): boolean {
  if (schema.name === name) return true;
  const inside = [
    ...schema.properties.map((property) => property.schema),
    ...schema.branches,
    ...(schema.items ? [schema.items] : []),
  ];
  return inside.some((one) => holds(one, name));
}

function dialectKey({ key, schema: { types, since } }: Property): DialectKey {
  const type = types.length > 0 ? types.join(' or ') : 'any';
  return { key, type, ...(since !== undefined && { since }) };
}
