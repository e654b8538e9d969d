import { type UnifiedField, unifiedFields } from '../generate/unified.js';
import type { Contract } from '../model/contract.js';
import type { Schema } from '../model/schema.js';

/** The schema of the unified chat, which `toChat` of the client returns. */
export function unifiedSchema(contract: Contract): object {
  const fields = unifiedFields(contract);
  return {
    type: 'object',
    description:
      'One chat, from whichever method and generation of portal. What is absent is `null`.',
    required: fields.map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, fieldSchema(field, contract)]),
    ),
  };
}

type Plain = Readonly<Record<string, unknown>>;

const nothing = { type: 'null' };

const simple: Readonly<Record<string, Plain>> = {
  id: { type: 'integer' },
  link: { type: ['integer', 'null'] },
  count: { type: ['number', 'null'] },
  flag: { type: ['boolean', 'null'] },
  text: { type: ['string', 'null'] },
  date: { type: ['string', 'null'], format: 'date-time' },
  ids: { type: ['array', 'null'], items: { type: 'integer' } },
};

function fieldSchema({ as, from }: UnifiedField, { schemas }: Contract): object {
  const places = from.flatMap(({ schema, key }) => {
    const property = schemas[schema]?.properties.find((one) => one.key === key);
    return property ? [property.schema] : [];
  });
  const description = places[0]?.description ?? '';
  return {
    ...(simple[as] ?? anyOf([...places.map((one) => camelSchema(one)), nothing])),
    description,
  };
}

/** A schema for the values of `toChat`: keys in camelCase, empty texts as `null`. */
function camelSchema({ types, properties, items, branches }: Schema): Plain {
  if (branches.length > 0) return anyOf(branches.map(camelSchema));
  const [first, ...more] = types;
  if (more.length > 0) {
    return anyOf(types.map((type) => camelType(type, properties, items)));
  }
  return camelType(first, properties, items);
}

function camelType(
  type: string | undefined,
  properties: Schema['properties'],
  items: Schema['items'],
): Plain {
  switch (type) {
    case undefined:
      return {};
    case 'string':
      return { type: ['string', 'null'] };
    case 'array':
      return { type, items: items ? camelSchema(items) : {} };
    case 'object':
      return properties.length === 0 ? { type } : { type, properties: camelProperties(properties) };
    default:
      return { type };
  }
}

function camelProperties(properties: Schema['properties']) {
  return Object.fromEntries(properties.map(({ key, schema }) => [camel(key), camelSchema(schema)]));
}

function camel(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Each schema once. */
function anyOf(schemas: readonly Plain[]): Plain {
  const all = [...new Map(schemas.map((one) => [JSON.stringify(one), one])).values()];
  const [only] = all;
  return only && all.length === 1 ? only : { anyOf: all };
}
