import type { Evidence } from '../model/schema.js';

/** What the contract says about a schema by its `x-` words. */
export interface Notes {
  readonly description?: string;
  readonly knownValues?: readonly string[];
  readonly since?: number;
  readonly evidence?: Evidence;
}

/** A description with the notes written out, for tools that show no `x-` words. */
export function proseOf({ description, knownValues = [], since, evidence }: Notes): string {
  const known = knownValues.map((value) => `\`${value === '' ? '""' : value}\``).join(', ');
  return [
    description?.trim(),
    known === '' ? undefined : `Known values: ${known}.`,
    since === undefined ? undefined : `Portals send it since ${since}.`,
    evidence === undefined ? undefined : evidenceSentence(evidence),
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .join(' ');
}

const sources: Readonly<Record<keyof Evidence, string>> = {
  page: "the vendor's page",
  source: "the server's source",
  live: 'recorded answers',
  inference: 'inference',
};

function evidenceSentence(evidence: Evidence): string {
  const kinds = Object.keys(sources).filter((kind): kind is keyof Evidence => kind in evidence);
  const named = kinds.map((kind) => {
    const ids = evidence[kind] ?? [];
    return ids.length === 0 ? sources[kind] : `${sources[kind]} (${ids.join(', ')})`;
  });
  return named.length === 0 ? '' : `Evidence: ${named.join('; ')}.`;
}
