import { isObject } from '../ground/seen.js';
import type { Mismatch } from './finding.js';

/** That a place of the schema was reached by a value, and what there was. */
export interface Visit {
  readonly path: string;
  readonly nonNull: boolean;
  /** Neither null nor an empty string, list or object. */
  readonly nonEmpty: boolean;
  /** The form of a union that the value had there. */
  readonly form?: string;
}

/** What walking a value along its schema gives. */
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
