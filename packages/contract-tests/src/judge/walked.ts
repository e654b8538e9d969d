import { isObject } from '../ground/seen.js';
import type { Mismatch } from './finding.js';

/** A place of the schema that a value reached, and what was there. */
export interface Visit {
  readonly path: string;
  readonly nonNull: boolean;
  /** Neither null nor an empty string, list or object. */
  readonly nonEmpty: boolean;
  /** The form of the union that the value had. */
  readonly form?: string;
}

/** The result of walking through a value along its schema. */
export interface Walked {
  readonly mismatches: readonly Mismatch[];
  readonly visits: readonly Visit[];
}

export function only(mismatch: Mismatch): Walked {
  return { mismatches: [mismatch], visits: [] };
}

export function join(parts: readonly Walked[]): Walked {
  return {
    mismatches: parts.flatMap(({ mismatches }) => mismatches),
    visits: parts.flatMap(({ visits }) => visits),
  };
}

export function visit(path: string, value: unknown, form?: string): Visit {
  const nonNull = value !== null;
  const nonEmpty = nonNull && !isEmpty(value);
  return { path, nonNull, nonEmpty, ...(form !== undefined && { form }) };
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
