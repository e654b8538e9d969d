import { expect, test } from 'vitest';
import { found, itemPath, oldPath } from './contract.js';

const rule = 'deprecated-successor';
const successor = [...oldPath, 'x-successor'];

test('a deprecated operation that names a live one passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a deprecated operation without a successor fails', async () => {
  expect(await found(rule, [successor])).toEqual([{ rule, path: oldPath }]);
});

test.each(['demo.thing.get', 'demo.old.get'])('the successor %s fails', async (name) => {
  expect(await found(rule, [successor, name])).toEqual([{ rule, path: successor }]);
});

test('a live operation with a successor fails', async () => {
  const path = [...itemPath, 'x-successor'];
  expect(await found(rule, [path, 'demo.old.get'])).toEqual([{ rule, path }]);
});
