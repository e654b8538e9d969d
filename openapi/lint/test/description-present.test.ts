import { expect, test } from 'vitest';
import { found, itemPath, schemasPath } from './contract.js';

const rule = 'description-present';

test('a contract that describes everything passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each([
  ['the contract', ['info']],
  ['a server', ['servers', '0']],
  ['a variable of a server', ['servers', '0', 'variables', 'webhookSecret']],
  ['a tag', ['tags', '0']],
  ['a security scheme', ['components', 'securitySchemes', 'Token']],
  ['an operation', itemPath],
  ['a response', [...itemPath, 'responses', '200']],
  ['a component', [...schemasPath, 'Item']],
  ['a property', [...schemasPath, 'Item', 'properties', 'kind']],
  ['a branch', [...schemasPath, 'Weight', 'oneOf', '0']],
])('%s without a description fails', async (_, path) => {
  expect(await found(rule, [[...path, 'description']])).toEqual([{ rule, path }]);
});

test('the items of a list need a description, a reference does not', async () => {
  const path = [...schemasPath, 'Item', 'properties', 'parts'];
  const parts = { type: 'array', description: 'Its parts.' };
  const findings = await found(rule, [path, { ...parts, items: { type: 'integer' } }]);
  expect(findings).toEqual([{ rule, path: [...path, 'items'] }]);
  const items = { $ref: '#/components/schemas/Item' };
  expect(await found(rule, [path, { ...parts, items }])).toEqual([]);
});

test('an empty description fails', async () => {
  const path = ['tags', '0'];
  expect(await found(rule, [[...path, 'description'], ' '])).toEqual([{ rule, path }]);
});
