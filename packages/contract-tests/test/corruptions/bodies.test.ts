import { afterAll, expect, test } from 'vitest';
import { bodies } from './bodies.js';
import { anotherChat, framing, wrongErrors } from './requests.js';
import { expectNoMiss, missesOf, startTrial } from './try.js';

const trial = await startTrial();
afterAll(() => trial.close());

test('tries more than 450 different corruptions', () => {
  const all = [bodies, anotherChat, framing, wrongErrors].flatMap((family) => family());
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(450);
});

test('reports each fault in a body once, at its place', async () => {
  expectNoMiss(await missesOf(bodies(), trial));
});
