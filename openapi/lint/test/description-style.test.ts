import { expect, test } from 'vitest';
import { causesPath, found, schemasPath } from './contract.js';

const rule = 'description-style';
const path = [...schemasPath, 'Item', 'description'];

test.each([
  'A thing.',
  '`Y` or `N`.',
  '3 things.',
  'Über `will`  is  code: `a  b`.',
  'One.\n\nTwo.\n',
])('the description %j passes', async (text) => {
  expect(await found(rule, [path, text.replace('  is  ', ' is ')])).toEqual([]);
});

test.each([
  ['a thing.', 'begins small'],
  ['A thing', 'ends without a period'],
  ['It will be there.', 'speaks of the future'],
  ['It is going to be there.', 'speaks of the future'],
  ['The caller shall wait.', 'gives orders'],
  ['A  thing.', 'has two spaces'],
  ['The viewer.', 'repeats the name'],
  ['More data of the entity.', 'says nothing'],
  ['The portal does not have this.', 'says nothing'],
  ['The caller may not do this.', 'says nothing'],
  ['The body of every failure.', 'claims too much'],
  ['Every success carries it.', 'claims too much'],
  ['Seconds in the method, always 0.', 'claims too much'],
])('the description %j fails: it %s', async (text) => {
  expect(await found(rule, [path, text])).toEqual([{ rule, path }]);
});

test('a description next to a $ref is checked', async () => {
  const shade = [...schemasPath, 'Item', 'properties', 'shade', 'description'];
  expect(await found(rule, [shade, 'the shade'])).toEqual([
    { rule, path: shade },
    { rule, path: shade },
  ]);
});

test.each(['cause', 'remedy', 'unprovoked'])('the %s of the catalogue is checked', async (word) => {
  const sentence = [...causesPath, 'NO_ITEM', 'causes', 'no-item-left', word];
  expect(await found(rule, [sentence, 'It is so'])).toEqual([{ rule, path: sentence }]);
});

test('leaves an empty description to the rule description-present', async () => {
  expect(await found(rule, [path, ''])).toEqual([]);
});
