import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'operation-path';

test('a path that is its method, called by post, passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test('an operationId that is not the path fails', async () => {
  const path = [...itemPath, 'operationId'];
  expect(await found(rule, [path, 'demo.items.get'])).toEqual([{ rule, path }]);
});

test('a verb other than post fails', async () => {
  const path = ['paths', '/demo.item.get', 'get'];
  const findings = await found(rule, [path, { operationId: 'demo.item.get' }]);
  expect(findings).toEqual([{ rule, path }]);
});
