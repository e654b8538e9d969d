import type { WireOutcome } from './wire.js';

/** What the client returned or threw for an answer. */
export type ClientOutcome =
  | { readonly result: unknown }
  | { readonly apiError: string }
  | { readonly otherError: string };

/** The outcome of one request: on the wire, and from the client if the client could send it. */
export interface Outcome {
  readonly wire: WireOutcome;
  readonly client?: ClientOutcome;
}
