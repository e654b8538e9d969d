import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.js';

/** What this house reads of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** A package that people install. */
export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages that are published: all under `packages/` that are not private. */
export function publishedPackages(): PublishedPackage[] {
  const all = join(paths.root, 'packages');
  return readdirSync(all)
    .map((name) => join(all, name))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => manifest.private !== true);
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
