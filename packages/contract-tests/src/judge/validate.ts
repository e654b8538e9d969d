import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemas } from '../generated/schemas.js';
import type { Schema } from './schema.js';

const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true });
ajv.addFormat('date-time', strictTime());
const root = 'contract:';
ajv.addSchema({ $id: root, components: { schemas } });

const whole = new WeakMap<Schema, ValidateFunction>();
const local = new WeakMap<Schema, ValidateFunction>();

/** What Ajv finds wrong with a value, including everything inside it. */
export function errorsOf(schema: Schema, value: unknown) {
  const validate = compiled(whole, schema, anchored(schema));
  return validate(value) ? [] : (validate.errors ?? []);
}

/**
 * What is wrong with a value itself, not with its properties and items. Unions count as
 * right: their branches are judged one by one.
 */
export function ownErrors(schema: Schema, value: unknown) {
  const { properties, required, additionalProperties, items, oneOf, ...rest } = schema;
  const validate = compiled(local, schema, rest);
  return validate(value) ? [] : (validate.errors ?? []);
}

function compiled(cache: WeakMap<Schema, ValidateFunction>, key: Schema, schema: object) {
  const known = cache.get(key);
  if (known) return known;
  const made = ajv.compile(schema);
  cache.set(key, made);
  return made;
}

/** The schema with its references resolved within the contract. */
function anchored(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? root + value : value,
  );
}

/**
 * The format of RFC 3339: the format of the library also accepts a blank for the `T`, and `+0100` or `+01`.
 */
function strictTime(): (text: string) => boolean {
  const lenient = new Ajv2020();
  addFormats(lenient);
  const isTime = lenient.compile({ type: 'string', format: 'date-time' });
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return (text) => form.test(text) && isTime(text);
}
