import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { paths } from '../lib/paths.js';
import { UserError } from '../lib/user-error.js';

/**
 * Checks the walls of every package and of the scripts: imports between folders go one way, file names are
 * unique, and no folder has only one file.
 * @param root of the repository
 * @returns what it checked
 * @throws UserError with a line for each circle, repeated name and single-file folder
 */
export function checkWalls(root: string = paths.root): string {
  const packages = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'src'))
    .filter((source) => existsSync(source));
  const faults = [...packages, join(root, 'scripts')].flatMap((source) =>
    faultsOf(source).map((fault) => `  ${relative(root, source)}: ${fault}`),
  );
  if (faults.length > 0)
    throw new UserError(
      ['these files break the rules for folders (docs/adr/0032):', ...faults].join('\n'),
    );
  return `${packages.length} packages and the scripts`;
}

function faultsOf(source: string): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .sort();
  return [...circlesOf(source, files), ...doubledNames(files), ...lonelyFiles(files)];
}

/** The shortest circle through each folder, each circle once. */
function circlesOf(source: string, files: readonly string[]): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const file of files) {
    const from = dirname(file);
    const targets = arrows.get(from) ?? new Set();
    for (const path of importsOf(join(source, file))) {
      const to = dirname(relative(source, path));
      // Generated files import types from the folder that they are generated for.
      const isOfParent = basename(from) === 'generated' && to === dirname(from);
      if (to !== from && !isOfParent) targets.add(to);
    }
    arrows.set(from, targets);
  }
  const circles = new Map<string, readonly string[]>();
  for (const folder of arrows.keys()) {
    const way = wayBack(folder, arrows);
    if (way) circles.set([...way].sort().join(), way);
  }
  return [...circles.values()].map((way) => {
    const names = [...way, way[0]].map((folder) => (folder === '.' ? basename(source) : folder));
    return `${names.join(' → ')} is a circle of imports; move what they share to a folder below them`;
  });
}

function wayBack(
  home: string,
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[home]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of arrows.get(way.at(-1) ?? home) ?? []) {
      if (next === home) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** The paths of the files that a file imports by a relative address, types and `import()` included. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));
}

function doubledNames(files: readonly string[]): string[] {
  return groupsBy(files, (file) => basename(file))
    .filter((group) => group.length > 1)
    .map((group) => `${group.join(' and ')} have the same name; name each after what it does`);
}

function lonelyFiles(files: readonly string[]): string[] {
  return groupsBy(files, (file) => dirname(file))
    .filter(([file = '', ...others]) => others.length === 0 && dirname(file) !== '.')
    .map(([file]) => `${file} is alone in its folder; move it to where it is used`);
}

function groupsBy(files: readonly string[], keyOf: (file: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const file of files) groups.set(keyOf(file), [...(groups.get(keyOf(file)) ?? []), file]);
  return [...groups.values()];
}
