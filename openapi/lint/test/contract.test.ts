import { expect, test } from 'vitest';
import { foundByAll } from './contract.js';

test('the contract that the tests of the rules change has no finding of its own', async () => {
  expect(await foundByAll()).toEqual([]);
});
