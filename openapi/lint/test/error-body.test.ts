import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'error-body';
const path = [...itemPath, 'responses', '400'];

test('failures with the common body pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an error with a different body fails', async () => {
  const schema = [...path, 'content', 'application/json', 'schema'];
  expect(await found(rule, [schema, { type: 'object' }])).toEqual([{ rule, path }]);
});

test('an error with another content type than JSON fails', async () => {
  expect(await found(rule, [[...path, 'content', 'text/html'], {}])).toEqual([{ rule, path }]);
  expect(await found(rule, [[...path, 'content']])).toEqual([{ rule, path }]);
});
