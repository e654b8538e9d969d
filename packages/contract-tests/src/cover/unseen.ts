import type { Coverage } from './coverage.js';

/** What no answer of a run had, for one method. */
export interface Unseen {
  readonly method: string;
  readonly fields: readonly string[];
  /** Forms of unions whose field was seen, each with its evidence in the contract. */
  readonly forms: readonly string[];
  readonly codes: readonly string[];
}

/** What a run never saw, so that nobody takes it for proven. */
export function unseen({ methods }: Coverage): readonly Unseen[] {
  return methods.map(({ method, properties, codes }) => ({
    method,
    fields: properties.filter(({ seen }) => seen === 0).map(({ path }) => path || 'the answer'),
    forms: properties
      .filter(({ seen }) => seen > 0)
      .flatMap(({ path, forms }) =>
        forms
          .filter(({ seen }) => seen === 0)
          .map(
            ({ form, evidence }) => `${path || 'the answer'} as ${form} (${evidence.join(', ')})`,
          ),
      ),
    codes: codes.filter(({ seen }) => seen === 0).map(({ name }) => name),
  }));
}
