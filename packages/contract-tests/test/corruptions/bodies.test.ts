import { afterAll, test } from 'vitest';
import { bodies } from './bodies.js';
import { expectNoMiss, missesOf, startTrial } from './try.js';

const trial = await startTrial();
afterAll(() => trial.close());

test('what is wrong in a body is reported once, where it is', async () => {
  expectNoMiss(await missesOf(bodies(), trial));
}, 300_000);
