import { expect, test } from 'vitest';
import { causes } from '../src/generated/plan.js';
import { credentialWords } from '../src/ground/plan-types.js';

test('the error catalogue needs only credentials that a run has', () => {
  const asked = Object.values(causes).flatMap(({ provoke }) => provoke?.credentials ?? []);
  expect(asked.filter((word) => !credentialWords.includes(word))).toEqual([]);
  expect([...new Set(asked)].sort()).toEqual([...credentialWords].sort());
});
