import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'field-evidence';
const item = [...schemasPath, 'Item'];

test('components with evidence pass, and so do properties without separate evidence', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a component without evidence fails', async () => {
  expect(await found(rule, [[...item, 'x-evidence']])).toEqual([{ rule, path: item }]);
});

test.each([
  ['a bare list', ['page']],
  ['an unknown kind', { rumour: ['a-fact'] }],
  ['a kind without facts', { page: [] }],
  ['no kind', {}],
  ['an id with a space', { page: ['a fact'] }],
])('%s fails on a component and on a property', async (_, evidence) => {
  for (const at of [item, [...item, 'properties', 'id']]) {
    const [finding] = await found(rule, [[...at, 'x-evidence'], evidence]);
    expect(finding).toMatchObject({ rule });
  }
});
