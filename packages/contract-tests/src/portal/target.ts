import type { Credentials } from '../exchange/credentials.js';
import type { Identifiers } from '../ground/identifiers.js';
import type { CredentialWord } from '../ground/plan-types.js';

/** Credentials, or why there are none of the kind. */
export type Available = Credentials | { readonly unavailable: string };

/** The portal that a run talks to. */
export interface Target {
  readonly kind: 'embedded' | 'live';
  /** Scheme, host and port. */
  readonly origin: string;
  /** The methods that it answers, where that is known before it is asked. */
  readonly methods?: readonly string[];
  /** The credentials that work. */
  readonly good: Credentials;
  /** The credentials that the catalogue asks for by a word. */
  readonly credentials: (word: CredentialWord) => Available;
  /** What may be read. */
  readonly identifiers: Identifiers;
  readonly allowCreate: boolean;
  /** Everything that must never be seen in an output. */
  readonly secrets: readonly string[];
  readonly close: () => Promise<void>;
}
