/** A run cannot start or continue, and the user can fix it: one line, without a secret. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
