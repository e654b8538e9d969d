import { expect, test } from 'vitest';
import { found, itemPath, oldPath, schemasPath } from './contract.js';

const rule = 'success-envelope';
const path = [...itemPath, 'responses', '200', 'content', 'application/json', 'schema'];
const ofOld = [...oldPath, 'responses', '200', 'content', 'application/json', 'schema'];
const answer = { $ref: '#/components/schemas/ItemAnswer' };

test('a success that is an envelope, or one of several, passes', async () => {
  expect(await found(rule)).toEqual([]);
  expect(await found(rule, [path, { oneOf: [answer, answer] }])).toEqual([]);
});

test('an answer without an envelope fails', async () => {
  const bare = { $ref: '#/components/schemas/Item' };
  expect(await found(rule, [path, bare])).toEqual([{ rule, path }]);
  expect(await found(rule, [path, { oneOf: [answer, bare] }])).toEqual([{ rule, path }]);
});

test('an envelope that is not a component fails', async () => {
  expect(await found(rule, [path, { type: 'object' }])).toEqual([{ rule, path }]);
});

test.each([
  ['does not require result', ['required', '0'], 'time'],
  ['has another time', ['properties', 'time', '$ref'], '#/components/schemas/Item'],
])('an envelope that %s fails for each operation', async (_, at, value) => {
  expect(await found(rule, [[...schemasPath, 'ItemAnswer', ...at], value])).toEqual([
    { rule, path },
    { rule, path: ofOld },
  ]);
});
