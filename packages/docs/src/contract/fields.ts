import { oneLine } from '../../../../scripts/model/error-list.js';
import type { Property, Schema } from '../../../../scripts/model/schema.js';
import { asText } from '../layout/text.js';

/** One field of an answer or a request. */
export interface Field {
  /** From the top: `result.readed_list[].user_id`. */
  readonly path: string;
  /** In words: `integer`, `string or null`, `array of integer`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly knownValues: readonly string[];
  /** The schema of the field, if it has a name. */
  readonly schema?: string;
}

/** One of the forms that a request or an answer can have. */
interface Alternative {
  /** The name of the form; absent if the schema has only one form. */
  readonly title?: string;
  readonly fields: readonly Field[];
}

/** Each form of a schema with its fields, outer fields before inner ones. */
export function alternativesOf(schema: Schema): Alternative[] {
  if (schema.branches.length === 0) return [{ fields: fieldsOf(schema) }];
  return schema.branches.map((branch) => ({
    title: branch.title ?? branch.name ?? 'Other',
    fields: fieldsOf(branch),
  }));
}

/** The fields of a schema in all its forms; one is required if every form requires it. */
export function fieldsOf(schema: Schema): Field[] {
  return unite([fieldsBelow(schema, '')]);
}

/** The properties of a schema, of its items or values and of its branches, each key once. */
export function propertiesBelow({
  properties,
  items,
  values,
  branches,
}: Schema): readonly Property[] {
  const all = [
    ...properties,
    ...(items ? propertiesBelow(items) : []),
    ...(values ? propertiesBelow(values) : []),
    ...branches.flatMap(propertiesBelow),
  ];
  return all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
}

/** The JSON types of a schema in words: `string or null`, `array of integer`, `object of integer`. */
export function typeOf({ branches, types, items, values }: Schema): string {
  if (branches.length > 0) return [...new Set(branches.map(typeOf))].join(' or ');
  const all = types.length > 0 ? types : ['any'];
  return all
    .map((type) => {
      const inner = { array: items, object: values }[type];
      return inner ? `${type} of ${typeOf(inner)}` : type;
    })
    .join(' or ');
}

function fieldsBelow(schema: Schema, path: string): Field[] {
  const inner = schema.properties.flatMap((property) => fieldsAt(property, path));
  const items = schema.items ? fieldsBelow(schema.items, `${path}[]`) : [];
  const values = schema.values ? fieldsBelow(schema.values, `${path}.*`) : [];
  // A form without fields, such as `null` or a text, says nothing about those of the others.
  const branches = schema.branches
    .map((branch) => fieldsBelow(branch, path))
    .filter((fields) => fields.length > 0);
  return [...inner, ...items, ...values, ...unite(branches)];
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

function fieldsAt({ key, required, schema }: Property, above: string): Field[] {
  const path = above === '' ? key : `${above}.${key}`;
  const field: Field = {
    path,
    type: typeOf(schema),
    required,
    description: [oneLine(schema.description), allowed(schema)].join(' ').trim(),
    knownValues: schema.knownValues,
    ...(schema.name !== undefined && { schema: schema.name }),
  };
  return [field, ...fieldsBelow(schema, path)];
}

function allowed({ allowedValues }: Schema): string {
  if (allowedValues.length === 0) return '';
  return `One of ${allowedValues.map((value) => `\`${asText(value)}\``).join(', ')}.`;
}

function either(a: Field, b: Field): Field {
  const types = [...new Set([...a.type.split(' or '), ...b.type.split(' or ')])];
  return { ...a, type: types.join(' or '), required: a.required && b.required };
}
