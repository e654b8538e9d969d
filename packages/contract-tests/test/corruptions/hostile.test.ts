import { afterAll, test } from 'vitest';
import { near, proxied, times } from './hostile.js';
import { notation, shapes } from './notation.js';
import { expectNoMiss, missesOf, startTrial } from './try.js';

const trial = await startTrial();
afterAll(() => trial.close());

test.each([
  ['JSON in other notations', notation, 1],
  ['keys and containers of others', shapes, 10],
  ['times', times, 10],
  ['what proxies do', proxied, 10],
  ['identifiers', near, 10],
])(
  'reports %s once, at its place',
  async (_, corruptions, every) => {
    expectNoMiss(await missesOf(corruptions(), trial, every));
  },
  300_000,
);
