import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { errorCode } from '../ground/error-code.js';
import { UserError } from '../ground/user-error.js';

/**
 * Tries to write to the file of a flag before there is anything to lose. Its content is kept.
 * @throws UserError when the file cannot be written
 */
export function tryFile(flag: string, file: string): void {
  const isNew = !existsSync(file);
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw new UserError(
      `${flag} names a file that cannot be written (${errorCode(error)}). Check its folder`,
    );
  }
  if (isNew) rmSync(file);
}
