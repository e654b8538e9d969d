import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'known-values';
const kind = [...schemasPath, 'Item', 'properties', 'kind'];
const values = [...kind, 'x-known-values'];

test('an open set with different known values passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an open set without known values fails', async () => {
  expect(await found(rule, [values])).toEqual([{ rule, path: kind }]);
});

test.each([[[]], [['big', 'big']], [['big', 3]], ['big']])(
  'the known values %j fail',
  async (list) => {
    const findings = await found(rule, [values, list], [[...kind, 'examples']]);
    expect(findings).toEqual([{ rule, path: values }]);
  },
);

test('an example that is not among the known values fails', async () => {
  const path = [...kind, 'examples', '0'];
  expect(await found(rule, [path, 'huge'])).toEqual([{ rule, path }]);
});

test('a closed enum of a parameter passes', async () => {
  const byId = [...schemasPath, 'ItemParams', 'oneOf', '0', 'properties', 'ITEM_ID'];
  expect(
    await found(rule, [
      [...byId, 'enum'],
      [1, 2],
    ]),
  ).toEqual([]);
});

test('a closed enum of an answer fails', async () => {
  const path = [...kind, 'enum'];
  expect(await found(rule, [path, ['big', 'small']])).toEqual([{ rule, path }]);
});

test('known values of something that is not a string fail', async () => {
  expect(await found(rule, [[...kind, 'type'], 'integer'])).toEqual([{ rule, path: values }]);
});
