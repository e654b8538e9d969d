import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'required-declared';

test('required keys that are declared pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a required key that is not declared fails', async () => {
  const path = [...schemasPath, 'Item', 'required', '1'];
  expect(await found(rule, [path, 'ID'])).toEqual([{ rule, path }]);
});

test('a required key that only objects of JavaScript have fails', async () => {
  const path = [...schemasPath, 'Item', 'required', '1'];
  expect(await found(rule, [path, 'toString'])).toEqual([{ rule, path }]);
});

test('a key required twice fails', async () => {
  const path = [...schemasPath, 'Item', 'required', '1'];
  expect(await found(rule, [path, 'id'])).toEqual([{ rule, path }]);
});

test('a branch is judged by its own properties', async () => {
  const path = [...schemasPath, 'ItemParams', 'oneOf', '0', 'required', '1'];
  expect(await found(rule, [path, 'ITEM_NAME'])).toEqual([{ rule, path }]);
});
