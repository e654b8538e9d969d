import { expect, test } from 'vitest';
import { foundByAll } from './contract.js';

test('the contract that the rule tests change has no findings before the change', async () => {
  expect(await foundByAll()).toEqual([]);
});
