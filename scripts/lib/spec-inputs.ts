import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { folderFingerprint } from './fingerprint.js';

/** Folders beside the spec that no reference of it leads to. */
const apart = ['dist', 'node_modules', 'released'];

/**
 * A hash of every file that the spec can be made of, or undefined when a reference leaves the spec's
 * own folder: what lies there is out of sight.
 * @param spec the root file
 */
export function specFingerprint(spec: string): string | undefined {
  const folder = dirname(spec);
  return staysInside(folder) ? folderFingerprint(folder, apart) : undefined;
}

function staysInside(folder: string): boolean {
  const visit = (within: string): boolean =>
    readdirSync(within, { withFileTypes: true }).every((entry) => {
      if (apart.includes(entry.name)) return true;
      const path = join(within, entry.name);
      if (entry.isDirectory()) return visit(path);
      if (!['.yaml', '.yml', '.json'].includes(extname(path))) return true;
      return references(readFileSync(path, 'utf8')).every(
        (target) =>
          !/^[a-z]+:/i.test(target) &&
          !relative(folder, resolve(dirname(path), target)).startsWith('..'),
      );
    });
  return visit(folder);
}

function references(text: string): string[] {
  const all = text.matchAll(/(?:\$ref|externalValue)['"]?\s*:\s*(?:>-?\s*)?['"]?([^\s'"#,}]+)/g);
  return [...all].map(([, target]) => target ?? '');
}
