import type { WireOutcome } from './wire.js';

/** What the client made of an answer. */
export type ClientOutcome =
  | { readonly result: unknown }
  | { readonly apiError: string }
  | { readonly otherError: string };

/** What came of one request: on the wire, and in the client's hands if it could send it. */
export interface Outcome {
  readonly wire: WireOutcome;
  readonly client?: ClientOutcome;
}
