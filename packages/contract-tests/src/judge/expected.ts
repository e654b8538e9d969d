import type { ErrorObject } from 'ajv/dist/2020.js';
import { resolve, type Schema, typesOf } from './schema.js';

/** What a schema expects, in a few words: `integer`, `string or null`, `date-time string`. */
export function describe(schema: Schema): string {
  const node = resolve(schema);
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.oneOf) return [...new Set(node.oneOf.map(describe))].join(' or ');
  const types = typesOf(node);
  const { format } = node;
  if (types.length === 0) return 'any value';
  return types
    .map((type) => (format && type === 'string' ? `${format} string` : type))
    .join(' or ');
}

/** What the keyword that failed expects. */
export function describeError({ keyword, params, message }: ErrorObject): string {
  const { pattern, format, allowedValue, allowedValues } = params;
  if (typeof pattern === 'string') return `string that matches ${pattern}`;
  if (typeof format === 'string') return `${format} string`;
  if (keyword === 'const') return JSON.stringify(allowedValue);
  if (Array.isArray(allowedValues)) return allowedValues.map((v) => JSON.stringify(v)).join(' or ');
  return message ?? keyword;
}
