import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { InvalidInputError, parseState } from './parse-state.js';
import type { PortalState } from './schema.js';

/** A JSON file's content. Throws InvalidInputError with the file's name in its message. */
export function readJsonFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new InvalidInputError(`${file} cannot be read. Check the path and its permissions.`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? *".*$/s, '') : 'not JSON';
    throw new InvalidInputError(`${file} is not JSON: ${reason}`);
  }
}

/** Reads a state file. Throws InvalidInputError that names the file, the place in it and the rule. */
export function loadState(file: string): PortalState {
  const content = readJsonFile(file);
  try {
    return parseState(content);
  } catch (error) {
    if (error instanceof InvalidInputError)
      throw new InvalidInputError(`${file}: ${error.message}`);
    throw error;
  }
}

export const stateFileExists = (file: string): boolean => existsSync(file);

/**
 * Writes a state file whole or not at all; only its owner may read it, since it holds tokens.
 * Throws the system's error.
 */
export function saveState(file: string, state: PortalState): void {
  const target = existsSync(file) ? realpathSync(file) : file;
  const half = `${target}.${process.pid}.part`;
  try {
    writeFileSync(half, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
