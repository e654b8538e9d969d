import type { Bundle, Provocation } from './read-bundle.js';
import type { Evidence } from './schema.js';

/** One cause of one error code, as the catalogue has it. */
export interface Cause {
  readonly name: string;
  readonly code: string;
  /** What it rests on. */
  readonly evidence: Evidence;
  readonly applies: 'method' | 'system' | 'batch';
  readonly message: string;
  /** What has happened, and what the caller can do: one sentence each, in Markdown. */
  readonly cause: string;
  readonly remedy: string;
  /** Every status in a page or the source, ascending. */
  readonly statuses: readonly number[];
  /** How a contract run brings the error about, as a change to a good request. */
  readonly provoke?: Provocation;
  /** Why no run brings it about. */
  readonly unprovoked?: string;
}

/** Every cause of the catalogue, in its order. */
export function causesOf(bundle: Bundle): Cause[] {
  return Object.entries(bundle['x-error-catalogue']).flatMap(([code, { causes }]) =>
    Object.entries(causes).map(
      ([name, { evidence, applies, message, cause, remedy, ...rest }]) => ({
        name,
        code,
        evidence,
        applies,
        message,
        cause,
        remedy,
        statuses: ascending([...rest.statuses.documented, ...rest.statuses.observed]),
        ...(rest.provoke && { provoke: rest.provoke }),
        ...(rest.unprovoked && { unprovoked: rest.unprovoked }),
      }),
    ),
  );
}

function ascending(statuses: readonly number[]): number[] {
  return [...new Set(statuses)].sort((a, b) => a - b);
}
