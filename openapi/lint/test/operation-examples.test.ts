import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'operation-examples';
const responses = [...itemPath, 'responses'];

test('an operation with examples for request, success and every error passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a request without an example fails', async () => {
  const change = [[...itemPath, 'requestBody', 'content', 'application/json', 'examples']] as const;
  expect(await found(rule, change)).toEqual([{ rule, path: [...itemPath, 'requestBody'] }]);
});

test.each(['200', '400'])('status %s without an example fails', async (status) => {
  const path = [...responses, status];
  const change = [[...path, 'content', 'application/json', 'examples'], {}] as const;
  expect(await found(rule, change)).toEqual([{ rule, path }]);
});

test('a shared response without an example fails at its definition', async () => {
  const path = ['components', 'responses', 'Unauthorized'];
  expect(await found(rule, [[...path, 'content']])).toEqual([
    { rule, path },
    { rule, path },
  ]);
});

test('an example that has no value does not count', async () => {
  const path = [...responses, '200'];
  const change = [[...path, 'content', 'application/json', 'examples', 'item', 'value']] as const;
  expect(await found(rule, change)).toEqual([{ rule, path }]);
});

test('an operation that cannot fail, or cannot succeed, fails', async () => {
  const failing = { rule, path: responses };
  expect(await found(rule, [[...responses, '400']], [[...responses, '401']])).toEqual([failing]);
  expect(await found(rule, [[...responses, '200']])).toEqual([failing]);
});
