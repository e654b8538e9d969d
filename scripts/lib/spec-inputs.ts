import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { folderFingerprint, toolsFingerprint } from './fingerprint.js';
import { remembered } from './remember.js';

/** Folders next to the spec whose files do not count. */
const apart = ['dist', 'node_modules', 'released'];

/**
 * Returns what `make` returns for a spec, remembered until a file in the folder of the spec, a script or an
 * installed package changes. A spec that refers to a file outside this folder, or in its `dist`, is never
 * remembered, because changes there are not noticed.
 * @param spec the root file
 */
export function rememberedOfSpec(
  name: string,
  spec: string,
  make: () => Promise<string>,
): Promise<string> {
  const folder = dirname(spec);
  if (!existsSync(spec) || !staysInside(folder)) return make();
  return remembered({
    name,
    readInputs: () => [
      spec.slice(folder.length),
      folderFingerprint(folder, apart),
      toolsFingerprint(),
    ],
    make,
  });
}

function staysInside(folder: string): boolean {
  const visit = (within: string): boolean =>
    readdirSync(within).every((name) => {
      if (apart.includes(name)) return true;
      const path = join(within, name);
      if (statSync(path).isDirectory()) return visit(path);
      if (!['.yaml', '.yml', '.json'].includes(extname(path))) return true;
      return references(readFileSync(path, 'utf8')).every(
        (target) =>
          !/^[a-z]+:|%/i.test(target) &&
          relative(folder, resolve(dirname(path), target))
            .split(sep)
            .every((part) => part !== '..' && !apart.includes(part)),
      );
    });
  return visit(folder);
}

function references(text: string): string[] {
  const all = text.matchAll(/(?:\$ref|externalValue)['"]?\s*:\s*(?:>-?\s*)?['"]?([^\s'"#,}]+)/g);
  return [...all].map(([, target]) => target ?? '');
}
