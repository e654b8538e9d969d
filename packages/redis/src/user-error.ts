/** An option that the caller must change. The message names the option and never contains its value. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
