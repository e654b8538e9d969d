import type { Time } from './generated/schemas.js';
import type { Mask } from './mask.js';

/** A result, with the rest of the answer. */
interface Answer {
  readonly ok: true;
  readonly code?: never;
  readonly result: unknown;
  /** Some old portals leave it out. */
  readonly time: Time | undefined;
  readonly response: Response;
  /** Hides the secrets of the request. */
  readonly mask: Mask;
}

/** Which call an error is about. */
export interface CallName {
  readonly method: string;
  /** For messages: the method and its identifier, such as `im.dialog.get (DIALOG_ID chat1)`; the method by default. */
  readonly label?: string;
}

/** Why a call has no result. */
export interface Failure {
  readonly ok: false;
  /** The portal's code, if the portal answered with an error. */
  readonly code?: string | undefined;
  /** Whether another attempt can succeed. */
  readonly retryable: boolean;
  /** How long to wait before another attempt, if the portal or a proxy said so. */
  readonly retryAfterMs?: number | undefined;
  /**
   * Makes the error to throw. Call it from a function that the caller awaits: only then does the
   * error's stack contain the caller's line.
   */
  readonly toError: (call: CallName) => unknown;
}

/** The outcome of a request, or of one command in it. */
export type Settled = Answer | Failure;
