import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folders } from './paths.js';

/** Builds the client and returns the path of a built file, because users import those and not the sources. */
export function buildClient(): (file: string) => string {
  const client = join(folders.root, 'packages/client');
  execFileSync('pnpm', ['exec', 'tsup'], { cwd: client });
  return (file) => join(client, 'dist', file);
}
