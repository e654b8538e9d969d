import { UserError } from '../lib/user-error.js';
import type { Contract } from './contract.js';
import { banner } from './source.js';

/** One field of the chat that the client makes of every dialect. */
interface UnifiedField {
  readonly name: string;
  /** How the wire's value is read. */
  readonly as: string;
  /** Where it stands: in which schema, under which key, and which schema of known values it has. */
  readonly from: readonly Place[];
}

interface Place {
  readonly schema: string;
  readonly key: string;
  readonly values?: string | undefined;
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
 * The fields that the `x-unified` words of all schemas name, in the order in which they are met.
 * @throws UserError when two dialects disagree on a field, or one is read in a way that does not exist
 */
function unifiedFields({ schemas }: Contract): UnifiedField[] {
  const fields = new Map<string, UnifiedField>();
  // The longest schema first: its order is the one that people know.
  const dialects = Object.entries(schemas).sort(
    ([, a], [, b]) => wordsOf(b).length - wordsOf(a).length,
  );
  for (const [schema, node] of dialects) {
    for (const [key, { name, as }, property] of wordsOf(node)) {
      const field = fields.get(name);
      if (!(as in types))
        throw new UserError(`${schema}.${key}: x-unified has no way to read ${as}`);
      if (field && field.as !== as) {
        throw new UserError(
          `${schema}.${key}: x-unified reads ${name} as ${as}, elsewhere it is ${field.as}`,
        );
      }
      fields.set(name, {
        name,
        as,
        from: [...(field?.from ?? []), { schema, key, values: knownIn(property, schemas) }],
      });
    }
  }
  return [...fields.values()];
}

/** The client's file of the fields and of the type that they make. */
export function unifiedFile(contract: Contract): string {
  const fields = unifiedFields(contract);
  const text = fields.map(typeLine).join('\n');
  const schemas = Object.keys(contract.schemas).filter((name) =>
    new RegExp(`<${name}[[,]`).test(text),
  );
  return `${banner}import type { Unified } from '../unified.js';
import type { ${schemas.sort().join(', ')} } from './schemas.js';

/** A chat, whatever dialect and generation of portal it comes from. What is absent is \`null\`. */
export interface UnifiedChat {
${text}
}

/** How each field is read, and from which keys. */
export const unifiedFields = {
${fields.map(({ name, as, from }) => `  ${name}: '${as} ${keysOf(from).join(' ')}',`).join('\n')}
} as const;
`;
}

function typeLine({ name, as, from }: UnifiedField): string {
  const places = from.map(({ schema, key }) => `NonNullable<${schema}['${key}']>`);
  const values = new Set(from.flatMap((place) => place.values ?? []));
  return `  ${name}: ${types[as]?.(places, [...values])};`;
}

function keysOf(from: UnifiedField['from']): string[] {
  return [...new Set(from.map(({ key }) => key))];
}

interface Words {
  name: string;
  as: string;
}

interface Property {
  $ref?: string;
  'x-unified'?: Words;
}

function wordsOf(schema: object): [key: string, words: Words, property: Property][] {
  const { properties = {} } = schema as { properties?: Record<string, Property> };
  return Object.entries(properties).flatMap(([key, property]) => {
    const { 'x-unified': words } = property;
    return words ? [[key, words, property] as [string, Words, Property]] : [];
  });
}

/** The schema that a property refers to, when it lists known values. */
function knownIn({ $ref }: Property, schemas: Contract['schemas']): string | undefined {
  const name = $ref?.split('/').at(-1) ?? '';
  return JSON.stringify(schemas[name] ?? {}).includes('"x-known-values"') ? name : undefined;
}
