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

test('a required key that only JavaScript objects have fails', async () => {
  const path = [...schemasPath, 'Item', 'required', '1'];
  expect(await found(rule, [path, 'toString'])).toEqual([{ rule, path }]);
});

test('a key required twice fails', async () => {
  const path = [...schemasPath, 'Item', 'required', '1'];
  expect(await found(rule, [path, 'id'])).toEqual([{ rule, path }]);
});

test('checks a branch against the properties of that branch', async () => {
  const path = [...schemasPath, 'ItemParams', 'oneOf', '0', 'required', '1'];
  expect(await found(rule, [path, 'ITEM_NAME'])).toEqual([{ rule, path }]);
});
