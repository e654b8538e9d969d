import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { regularFile } from './state-file.js';
import { UserError } from './user-error.js';

/**
 * Locks a state file for this process: two processes with one file would accept a refresh token twice,
 * and the last one to write would win. The lock of a dead process is taken over.
 * @returns a function that releases the file
 * @throws UserError when another process has the file
 */
export function lockStateFile(file: string): () => void {
  const target = regularFile(file) ?? join(realpathSync(dirname(file)), basename(file));
  const lock = `${target}.lock`;
  const self = ownerOf(process.pid);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      writeFileSync(lock, self, { mode: 0o600, flag: 'wx' });
      return () => {
        if (read(lock) === self) rmSync(lock, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = read(lock);
    const pid = Number(owner?.split(' ')[0]);
    if (owner !== undefined && owner === ownerOf(pid) && isAlive(pid)) {
      throw new UserError(
        `${file} is in use by process ${pid}. End that process, or choose another file.`,
      );
    }
    // Only the lock that was read: another process may have taken it over meanwhile.
    if (read(lock) === owner) rmSync(lock, { force: true });
  }
  throw new UserError(`${file} cannot be locked. Remove ${lock} if no portal uses it.`);
}

/** A process id and when the process began: ids are used again. */
function ownerOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${started}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
