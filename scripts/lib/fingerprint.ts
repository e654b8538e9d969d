import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.js';

/** A hash of a list of texts; different lists have different hashes. */
export function fingerprint(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${Buffer.byteLength(part)}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}

/**
 * A hash of every file under a folder: names and contents, links followed.
 * @param skip names of entries to ignore, at any depth
 */
export function folderFingerprint(folder: string, skip: readonly string[] = []): string {
  const parts: (string | Buffer)[] = [];
  const visit = (path: string) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      if (skip.includes(name)) continue;
      const entry = join(path, name);
      if (statSync(join(folder, entry)).isDirectory()) visit(entry);
      else parts.push(entry, readFileSync(join(folder, entry)));
    }
  };
  visit('');
  return fingerprint(parts);
}

/** A hash of everything that a script's result depends on, except its input: the scripts and what is installed. */
export function toolsFingerprint(): string {
  return fingerprint([
    folderFingerprint(join(paths.root, 'scripts'), ['test', 'node_modules']),
    readFileSync(join(paths.root, 'node_modules/.pnpm/lock.yaml')),
  ]);
}
