import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'open-objects';
const item = [...schemasPath, 'Item'];

test('open answers, closed parameters and a declared free object pass', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an answer that is closed fails', async () => {
  const path = [...item, 'additionalProperties'];
  expect(await found(rule, [path, false])).toEqual([{ rule, path }]);
});

test('an object without properties that is not declared free fails', async () => {
  const path = [...item, 'properties', 'extra'];
  expect(await found(rule, [[...path, 'additionalProperties']])).toEqual([{ rule, path }]);
});
