import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'property-case';
const properties = [...schemasPath, 'Item', 'properties'];
const text = { type: 'string', description: 'A text.' };

test('objects in one dialect each pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each(['dateMade', 'DATE', 'date-made', 'date_Made'])(
  '%s among snake_case fails',
  async (name) => {
    const path = [...properties, name];
    expect(await found(rule, [path, text])).toEqual([{ rule, path }]);
  },
);

test('camelCase and capitals are dialects too', async () => {
  const camel = { dateMade: text, id: text, callToken1: text };
  expect(await found(rule, [properties, camel])).toEqual([]);
  expect(await found(rule, [properties, { ITEM_ID: text, NAME: text }])).toEqual([]);
});
