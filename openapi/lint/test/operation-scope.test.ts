import { expect, test } from 'vitest';
import { found, ITEM } from './contract.js';

const rule = 'operation-scope';
const scope = [...ITEM, 'x-scope'];

test('an operation that names its scope passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an operation without a scope fails', async () => {
  expect(await found(rule, [scope])).toEqual([{ rule, path: ITEM }]);
});

test('a scope that is no single word fails', async () => {
  expect(await found(rule, [scope, 'im, imbot'])).toEqual([{ rule, path: scope }]);
  expect(await found(rule, [scope, ['im']])).toEqual([{ rule, path: scope }]);
});
