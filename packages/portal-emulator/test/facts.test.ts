import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namedTest, readFacts, unshownFacts } from './support/facts-check.js';

const rows = readFacts();

describe('the table of facts', () => {
  test('has a row for every part of sections 1 to 5', () => {
    expect(rows.length).toBeGreaterThan(150);
  });

  test('names an existing test file, or a reason, in every row', () => {
    const wrong = rows.filter((row) => {
      const file = namedTest(row)?.file;
      if (file === undefined) return !/^Not shown: .{10,}/.test(row.proof);
      return !existsSync(new URL(`./${file}.test.ts`, import.meta.url));
    });
    expect(wrong).toEqual([]);
  });
});

test('the page cites evidence that the project has', () => {
  const page = readFileSync(new URL('../docs/facts.md', import.meta.url), 'utf8');
  const facts = readFileSync(new URL('../../../docs/wire-facts.md', import.meta.url), 'utf8');
  const cited = [...page.matchAll(/^Evidence: ([\s\S]+?)\n\n/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter((id) => !facts.includes(`| ${id} |`))).toEqual([]);
});

// `support/check-facts-after-run.ts` runs this check on the results of every whole run.
describe('the check of a run against the table', () => {
  const facts = [
    { fact: 'one', proof: '`batch` › answers a list as a list' },
    { fact: 'two', proof: '`batch` › with halt %j goes on (at once)' },
    { fact: 'three', proof: '`other` › not in this run' },
    { fact: 'four', proof: 'Not shown: nobody knows how' },
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
      `one: the test "answers a list as a list" of batch.test.ts is ${state}`,
      `two: the test "with halt %j goes on (at once)" of batch.test.ts is ${state}`,
    ]);
  });

  test('fails when a named test is gone', () => {
    expect(check(['with halt 0 goes on (at once)', 'passed'])).toEqual([
      'one: the test "answers a list as a list" of batch.test.ts is not there',
    ]);
  });
});
