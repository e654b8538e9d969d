import { expect, test } from 'vitest';
import { causesPath, found, itemPath, oldPath } from './contract.js';

const rule = 'error-codes-in-use';
const named = [...itemPath, 'x-error-causes'];

test('operations and catalogue that name the same causes pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a cause that the catalogue does not have fails', async () => {
  const path = [...named, '2'];
  expect(await found(rule, [path, 'no-shop'])).toEqual([{ rule, path }]);
});

test('a cause of every method need not be named, and must not be', async () => {
  const path = [...named, '2'];
  expect(await found(rule, [path, 'no-auth'])).toEqual([{ rule, path }]);
});

test('a cause named twice fails', async () => {
  const path = [...named, '2'];
  expect(await found(rule, [path, 'no-item'])).toEqual([{ rule, path }]);
});

test('a cause that no operation names fails in the catalogue', async () => {
  const others = ['no-item'];
  const findings = await found(rule, [named, others], [[...oldPath, 'x-error-causes'], others]);
  expect(findings).toEqual([{ rule, path: [...causesPath, 'NO_ITEM', 'causes', 'no-item-left'] }]);
});

test('an operation without specific causes passes, with an empty list or without a list', async () => {
  expect(await found(rule, [named])).toEqual([]);
  expect(await found(rule, [named, []])).toEqual([]);
});
