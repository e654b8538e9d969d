import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'union-evidence';
const branch = [...schemasPath, 'Weight', 'oneOf', '0'];
const evidence = [...branch, 'x-evidence'];

test('branches with evidence pass; parameters and nullable references need none', async () => {
  expect(await found(rule)).toEqual([]);
});

test('a branch without evidence fails', async () => {
  expect(await found(rule, [evidence])).toEqual([{ rule, path: branch }]);
});

test.each([[[]], [['rumour']], [['page', 'page']], ['page']])(
  'the evidence %j fails',
  async (marks) => {
    expect(await found(rule, [evidence, marks])).toEqual([{ rule, path: evidence }]);
  },
);
