import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWalls } from '../check/walls.js';
import { UserError } from '../lib/user-error.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-walls-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

type Files = Readonly<Record<string, readonly string[]>>;

/** A repository with these files in a package or in `scripts`, each with the paths that it imports. */
function house(files: Files, source = 'packages/house/src'): string {
  for (const each of ['packages', 'scripts']) mkdirSync(join(folder, each), { recursive: true });
  for (const [file, imports] of Object.entries(files)) {
    const path = join(folder, source, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, imports.map((address) => `import '${address}';\n`).join(''));
  }
  return folder;
}

const sound = {
  'index.ts': ['./kitchen/stove.js', './cellar/wine.js'],
  'kitchen/stove.ts': ['./sink.js', '../cellar/wine.js', 'node:fs'],
  'kitchen/sink.ts': [],
  'cellar/wine.ts': ['../generated/years.js'],
  'cellar/shelf.ts': [],
  'options.ts': [],
};

test('accepts the packages and scripts of this repository', () => {
  expect(checkWalls()).toMatch(/^\d+ packages and the scripts$/);
});

test('accepts imports in one direction, and generated files that import from their parent folder', () => {
  const files = { ...sound, 'generated/years.ts': ['../options.js'], 'generated/names.ts': [] };
  expect(checkWalls(house({ ...files, 'cellar/wine.ts': [] }))).toBe('1 packages and the scripts');
});

test.each<[string, Files, RegExp]>([
  [
    'two folders that import each other',
    { 'cellar/wine.ts': ['../kitchen/sink.js'] },
    /^ {2}packages\/house\/src: (kitchen → cellar → kitchen|cellar → kitchen → cellar) is a circle/m,
  ],
  [
    'a folder that imports what is above it',
    { 'cellar/wine.ts': ['../options.js'] },
    /(src → cellar → src|cellar → src → cellar) is a circle/,
  ],
  [
    'a circle of three folders',
    {
      'cellar/wine.ts': ['../attic/box.js'],
      'attic/box.ts': ['../kitchen/sink.js'],
      'attic/a.ts': [],
    },
    /(\w+ → ){3}\w+ is a circle/,
  ],
  [
    'two files of one name',
    { 'cellar/sink.ts': [], 'cellar/wine.ts': [] },
    /cellar\/sink\.ts and kitchen\/sink\.ts have the same name/,
  ],
  ['a folder of one file', { 'cellar/wine.ts': [], 'attic/box.ts': [] }, /attic\/box\.ts is alone/],
])('names %s', (_, files, message) => {
  expect(() => checkWalls(house({ ...sound, ...files }))).toThrow(message);
});

test('checks the scripts by the same rules, with a line for each fault', () => {
  const files = { ...sound, 'cellar/sink.ts': [], 'cellar/wine.ts': ['../options.js'] };
  const lines = [
    'these files break the rules for folders (docs/adr/0032):',
    '  scripts: scripts → cellar → scripts is a circle of imports; move what they share to a folder below them',
    '  scripts: cellar/sink.ts and kitchen/sink.ts have the same name; name each after what it does',
  ];
  const above = { ...files, 'index.ts': ['./cellar/wine.js'] };
  expect(() => checkWalls(house(above, 'scripts'))).toThrow(new UserError(lines.join('\n')));
});

test('counts type imports and dynamic imports', () => {
  const root = house({ ...sound, 'cellar/wine.ts': [] });
  const wine = join(root, 'packages/house/src/cellar/wine.ts');
  writeFileSync(wine, "import type { Sink } from '../kitchen/sink.js';");
  expect(() => checkWalls(root)).toThrow(/is a circle/);
  writeFileSync(wine, "await import('../kitchen/sink.js');");
  expect(() => checkWalls(root)).toThrow(/is a circle/);
});
