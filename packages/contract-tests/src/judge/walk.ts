import { describe, describeError } from './expected.js';
import type { Mismatch } from './finding.js';
import { resolve, type Schema } from './schema.js';
import { keyName, seen, typeName } from './seen.js';
import { walkUnion } from './union.js';
import { ownErrors } from './validate.js';

/** What walking a value along its schema gives. */
export interface Walked {
  readonly mismatches: readonly Mismatch[];
}

/**
 * Walks a value and its schema together and tells every disagreement at its path. Objects stay open
 * in the contract, so undeclared fields are found here; an object that says
 * `additionalProperties: true` is free-form and has none.
 */
export function walk(schema: Schema, value: unknown, path = ''): Walked {
  const node = resolve(schema);
  if (node.oneOf) return walkUnion(node, value, path);
  const errors = ownErrors(node, value);
  if (errors.some(({ keyword }) => keyword === 'type')) {
    return only({ path, kind: 'type', expected: describe(node), seen: seen(value) });
  }
  const own = errors.map(
    (error): Mismatch => ({
      path,
      kind: 'value',
      expected: describeError(error),
      seen: seen(value),
    }),
  );
  return join([{ mismatches: own }, ...children(node, value, path)]);
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
    .map((key) =>
      only({
        path: below(path, key),
        kind: 'missing',
        expected: describe(properties[key] ?? {}),
        seen: 'nothing',
      }),
    );
  const present = Object.entries(value).map(([key, field]) => {
    const at = below(path, keyName(key));
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property) return walk(property, field, at);
    if (typeof others === 'object') return walk(others, field, at);
    if (others === true) return { mismatches: [] };
    return only({ path: at, kind: 'undeclared', expected: 'no such field', seen: typeName(field) });
  });
  return [...missing, ...present];
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function only(mismatch: Mismatch): Walked {
  return { mismatches: [mismatch] };
}

function join(parts: readonly Walked[]): Walked {
  return { mismatches: parts.flatMap(({ mismatches }) => mismatches) };
}
