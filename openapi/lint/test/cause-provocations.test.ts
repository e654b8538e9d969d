import { expect, test } from 'vitest';
import { causesPath, found, oldPath } from './contract.js';

const rule = 'cause-provocations';
const provoke = [...causesPath, 'NO_ITEM', 'causes', 'no-item', 'provoke'];

test('a provocation in known words, with parameters of the operation, passes', async () => {
  expect(await found(rule)).toEqual([]);
  const other = { without: ['ITEM_ID', 'ITEM_NAME'], credentials: 'webhook' };
  expect(await found(rule, [provoke, other])).toEqual([]);
});

test('an unknown word fails', async () => {
  const findings = await found(rule, [provoke, { wiht: { ITEM_ID: 9 } }]);
  expect(findings).toEqual([{ rule, path: [...provoke, 'wiht'] }]);
});

test.each([{ with: { ITEM: 9 } }, { without: ['ITEM'] }])(
  'a parameter that the operations do not take fails for each: %j',
  async (change) => {
    const path = provoke;
    expect(await found(rule, [provoke, change])).toEqual([
      { rule, path },
      { rule, path },
    ]);
  },
);

test('an operation that does not name the cause need not take the parameter', async () => {
  const causes = [...oldPath, 'x-error-causes'];
  const findings = await found(rule, [provoke, { without: ['ITEM'] }], [causes, ['no-item-left']]);
  expect(findings).toEqual([{ rule, path: provoke }]);
});
