import { expect, test } from 'vitest';
import { found, ITEM, OLD } from './contract.js';

const rule = 'deprecated-successor';
const successor = [...OLD, 'x-successor'];

test('a deprecated operation that names a live one passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a deprecated operation without a successor fails', async () => {
  expect(await found(rule, [successor])).toEqual([{ rule, path: OLD }]);
});

test.each(['demo.thing.get', 'demo.old.get'])('the successor %s fails', async (name) => {
  expect(await found(rule, [successor, name])).toEqual([{ rule, path: successor }]);
});

test('a live operation with a successor fails', async () => {
  const path = [...ITEM, 'x-successor'];
  expect(await found(rule, [path, 'demo.old.get'])).toEqual([{ rule, path }]);
});
