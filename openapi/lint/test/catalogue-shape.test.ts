import { expect, test } from 'vitest';
import { causesPath, found } from './contract.js';

const rule = 'catalogue-shape';
const cause = [...causesPath, 'NO_ITEM', 'causes', 'no-item'];

test('a complete catalogue passes', async () => {
  expect(await found(rule)).toEqual([]);
});

test.each(['evidence', 'applies', 'message', 'statuses', 'cause', 'remedy', 'provoke'])(
  'a cause without %s fails',
  async (word) => {
    expect(await found(rule, [[...cause, word]])).toEqual([{ rule, path: cause }]);
  },
);

test('a cause that is both provoked and unprovoked fails', async () => {
  const findings = await found(rule, [[...cause, 'unprovoked'], 'Nobody dares.']);
  expect(findings).toEqual([{ rule, path: cause }]);
});

test('a misspelt word of a cause fails', async () => {
  expect(await found(rule, [[...cause, 'remedie'], 'None.'])).toEqual([{ rule, path: cause }]);
});

test('a cause that applies to something unknown fails', async () => {
  expect(await found(rule, [[...cause, 'applies'], 'all'])).toEqual([{ rule, path: cause }]);
});

test.each([[['400']], [[40]], [[]]])('the statuses %j fail', async (documented) => {
  const statuses = { documented, observed: [] };
  expect(await found(rule, [[...cause, 'statuses'], statuses])).toEqual([{ rule, path: cause }]);
});

test('a cause under two codes fails at the second', async () => {
  const path = [...causesPath, 'NO_AUTH', 'causes', 'no-item'];
  const copy = {
    evidence: { source: ['a-fact'] },
    applies: 'method',
    message: '',
    statuses: { documented: [400], observed: [] },
    cause: 'It is not there.',
    remedy: 'Look elsewhere.',
    provoke: {},
  };
  expect(await found(rule, [path, copy])).toEqual([{ rule, path }]);
});

test('a code without causes fails', async () => {
  const path = [...causesPath, 'NO_ITEM'];
  expect(await found(rule, [path, {}])).toEqual([{ rule, path }]);
});

test('a contract without a catalogue fails', async () => {
  expect(await found(rule, [causesPath])).toEqual([{ rule, path: [] }]);
});
