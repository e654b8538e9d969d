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

/** One of the forms that a request or an answer can have. */
interface Alternative {
  /** What the form is called; a schema of one form has no name for it. */
  readonly title?: string;
  readonly fields: readonly Field[];
}

/** Each form of a schema with its fields, outer before inner. */
export function alternativesOf(given: object, contract: Contract): Alternative[] {
  const schema = resolve(given, contract);
  if (!schema.oneOf) return [{ fields: fieldsOf(schema, contract) }];
  return schema.oneOf.map((branch) => ({
    title: resolve(branch, contract).title ?? nameOf(branch) ?? 'Other',
    fields: fieldsOf(branch, contract),
  }));
}

/** The fields of a schema in all its forms; one is required if every form requires it. */
export function fieldsOf(schema: object, contract: Contract): Field[] {
  return unite([beneath(schema, '', contract)]);
}

function beneath(given: Schema, path: string, contract: Contract): Field[] {
  const schema = resolve(given, contract);
  // A key that may only be `null` is one that this form must not have.
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    child.type === 'null'
      ? []
      : at(child, contract, {
          path: path === '' ? key : `${path}.${key}`,
          required: schema.required?.includes(key) ?? false,
        }),
  );
  const items = schema.items ? beneath(schema.items, `${path}[]`, contract) : [];
  // A form without fields, such as `null` or a text, says nothing about those of the others.
  const branches = (schema.oneOf ?? [])
    .map((branch) => beneath(branch, path, contract))
    .filter((fields) => fields.length > 0);
  return [...inner, ...items, ...unite(branches)];
}

/** The fields of several forms as one list. */
function unite(forms: readonly (readonly Field[])[]): Field[] {
  const united = new Map<string, Field>();
  for (const field of forms.flat()) {
    const known = united.get(field.path);
    united.set(field.path, known ? either(known, field) : field);
  }
  const isInEach = ({ path }: Field) =>
    forms.every((fields) => fields.some((field) => field.path === path));
  return [...united.values()].map((field) => ({
    ...field,
    required: field.required && isInEach(field),
  }));
}

function at(given: Schema, contract: Contract, place: Place): Field[] {
  const schema = resolve(given, contract);
  const name = nameOf(given);
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

function nameOf(schema: Schema): string | undefined {
  return schema.$ref?.split('/').at(-1);
}

function resolve(schema: Schema, { schemas }: Contract): Schema {
  const name = nameOf(schema);
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
