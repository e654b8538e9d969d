import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWalls } from '../check/walls.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-walls-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A package of these files, each with the addresses that it imports. */
function house(files: Readonly<Record<string, readonly string[]>>): string {
  const packages = join(folder, 'packages');
  for (const [file, imports] of Object.entries(files)) {
    const path = join(packages, 'house/src', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, imports.map((address) => `import '${address}';\n`).join(''));
  }
  return packages;
}

const sound = {
  'index.ts': ['./kitchen/stove.js', './cellar/wine.js'],
  'kitchen/stove.ts': ['./sink.js', '../cellar/wine.js', 'node:fs'],
  'kitchen/sink.ts': [],
  'cellar/wine.ts': ['../generated/years.js'],
  'cellar/shelf.ts': [],
  'options.ts': [],
};

test('the packages of this repository pass', () => {
  expect(checkWalls()).toMatch(/^\d+ packages$/);
});

test('imports that go one way pass, and generated files may import from their parent folder', () => {
  const files = { ...sound, 'generated/years.ts': ['../options.js'], 'generated/names.ts': [] };
  expect(checkWalls(house({ ...files, 'cellar/wine.ts': [] }))).toBe('1 packages');
});

test.each<[string, Readonly<Record<string, readonly string[]>>, RegExp]>([
  [
    'two folders that import each other',
    { 'cellar/wine.ts': ['../kitchen/sink.js'] },
    /^packages\/house\/src: (kitchen → cellar → kitchen|cellar → kitchen → cellar) is a circle/,
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
    /cellar\/sink\.ts and kitchen\/sink\.ts have one name/,
  ],
  ['a folder of one file', { 'cellar/wine.ts': [], 'attic/box.ts': [] }, /attic\/box\.ts is alone/],
])('%s is named', (_, files, message) => {
  expect(() => checkWalls(house({ ...sound, ...files }))).toThrow(message);
});

test('a type and an import at run time count as imports', () => {
  const packages = house({ ...sound, 'cellar/wine.ts': [] });
  const wine = join(packages, 'house/src/cellar/wine.ts');
  writeFileSync(wine, "import type { Sink } from '../kitchen/sink.js';");
  expect(() => checkWalls(packages)).toThrow(/is a circle/);
  writeFileSync(wine, "await import('../kitchen/sink.js');");
  expect(() => checkWalls(packages)).toThrow(/is a circle/);
});
