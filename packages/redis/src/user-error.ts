/** An option that the caller must change. Its message names the option and never holds its value. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
