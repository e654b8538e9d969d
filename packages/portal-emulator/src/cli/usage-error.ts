/** A mistake on the command line, in words fit to be printed as they are. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
