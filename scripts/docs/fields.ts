import type { Contract } from '../generate/contract.js';
import { oneLine } from './error-list.js';

/** One field of an answer or a request. */
export interface Field {
  /** From the top: `result.readed_list[].user_id`. */
  readonly path: string;
  /** In words: `integer`, `string or null`, `array of integer`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly knownValues: readonly string[];
  /** The schema that the field is of, where it is a named one. */
  readonly schema?: string;
}

interface Schema {
  $ref?: string;
  title?: string;
  type?: string | string[];
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  'x-known-values'?: string[];
}

interface Place {
  readonly path: string;
  readonly required: boolean;
}

/** The fields beneath a schema, outer before inner. A field of several forms has the fields of each. */
export function fieldsOf(schema: object, contract: Contract): Field[] {
  const fields = beneath(schema, '', contract);
  const first = new Map<string, Field>();
  for (const field of fields) {
    const known = first.get(field.path);
    first.set(field.path, known ? either(known, field) : field);
  }
  return [...first.values()];
}

function beneath(given: Schema, path: string, contract: Contract): Field[] {
  const schema = resolve(given, contract);
  // What can only be `null` is left out in this form.
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    child.type === 'null'
      ? []
      : at(child, contract, {
          path: path === '' ? key : `${path}.${key}`,
          required: schema.required?.includes(key) ?? false,
        }),
  );
  const items = schema.items ? beneath(schema.items, `${path}[]`, contract) : [];
  const branches = schema.oneOf?.flatMap((branch) => beneath(branch, path, contract)) ?? [];
  return [...inner, ...items, ...branches];
}

function at(given: Schema, contract: Contract, place: Place): Field[] {
  const schema = resolve(given, contract);
  const name = given.$ref?.split('/').at(-1);
  const field: Field = {
    ...place,
    type: typeOf(schema, contract),
    description: oneLine(given.description ?? schema.description ?? ''),
    knownValues: schema['x-known-values'] ?? [],
    ...(name !== undefined && { schema: name }),
  };
  return [field, ...beneath(schema, place.path, contract)];
}

function typeOf(given: Schema, contract: Contract): string {
  const schema = resolve(given, contract);
  if (schema.oneOf) {
    return [...new Set(schema.oneOf.map((branch) => typeOf(branch, contract)))].join(' or ');
  }
  const types = [schema.type ?? 'any'].flat();
  return types
    .map((type) =>
      type === 'array' && schema.items ? `array of ${typeOf(schema.items, contract)}` : type,
    )
    .join(' or ');
}

function resolve(schema: Schema, { schemas }: Contract): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : { ...schemas[name], ...withoutRef(schema) };
}

/** What stands beside a `$ref` goes before what it names. */
function withoutRef({ $ref, ...beside }: Schema): Schema {
  return beside;
}

function either(a: Field, b: Field): Field {
  const types = [...new Set([...a.type.split(' or '), ...b.type.split(' or ')])];
  return { ...a, type: types.join(' or '), required: a.required && b.required };
}
