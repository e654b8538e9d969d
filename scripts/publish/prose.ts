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
  const known = knownValues.map((value) => `\`${value === '' ? '""' : value}\``).join(', ');
  return [
    description?.trim(),
    known === '' ? undefined : `Known values: ${known}.`,
    since === undefined ? undefined : `Portals send it since ${since}.`,
    evidence === undefined ? undefined : `Evidence: ${evidenceInWords(evidence, facts)}.`,
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ');
}
