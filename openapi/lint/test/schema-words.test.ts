import { expect, test } from 'vitest';
import { found, type Json, schemasPath } from './contract.js';

const rule = 'schema-words';
const item = [...schemasPath, 'Item'];

test('schemas in the common words pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each([
  ['nullable', true],
  ['example', {}],
  ['patternProperties', {}],
  ['discriminator', { propertyName: 'kind' }],
  ['default', {}],
])('%s fails', async (word, value) => {
  const path = [...item, word];
  expect(await found(rule, [path, value])).toEqual([{ rule, path }]);
});

test('next to a $ref, a description passes and a type fails', async () => {
  const path = [...item, 'properties', 'shade', 'type'];
  expect(await found(rule, [path, 'string'])).toEqual([{ rule, path }]);
});

test('a default of null passes only for a value that is always null', async () => {
  const nothing = { type: 'null', description: 'Left out.', default: null };
  const none = [...item, 'properties', 'none'];
  const findings = (schema: Json) => found(rule, [none, schema]);
  expect(await findings(nothing)).toEqual([]);
  const path = [...none, 'default'];
  expect(await findings({ ...nothing, type: ['string', 'null'] })).toEqual([{ rule, path }]);
});
