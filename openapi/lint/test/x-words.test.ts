import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '../rules/bundle/x-words.js';
import { found, itemPath, schemasPath } from './contract.js';

const rule = 'x-words';
const item = [...schemasPath, 'Item'];

test('documented words in their places pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each([
  ['a misspelt word', [...itemPath, 'x-callers']],
  ['a word of schemas in an operation', [...itemPath, 'x-secret']],
  ['a word of operations in a schema', [...item, 'x-caller']],
  ['a word in a response', [...itemPath, 'responses', '400', 'x-evidence']],
  ['a word in a tag', ['tags', '0', 'x-displayName']],
])('%s fails', async (_, path) => {
  expect(await found(rule, [path, true])).toEqual([{ rule, path }]);
});

test('a value that nothing reads fails', async () => {
  const path = [...item, 'properties', 'kind', 'x-required-with'];
  expect(await found(rule, [path, 'oauth'])).toEqual([{ rule, path }]);
});

test('data may have keys that look like x- words', async () => {
  const value = [
    ...itemPath,
    'requestBody',
    'content',
    'application/json',
    'examples',
    'item',
    'value',
  ];
  expect(await found(rule, [[...value, 'x-anything'], 1])).toEqual([]);
});

test('the README documents the words that the rule knows, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const documented = [...readme.matchAll(/^\| `(x-[\w-]+)`/gm)].map(([, word]) => word);
  expect(documented.sort()).toEqual(Object.keys(words).sort());
});
