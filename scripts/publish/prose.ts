import { evidenceInWords, type Facts } from '../model/facts.js';
import type { Evidence } from '../model/schema.js';

/** What the contract says about a schema by its `x-` words. */
export interface Notes {
  readonly description?: string;
  readonly knownValues?: readonly string[];
  readonly since?: number;
  readonly evidence?: Evidence;
}

/** A description with the notes written out, for tools that show no `x-` words. */
export function proseOf(notes: Notes, facts: Facts): string {
  const { description, knownValues = [], since, evidence } = notes;
  return [
    description?.trim(),
    valuesInWords(knownValues),
    since === undefined ? undefined : `Portals send it since ${since}.`,
    evidence === undefined ? undefined : `Evidence: ${evidenceInWords(evidence, facts)}.`,
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ');
}

/** `` Known values: `a`, `b`. ``, or nothing when none is known. */
export function valuesInWords(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value === '' ? '""' : value}\``);
  return quoted.length === 0 ? '' : `Known values: ${quoted.join(', ')}.`;
}
