import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'union-flat';
const weight = [...schemasPath, 'Weight'];

test('a union with nothing next to its branches passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each([
  ['type', 'object'],
  ['properties', {}],
  ['required', ['id']],
])('%s next to the branches fails', async (word, value) => {
  const path = [...weight, word];
  expect(await found(rule, [path, value])).toEqual([{ rule, path }]);
});

test('a union inside a union fails', async () => {
  const path = [...weight, 'oneOf', '0'];
  expect(await found(rule, [path, { title: 'Inner', oneOf: [] }])).toEqual([{ rule, path }]);
});
