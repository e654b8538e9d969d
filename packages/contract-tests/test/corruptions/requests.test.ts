import { afterAll, test } from 'vitest';
import { anotherChat, framing, wrongErrors } from './requests.js';
import { expectNoMiss, missesOf, startTrial } from './try.js';

const trial = await startTrial();
afterAll(() => trial.close());

test.each([
  ['another chat’s data', anotherChat],
  ['headers, bytes and broken connections', framing],
  ['wrong errors', wrongErrors],
])(
  'reports %s once, at its place',
  async (_, corruptions) => {
    expectNoMiss(await missesOf(corruptions(), trial));
  },
  300_000,
);
