/** A mistake that the user can fix, with a message of one line to print. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
