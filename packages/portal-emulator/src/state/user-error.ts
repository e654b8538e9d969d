/** A mistake that the user can fix: a message in one line, fit to be printed as it is. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
