import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../lib/paths.js';
import { readManifest } from '../lib/published.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/** A fresh clone of the current commit. */
export function freshClone(folder: string): string {
  const place = join(folder, 'clone');
  run('git', ['clone', '--quiet', '--depth=1', `file://${paths.root}`, place], folder);
  return place;
}

/** The tarballs that `pack:all` makes in a clone. */
export function packedIn(clone: string): string[] {
  run('npx', ['--yes', 'pnpm@12.21.0', 'pack:all'], clone);
  const folder = join(clone, 'dist/packages');
  return readdirSync(folder).map((name) => join(folder, name));
}

/**
 * An empty project with these packages and what their READMEs expect to be installed.
 * @throws UserError when npm cannot install them
 */
export async function projectWith(tarballs: readonly string[], folder: string): Promise<string> {
  const place = join(folder, 'project');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  const others = [installed('packages/redis', 'redis'), installed('.', 'vitest')];
  const { code, stderr } = await runProgram('npm', ['install', ...quiet, ...tarballs, ...others], {
    cwd: place,
    inherit: ownEnvironment(),
  });
  if (code === 0) return place;
  throw new UserError(`npm cannot install the packages: ${stderr.trim()}`);
}

/**
 * The environment of a reader's shell, without a portal. It omits the settings that pnpm passes to its
 * scripts: one of them prevents the installation that a fresh clone needs.
 */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(p?npm_|B24_)/i.test(name)),
  );
}

function installed(by: string, name: string): string {
  const { version } = readManifest(join(paths.root, by, 'node_modules', name));
  return `${name}@${version}`;
}

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, {
    cwd,
    env: ownEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
