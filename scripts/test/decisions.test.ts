import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDecisions } from '../check/decisions.js';
import { paths } from '../lib/paths.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b24-adr-'));
  cpSync(join(paths.root, 'docs/adr'), folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const first = '0001-contract-first.md';
const edit = (name: string, from: string | RegExp, to: string) =>
  writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));

test('accepts the decisions of this repository', () => {
  expect(checkDecisions(folder)).toMatch(/^\d+ decisions$/);
});

test.each<[string, () => void, RegExp]>([
  ['a missing number', () => rmSync(file(first)), /0002-\S+ must begin with 0001-/],
  [
    'a number that is used twice',
    () => cpSync(file(first), file('0001-again.md')),
    /0001-contract-first\.md must begin with 0002-/,
  ],
  ['a missing section', () => edit(first, '## Decision\n', ''), /0001-\S+ does not follow the/],
  ['an empty section', () => edit(first, /## Decision\n\n[^#]+/, '## Decision\n\n'), /follow the/],
  [
    'a missing date',
    () => edit(first, /- Date: .*\n/, ''),
    /0001-\S+ does not follow the template/,
  ],
  ['a heading with another number', () => edit(first, '# 1.', '# 7.'), /has the number 7/],
  [
    'a title that the index does not have',
    () => edit(first, '# 1. ', '# 1. Not '),
    /does not have the row/,
  ],
  [
    'a row without a file',
    () => edit('README.md', /^\| 1 \|.*\n/m, '$&| 99 | [None](0099-none.md) | accepted |\n'),
    /README\.md lists/,
  ],
  [
    'a file of another name',
    () => renameSync(file(first), file('first.md')),
    /must begin with 0001-/,
  ],
])('refuses %s', (_, spoil, message) => {
  spoil();
  expect(() => checkDecisions(folder)).toThrow(message);
});
