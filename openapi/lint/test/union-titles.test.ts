import { expect, test } from 'vitest';
import { found, itemPath, schemasPath } from './contract.js';

const rule = 'union-titles';
const branches = [...schemasPath, 'Weight', 'oneOf'];

test('branches with titles pass, and so does a reference that may be null', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a branch without a title fails', async () => {
  const path = [...branches, '1'];
  expect(await found(rule, [[...path, 'title']])).toEqual([{ rule, path }]);
});

test('two branches with the same title fail', async () => {
  const path = [...branches, '1'];
  expect(await found(rule, [[...path, 'title'], 'Exact'])).toEqual([{ rule, path }]);
});

test('a null branch needs no title', async () => {
  expect(await found(rule, [[...branches, '2'], { type: 'null' }])).toEqual([]);
});

test('a reference to a schema without a title fails in the body of an answer', async () => {
  const schema = [...itemPath, 'responses', '200', 'content', 'application/json', 'schema'];
  const path = [...schema, 'oneOf', '0'];
  const union = { oneOf: [{ $ref: '#/components/schemas/ItemAnswer' }] };
  expect(await found(rule, [schema, union])).toEqual([{ rule, path }]);
  const titled = [[...schemasPath, 'ItemAnswer', 'title'], 'ItemAnswer'] as const;
  expect(await found(rule, [schema, union], titled)).toEqual([]);
});

test('a component whose title is not its name fails', async () => {
  const path = [...schemasPath, 'ItemAnswer', 'title'];
  expect(await found(rule, [path, 'Item'])).toEqual([{ rule, path }]);
});
