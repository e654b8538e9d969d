import { UserError } from '../lib/user-error.js';
import type { Contract } from '../model/contract.js';
import type { Property, Schema } from '../model/schema.js';
import { banner } from './source.js';

/** The file of the client with the fields and the type of the unified chat. */
export function unifiedFile(contract: Contract): string {
  const fields = unifiedFields(contract);
  const text = fields.map(typeLine).join('\n');
  const schemas = Object.keys(contract.schemas).filter((name) =>
    new RegExp(`<${name}[[,]`).test(text),
  );
  return `${banner}import type { Unified } from '../unified-type.js';
import type { ${schemas.sort().join(', ')} } from './schemas.js';

/** A chat from any method and any generation of portal. Absent values are \`null\`. */
export interface UnifiedChat {
${text}
}

/** How each field is converted, and from which keys. */
export const unifiedFields = {
${fields.map(({ name, as, from }) => `  ${name}: '${as} ${keysOf(from).join(' ')}',`).join('\n')}
} as const;
`;
}

/** One field of the unified chat. */
export interface UnifiedField {
  readonly name: string;
  /** How the value on the wire is read. */
  readonly as: string;
  /** Its schema, its key there, and the schema of its known values. */
  readonly from: readonly Place[];
}

interface Place {
  readonly schema: string;
  readonly key: string;
  readonly values?: string | undefined;
  readonly description: string;
}

/** The type of a field that is read in this way, from its places on the wire and its known values. */
const types: Record<string, (places: readonly string[], values: readonly string[]) => string> = {
  id: () => 'number',
  link: () => 'number | null',
  count: () => 'number | null',
  flag: () => 'boolean | null',
  text: (_, values) =>
    `${values.length > 0 ? values.map((name) => `Extract<${name}, string>`).join(' | ') : 'string'} | null`,
  date: () => 'string | null',
  ids: () => 'number[] | null',
  object: (places) =>
    `Partial<Unified<${places.map((place) => `Exclude<${place}, string>`).join(' & ')}>> | null`,
  list: (places) => `Unified<${places.join(' | ')}> | null`,
  alias: (places) => `Unified<${places.join(' | ')}> | null`,
};

/**
 * The fields that the `x-unified` words of all schemas name, in the order of the schemas.
 * @throws UserError when two dialects disagree on a field, or a field names an unknown way to read it
 */
export function unifiedFields({ schemas }: Contract): UnifiedField[] {
  const fields = new Map<string, UnifiedField>();
  // The longest schema first, because readers know its order.
  const dialects = Object.entries(schemas).sort(
    ([, a], [, b]) => unifiedIn(b).length - unifiedIn(a).length,
  );
  for (const [name, schema] of dialects) {
    for (const { key, unified, ...property } of unifiedIn(schema)) {
      const place = `${name}.${key}`;
      const field = fields.get(unified.name);
      if (!(unified.as in types)) {
        throw new UserError(`${place}: x-unified cannot convert a value as ${unified.as}`);
      }
      if (field && field.as !== unified.as) {
        throw new UserError(
          `${place}: x-unified converts ${unified.name} as ${unified.as}, but elsewhere as ${field.as}`,
        );
      }
      const values = valuesOf(property.schema);
      fields.set(unified.name, {
        ...unified,
        from: [
          ...(field?.from ?? []),
          { schema: name, key, values, description: property.schema.description },
        ],
      });
    }
  }
  return [...fields.values()];
}

function unifiedIn({ properties }: Schema) {
  return properties.filter(
    (property): property is Property & Required<Pick<Property, 'unified'>> =>
      property.unified !== undefined,
  );
}

/** The name of the schema, when it lists known values. */
function valuesOf({ name, knownValues, branches }: Schema): string | undefined {
  const lists = [knownValues, ...branches.map((branch) => branch.knownValues)];
  return lists.some((values) => values.length > 0) ? name : undefined;
}

function typeLine({ name, as, from }: UnifiedField): string {
  const places = from.map(({ schema, key }) => `NonNullable<${schema}['${key}']>`);
  const values = new Set(from.flatMap((place) => place.values ?? []));
  const doc = from
    .find(({ description }) => description)
    ?.description.replace(/\s+/g, ' ')
    .trim();
  const comment = doc ? `  /** ${doc} */\n` : '';
  return `${comment}  ${name}: ${types[as]?.(places, [...values])};`;
}

function keysOf(from: UnifiedField['from']): string[] {
  return [...new Set(from.map(({ key }) => key))];
}
