import { UserError } from '../lib/user-error.js';
import type { Contract } from './contract.js';
import { banner } from './source.js';

/** One field of the chat that the client makes of every dialect. */
interface UnifiedField {
  readonly name: string;
  /** How the wire's value is read. */
  readonly as: string;
  /** Where it stands: in which schema, under which key. */
  readonly from: readonly { readonly schema: string; readonly key: string }[];
}

/** The type of a field that is read in this way, from its places on the wire. */
const types: Record<string, (places: readonly string[]) => string> = {
  id: () => 'number',
  link: () => 'number | null',
  count: () => 'number | null',
  flag: () => 'boolean | null',
  text: () => 'string | null',
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
    for (const [key, { name, as }] of wordsOf(node)) {
      const field = fields.get(name);
      if (!(as in types))
        throw new UserError(`${schema}.${key}: x-unified has no way to read ${as}`);
      if (field && field.as !== as) {
        throw new UserError(
          `${schema}.${key}: x-unified reads ${name} as ${as}, elsewhere it is ${field.as}`,
        );
      }
      fields.set(name, { name, as, from: [...(field?.from ?? []), { schema, key }] });
    }
  }
  return [...fields.values()];
}

/** The client's file of the fields and of the type that they make. */
export function unifiedFile(contract: Contract): string {
  const fields = unifiedFields(contract);
  const text = fields.map(typeLine).join('\n');
  const schemas = Object.keys(contract.schemas).filter((name) => text.includes(`<${name}[`));
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
  return `  ${name}: ${types[as]?.(places)};`;
}

function keysOf(from: UnifiedField['from']): string[] {
  return [...new Set(from.map(({ key }) => key))];
}

interface Words {
  name: string;
  as: string;
}

function wordsOf(schema: object): [string, Words][] {
  const { properties = {} } = schema as { properties?: Record<string, { 'x-unified'?: Words }> };
  return Object.entries(properties).flatMap(([key, { 'x-unified': words }]) =>
    words ? [[key, words] as [string, Words]] : [],
  );
}
