import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folders } from './paths.js';

/**
 * Builds the client, and gives where a file of it lies: what users import, not the sources that this
 * repository runs.
 */
export function buildClient(): (file: string) => string {
  const client = join(folders.root, 'packages/client');
  execFileSync('pnpm', ['exec', 'tsup'], { cwd: client });
  return (file) => join(client, 'dist', file);
}
