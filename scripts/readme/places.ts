import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../lib/paths.js';

/** A fresh clone of what is committed. */
export function freshClone(folder: string): string {
  const place = join(folder, 'clone');
  run('git', ['clone', '--quiet', '--depth=1', `file://${paths.root}`, place], folder);
  return place;
}

/**
 * An empty project in which the packages are installed as they would be published.
 * @param clone in which `pack:all` packs them
 */
export function packedProject(folder: string, clone: string): string {
  const place = join(folder, 'project');
  mkdirSync(place);
  run('npx', ['--yes', 'pnpm@12.21.0', 'pack:all'], clone);
  const tarballs = join(clone, 'dist/packages');
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', ...files, 'redis@6.3.1', 'vitest@4.1.12'],
    place,
  );
  return place;
}

/**
 * The environment as a reader's shell has it, without a portal: pnpm passes settings to its scripts, such
 * as not to install before they run, which a fresh clone needs.
 */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(p?npm_|B24_)/i.test(name)),
  );
}

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, {
    cwd,
    env: ownEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
