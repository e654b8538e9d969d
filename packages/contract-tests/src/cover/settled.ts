import type { Coverage, PropertyCoverage } from './coverage.js';

/** A field that no published answer confirms, or whose forms are not all confirmed, and what was seen. */
export interface Settled extends Pick<PropertyCoverage, 'path' | 'seen' | 'evidence' | 'forms'> {
  readonly method: string;
}

/** What the answers of a live portal show about fields and forms that no published answer confirms. */
export function settledBy({ methods }: Coverage): readonly Settled[] {
  return methods.flatMap(({ method, properties }) =>
    properties
      .filter(
        ({ evidence, forms }) => isOpen(evidence) || forms.some((one) => isOpen(one.evidence)),
      )
      .map(({ path, seen, evidence, forms }) => ({ method, path, seen, evidence, forms })),
  );
}

/** The evidence of the envelope is that of its parts. */
function isOpen(evidence: readonly string[]): boolean {
  return evidence.length > 0 && !evidence.includes('live');
}
