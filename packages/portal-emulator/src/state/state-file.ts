import { randomBytes } from 'node:crypto';
import {
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { parseState } from './parse-state.js';
import type { PortalState } from './schema.js';
import { UserError } from './user-error.js';

/**
 * A JSON file's content.
 * @throws UserError with the file's name in its message
 */
export function readJsonFile(file: string): unknown {
  const target = regularFile(file);
  let text: string;
  try {
    text = readFileSync(target ?? file, 'utf8');
  } catch {
    throw new UserError(`${file} cannot be read. Check the path and its permissions.`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? *".*$/s, '') : 'not JSON';
    throw new UserError(`${file} is not JSON: ${reason}`);
  }
}

/**
 * Reads a state file, which may leave out whatever `createPortal` fills in.
 * @throws UserError that names the file, the places in it and the rules
 */
export function loadState(file: string): PortalState {
  return inFile(file, () => parseState(readJsonFile(file)));
}

/**
 * Runs a reading of a file.
 * @throws UserError with the file's name before the message
 */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError) || error.message.startsWith(file)) throw error;
    throw new UserError(`${file}: ${error.message}`);
  }
}

/**
 * The real path of a file, with links resolved; undefined if it does not exist.
 * @throws UserError for a link to a missing file and for anything that is not a regular file
 */
export function regularFile(file: string): string | undefined {
  if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
  let target: string;
  try {
    target = realpathSync(file);
  } catch {
    throw new UserError(`${file} is a link to a file that does not exist. Fix or remove the link.`);
  }
  if (statSync(target).isFile()) return target;
  throw new UserError(`${file} is not a regular file. Choose another path.`);
}

/**
 * Writes a state file completely or not at all; only its owner may read it, because it contains tokens.
 * @throws the system's error, or a UserError for anything that is not a regular file
 */
export function saveState(file: string, state: PortalState): void {
  const target = regularFile(file) ?? file;
  const half = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.part`;
  // Exclusively: an existing file or link is never written to.
  writeFileSync(half, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
