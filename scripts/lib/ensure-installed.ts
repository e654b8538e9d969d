import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { paths } from './paths.js';
import { runPnpm } from './tool.js';
import { UserError } from './user-error.js';

/**
 * Folders whose packages `pnpm start` does not need. Each has its own lock file and is installed by the
 * commands that use it.
 */
export const extras = {
  benchmarks: join(paths.root, 'packages/benchmarks'),
  runtimes: join(paths.root, 'packages/runtimes'),
  tools: join(paths.root, 'tools'),
} as const;

/** Third-party tools, about 700 MB: only `pnpm tools:check` installs them, not even the gates. */
export const othersTools = join(paths.root, 'packages/tools-check');

/**
 * Installs what a folder's lock file names, unless exactly these packages are installed.
 * @returns the folder
 * @throws UserError when it cannot be installed
 */
export async function ensureInstalled(folder: string): Promise<string> {
  if (isInstalled(folder)) return folder;
  console.log(`installing ${relative(paths.root, folder)}, which only this command needs`);
  const { code, stdout, stderr } = await runPnpm(['install', '--frozen-lockfile'], { cwd: folder });
  if (code === 0) return folder;
  throw new UserError(`${folder} cannot be installed: ${`${stderr}${stdout}`.trim()}`);
}

/** pnpm keeps a copy of the lock file that it has installed. */
function isInstalled(folder: string): boolean {
  const installed = join(folder, 'node_modules/.pnpm/lock.yaml');
  if (!existsSync(installed)) return false;
  return readFileSync(installed, 'utf8') === readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8');
}
