import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.js';

/** The fields of a package.json that the scripts read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package that people install. */
export interface PublishedPackage {
  /** The folder's name under `packages/`. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages that are published: all under `packages/` that are not private. */
export function publishedPackages(): PublishedPackage[] {
  const all = join(paths.root, 'packages');
  return readdirSync(all)
    .filter((name) => existsSync(join(all, name, 'package.json')))
    .map((name) => ({ name, folder: join(all, name), manifest: readManifest(join(all, name)) }))
    .filter(({ manifest }) => manifest.private !== true);
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
