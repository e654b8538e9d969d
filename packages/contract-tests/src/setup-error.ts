/** A run cannot start or go on: one line for a person, without a secret. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
