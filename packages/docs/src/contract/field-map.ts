import type { Contract } from '../../../../scripts/model/contract.js';
import type { Property, Schema } from '../../../../scripts/model/schema.js';
import { propertiesBelow, typeOf } from './fields.js';

/** A key of one dialect that becomes a field of the unified chat. */
interface DialectKey {
  /** Its path in the dialect: `permissions.manage_ui`. */
  readonly key: string;
  readonly type: string;
  /** The year whose portals first send it, where the contract says one. */
  readonly since?: number;
}

interface FieldMapRow {
  /** The field of the unified chat, or a path inside one: `permissions.manageUi`. */
  readonly name: string;
  /** How its value is converted: `id`, `link`, `text` and so on; `openapi/README.md` explains them. Inside a field, its type. */
  readonly as: string;
  /** Its key in each dialect, in the order of `dialects`. */
  readonly keys: readonly (DialectKey | undefined)[];
}

/** A schema that contains a chat. */
interface Dialect {
  readonly name: string;
  /** The first year whose portals are known to send it. */
  readonly since: number | undefined;
  readonly methods: readonly string[];
  /** The page and the path of its fields: `im.dialog.get.html#result`. */
  readonly place: string;
}

export interface FieldMap {
  readonly dialects: readonly Dialect[];
  readonly rows: readonly FieldMapRow[];
}

/** How the fields of each dialect become those of the unified chat. */
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
    rows: [...fields].flatMap(([name, as]) => {
      const found = dialects.map(([, { properties }]) =>
        properties.find(({ unified }) => unified?.name === name),
      );
      const keys = found.map((property) => property && dialectKey(property, property.key));
      const inner = as === 'ids' ? [] : rowsBelow(name, found.map(place));
      return [{ name, as, keys }, ...inner];
    }),
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

/** Whether a schema has this name, or contains one that does. */
function holds(schema: Schema, name: string): boolean {
  if (schema.name === name) return true;
  const inside = [
    ...schema.properties.map((property) => property.schema),
    ...schema.branches,
    ...(schema.items ? [schema.items] : []),
  ];
  return inside.some((one) => holds(one, name));
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
}

const place = (property: Property | undefined): Place | undefined =>
  property && { path: property.key, schema: property.schema };

/** The keys inside a field, which `toChat` writes in camelCase, whatever the dialect. */
function rowsBelow(above: string, places: readonly (Place | undefined)[]): FieldMapRow[] {
  const inside = places.map((one) => (one ? propertiesBelow(one.schema) : []));
  const names = new Set(inside.flat().map(({ key }) => camelCase(key)));
  const isList = places.some((one) => one?.schema.types.includes('array'));
  return [...names].flatMap((inner) => {
    const found = inside.map((properties) =>
      properties.find(({ key }) => camelCase(key) === inner),
    );
    const deeper = found.map(
      (property, index): Place | undefined =>
        property && { path: `${places[index]?.path}.${property.key}`, schema: property.schema },
    );
    const name = `${above}${isList ? '[]' : ''}.${inner}`;
    const types = new Set(found.flatMap((property) => (property ? [typeOf(property.schema)] : [])));
    const row: FieldMapRow = {
      name,
      as: readingOf(types),
      keys: found.map((property, index) => property && dialectKey(property, deeper[index]?.path)),
    };
    return [row, ...rowsBelow(name, deeper)];
  });
}

/** The conversion that is closest to what `toChat` does inside a field. */
function readingOf(types: ReadonlySet<string>): string {
  const all = [...types].join(' or ');
  if (all.includes('array of object')) return 'list';
  if (all.includes('string')) return 'text';
  return all.includes('integer') ? 'count' : all;
}

const camelCase = (key: string) =>
  key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function dialectKey({ key, schema }: Property, path = key): DialectKey {
  const { since } = schema;
  return { key: path, type: typeOf(schema), ...(since !== undefined && { since }) };
}
