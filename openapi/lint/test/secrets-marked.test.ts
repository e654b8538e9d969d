import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'secrets-marked';
const properties = [...schemasPath, 'Item', 'properties'];

test('a token that is marked passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a token that is not marked fails', async () => {
  const path = [...properties, 'call_token'];
  expect(await found(rule, [[...path, 'x-secret']])).toEqual([{ rule, path }]);
  expect(await found(rule, [[...path, 'x-secret'], false])).toEqual([{ rule, path }]);
});

test.each(['botToken', 'client_secret', 'PASSWORD'])('%s counts as a secret', async (name) => {
  const path = [...properties, name];
  expect(await found(rule, [path, { type: 'string' }])).toEqual([{ rule, path }]);
});
