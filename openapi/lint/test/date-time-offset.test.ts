import { expect, test } from 'vitest';
import { found, schemasPath } from './contract.js';

const rule = 'date-time-offset';
const date = [...schemasPath, 'Item', 'properties', 'date_made'];
const path = [...date, 'examples', '0'];

test.each(['2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00-05:30', null])(
  'the example %s passes',
  async (example) => {
    expect(await found(rule, [path, example])).toEqual([]);
  },
);

test('an example that ends in Z fails, because no portal sends one', async () => {
  expect(await found(rule, [path, '2026-01-01T00:00:00Z'])).toEqual([{ rule, path }]);
});

test('a point in time without its format fails', async () => {
  expect(await found(rule, [[...date, 'format']])).toEqual([{ rule, path }]);
});
