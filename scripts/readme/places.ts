import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../lib/paths.js';

const published = ['client', 'portal-emulator', 'contract-tests'];

/** A fresh clone of what is committed. */
export function freshClone(folder: string): string {
  const place = join(folder, 'clone');
  run('git', ['clone', '--quiet', '--depth=1', `file://${paths.root}`, place], folder);
  return place;
}

/** An empty project in which the packages are installed as they would be published. */
export function packedProject(folder: string): string {
  const place = join(folder, 'project');
  const tarballs = join(folder, 'tarballs');
  mkdirSync(place);
  mkdirSync(tarballs);
  for (const name of published) {
    const packed = join(paths.root, 'packages', name);
    run('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs], packed);
  }
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', ...files, 'vitest@4.1.12'], place);
  return place;
}

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
