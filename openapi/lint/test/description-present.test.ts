import { expect, test } from 'vitest';
import { found, ITEM, SCHEMAS } from './contract.js';

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
  ['an operation', ITEM],
  ['a response', [...ITEM, 'responses', '200']],
  ['a component', [...SCHEMAS, 'Item']],
  ['a property', [...SCHEMAS, 'Item', 'properties', 'kind']],
  ['a branch', [...SCHEMAS, 'Weight', 'oneOf', '0']],
])('%s without a description fails', async (_, path) => {
  expect(await found(rule, [[...path, 'description']])).toEqual([{ rule, path }]);
});

test('the items of a list need a description, a reference does not', async () => {
  const path = [...SCHEMAS, 'Item', 'properties', 'parts'];
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
