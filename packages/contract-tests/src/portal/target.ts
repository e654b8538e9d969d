import type { Credentials } from '../exchange/credentials.js';
import type { Identifiers } from '../ground/identifiers.js';
import type { CredentialWord } from '../ground/plan-types.js';

/** Credentials, or why there are none of this kind. */
export type Available = Credentials | { readonly unavailable: string };

/** The portal that a run calls. */
export interface Target {
  readonly kind: 'embedded' | 'live';
  /** Scheme, host and port. */
  readonly origin: string;
  /** The methods that it answers, if known beforehand. */
  readonly methods?: readonly string[];
  /** The credentials that work. */
  readonly good: Credentials;
  /** The credentials that the catalogue asks for by name. */
  readonly credentials: (word: CredentialWord) => Available;
  /** What may be read. */
  readonly identifiers: Identifiers;
  readonly allowCreate: boolean;
  /** Everything that must never appear in an output. */
  readonly secrets: readonly string[];
  readonly close: () => Promise<void>;
}
