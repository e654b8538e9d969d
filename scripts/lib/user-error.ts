/** An error that the user can fix. Its message says what is wrong, where, and what to do. */
export class UserError extends Error {
  override name = 'UserError';
}

/**
 * Runs a script's main function. A `UserError` ends it with its message on stderr and exit code 1;
 * anything else is a bug and keeps its stack trace.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    process.exitCode = 1;
  }
}
