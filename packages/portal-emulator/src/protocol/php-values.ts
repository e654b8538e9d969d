import type { Json } from './json.js';

/** A value as PHP's `(int)` cast reads it: the leading digits, or 0. */
export function toPhpInt(value: Json | undefined): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return 0;
  const digits = Number.parseInt(value, 10);
  return Number.isSafeInteger(digits) ? digits : 0;
}

/** What PHP counts as empty. */
export const isPhpEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === '0' ||
  value === 0 ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/**
 * A PHP array as json_encode writes it: a list when its keys are 0 to n in
 * order (so also when it is empty), else an object (empty-maps, batch-answer).
 */
export function toPhpArray(entries: readonly (readonly [key: string, value: Json])[]): Json {
  const isList = entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
