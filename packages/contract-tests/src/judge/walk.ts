import { isObject, keyName, seen, seenWord, typeName } from '../ground/seen.js';
import { foreignComponent, isHollow } from './dialect.js';
import { describe, describeError } from './expected.js';
import type { Mismatch } from './finding.js';
import { componentName, resolve, type Schema } from './schema.js';
import { walkUnion } from './union.js';
import { ownErrors } from './validate.js';
import { join, only, visit, type Walked } from './walked.js';

/**
 * Walks through a value and its schema together: returns every mismatch at its path, and what was seen.
 * Objects stay open in the contract, so undeclared fields are found here; an object that says
 * `additionalProperties: true` is free-form and has none.
 */
export function walk(schema: Schema, value: unknown, path = ''): Walked {
  const node = resolve(schema);
  if (node.oneOf) return walkUnion(node, value, path);
  const errors = ownErrors(node, value);
  if (errors.some(({ keyword }) => keyword === 'type')) {
    return only({ path, kind: 'type', expected: describe(node), seen: seen(value) });
  }
  const name = componentName(schema);
  const foreign = isObject(value) && name !== undefined ? foreignComponent(name, value) : undefined;
  if (foreign !== undefined && name !== undefined) {
    return only({ path, kind: 'dialect', expected: name, seen: foreign });
  }
  if (isObject(value) && name !== undefined && isHollow(name, value)) {
    return only({ path, kind: 'dialect', expected: name, seen: 'an object without its fields' });
  }
  const mismatches = [
    ...errors.map(
      (error): Mismatch => ({
        path,
        kind: 'value',
        expected: describeError(error),
        seen: seen(value),
      }),
    ),
    ...unsafe(value, path),
  ];
  return join([
    {
      mismatches: [...mismatches, ...unknownValue(node, value, path)],
      visits: [visit(path, value)],
    },
    ...children(node, value, path),
  ]);
}

/** JavaScript, and every reader that keeps numbers as it does, rounds a larger integer to another one. */
function unsafe(value: unknown, path: string): Mismatch[] {
  if (!Number.isInteger(value) || Number.isSafeInteger(value)) return [];
  const expected = 'an integer of at most 2^53 − 1';
  return [{ path, kind: 'value', expected, seen: 'a larger one' }];
}

function unknownValue(
  { 'x-known-values': known }: Schema,
  value: unknown,
  path: string,
): Mismatch[] {
  if (!known || typeof value !== 'string' || known.includes(value)) return [];
  const expected = `one of ${known.map((word) => word || '""').join(', ')}`;
  return [{ path, kind: 'unknown-value', expected, seen: seenWord(value) }];
}

function children(node: Schema, value: unknown, path: string): Walked[] {
  if (Array.isArray(value)) {
    const { items } = node;
    return items ? value.map((item: unknown) => walk(items, item, `${path}[]`)) : [];
  }
  return isObject(value) ? fields(node, value, path) : [];
}

function fields(node: Schema, value: Readonly<Record<string, unknown>>, path: string): Walked[] {
  const { properties = {}, required = [], additionalProperties: others } = node;
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => {
      const expected = describe(properties[key] ?? {});
      return only({ path: below(path, key), kind: 'missing', expected, seen: 'nothing' });
    });
  const present = Object.entries(value).map(([key, field]) => {
    const at = below(path, keyName(key));
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property) return walk(property, field, at);
    if (typeof others === 'object') return walk(others, field, at);
    if (others === true) return join([]);
    return only({ path: at, kind: 'undeclared', expected: 'no such field', seen: typeName(field) });
  });
  return [...missing, ...present];
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
