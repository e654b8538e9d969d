import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import { ownEnvironment } from '../readme/places.js';

/** Longer than any example takes, on a slow machine. */
const patience = 300_000;

/**
 * Runs a shell command as a user of an example would, and returns what it printed.
 * @throws UserError when it fails or hangs, with the end of its output
 */
export async function runIn(
  folder: string,
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const run = await runProgram('bash', ['-c', command], {
    cwd: folder,
    env,
    timeout: patience,
    inherit: ownEnvironment(),
  });
  const output = `${run.stdout}${run.stderr}`;
  if (run.code === 0) return output;
  const last = output.trim().split('\n').slice(-15).join('\n');
  throw new UserError(`\`${command}\` ended with ${run.code}; its last lines:\n${last}`);
}
