import { expect, test } from 'vitest';
import { found, itemPath } from './contract.js';

const rule = 'identifier-answers';
const answers = [...itemPath, 'x-identifier-forms', 'item', 'answers'];

test('a form with relations, and one without, pass', async () => {
  expect(await found(rule)).toEqual([]);
  expect(await found(rule, [answers])).toEqual([]);
});

test('an unknown relation fails', async () => {
  const path = [...answers, 'id'];
  expect(await found(rule, [path, 'equal'])).toEqual([{ rule, path }]);
});

test('a path that no result has fails', async () => {
  const path = [...answers, 'ids'];
  expect(await found(rule, [path, 'same'])).toEqual([{ rule, path }]);
  const deeper = [...answers, 'id.of'];
  expect(await found(rule, [deeper, 'same'])).toEqual([{ rule, path: deeper }]);
});
