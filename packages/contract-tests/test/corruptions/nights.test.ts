import { afterAll, describe, expect, test } from 'vitest';
import { contradicted, died, everyAnswer, flapping, limited } from './mid-run.js';
import { narrow } from './narrow.js';
import { linesOf, startTrial } from './try.js';
import { type Night, shrunk, vanished } from './vanished.js';

const trial = await startTrial();
afterAll(() => trial.close());

describe.each<[string, () => Night[]]>([
  ['fields that vanish and portals that go back', vanished],
  ['a baseline with one entry', narrow],
  ['a method that was read', contradicted],
  ['a rate limit', limited],
  ['a portal that flaps', flapping],
  ['credentials', died],
  ['one cause in every answer', everyAnswer],
])('%s', (_, nights) => {
  test.each(nights())('$what', async ({ change, settings, expected, gap, ok = false }) => {
    const report = await trial.run(change, settings);
    expect(linesOf(report)).toEqual([...expected].sort());
    expect(report.ok).toBe(ok);
    if (gap) expect(report.gaps.join('\n')).toMatch(gap);
  });
});

test.each([
  ['of every method', ['form *']],
  ['of one method', ['imbot.dialog.get form *']],
])('reports the missing keys of answers %s that shrink to the keys of 2020', async (_, only) => {
  const report = await trial.run(shrunk, { only });
  expect(report.ok).toBe(false);
  expect(linesOf(report).some((line) => /breakage missing result\.restrictions/.test(line))).toBe(
    true,
  );
});

test('known findings alone do not fail a night', async () => {
  const [first] = narrow();
  const { baseline } = first?.settings ?? {};
  const only = ['im.dialog.get form chat'];
  const change: Night['change'] = (answer) => {
    const body = JSON.parse(answer.body);
    return { ...answer, body: JSON.stringify({ ...body, result: { ...body.result, novel: 'x' } }) };
  };
  expect((await trial.run(change, { only, ...(baseline && { baseline }) })).ok).toBe(true);
});
