import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namedTest, readFacts, unshownFacts } from './support/facts-check.js';

const rows = readFacts();

test('each row of the table of facts names an existing test file, or a reason', () => {
  const wrong = rows.filter((row) => {
    const file = namedTest(row)?.file;
    if (file === undefined) return !/^Not shown: .{10,}/.test(row.proof);
    return !existsSync(new URL(`./${file}.test.ts`, import.meta.url));
  });
  expect(rows).not.toEqual([]);
  expect(wrong).toEqual([]);
});

test('the page cites every fact that the project has about the four methods, and no other', () => {
  const page = readFileSync(new URL('../docs/facts.md', import.meta.url), 'utf8');
  const facts = readFileSync(new URL('../../../docs/wire-facts.md', import.meta.url), 'utf8');
  const cited = [...page.matchAll(/^Evidence: ([\s\S]+?)\n\n/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id),
  );
  const known = [...facts.matchAll(/^\| ([a-z\d-]+) \| .+ \| \d{4}-\d\d \| /gm)]
    .map(([, id = '']) => id)
    .filter((id) => !/^(elsewhere|unproven)-/.test(id));
  expect([...new Set(cited)].sort()).toEqual(known.sort());
});

// `support/check-facts-after-run.ts` runs this check on the results of every whole run.
describe('the check of a run against the table', () => {
  const facts = [
    { fact: 'One.', proof: '`batch` › answers a list as a list' },
    { fact: 'Two.', proof: '`batch` › with halt %j goes on (at once)' },
    { fact: 'Three.', proof: '`other` › not in this run' },
    { fact: 'Four.', proof: 'Not shown: nobody knows how' },
  ];
  const check = (...tests: [name: string, state: string][]) =>
    unshownFacts(facts, new Map([['batch', tests.map(([name, state]) => ({ name, state }))]]));

  test('passes when the named tests passed', () => {
    const list = ['answers a list as a list', 'passed'] as const;
    const halt = ['with halt "0" goes on (at once)', 'passed'] as const;
    expect(check([...list], [...halt])).toEqual([]);
  });

  test.each(['skipped', 'failed', 'pending'])('fails when a named test is %s', (state) => {
    const halts: [string, string][] = [
      ['with halt 0 goes on (at once)', 'passed'],
      ['with halt "0" goes on (at once)', state],
    ];
    expect(check(['answers a list as a list', state], ...halts)).toEqual([
      `One. The test "answers a list as a list" of batch.test.ts is ${state}.`,
      `Two. The test "with halt %j goes on (at once)" of batch.test.ts is ${state}.`,
    ]);
  });

  test('fails when a named test is gone', () => {
    expect(check(['with halt 0 goes on (at once)', 'passed'])).toEqual([
      'One. The test "answers a list as a list" of batch.test.ts is not there.',
    ]);
  });
});
