import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidenceInWords, readFacts } from '../../model/facts.js';

let file: string;

beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'b24-facts-')), 'facts.md');
});

afterAll(() => rmSync(file));

const row = (id: string, kinds: string, newest: string) =>
  `| ${id} | A fact with a \\| bar. | ${kinds} | ${newest} | a page |\n`;

function factsOf(...rows: string[]) {
  writeFileSync(
    file,
    `| id | fact | evidence | newest | source |\n|---|---|---|---|---|\n${rows.join('')}`,
  );
  return readFacts(file);
}

test('reads the rows of the tables', () => {
  const facts = factsOf(row('chat-name', 'source, live', '2026-02'));
  expect([...facts.values()]).toEqual([
    {
      id: 'chat-name',
      text: 'A fact with a \\| bar.',
      kinds: ['source', 'live'],
      newest: '2026-02',
      source: 'a page',
    },
  ]);
});

test('refuses two facts with one id, and a file without facts', () => {
  const twice = row('chat-name', 'live', '2026-02');
  expect(() => factsOf(twice, twice)).toThrow('has two facts named chat-name; rename one');
  expect(() => factsOf()).toThrow('has no table of facts');
});

test('describes evidence by its kinds in a fixed order, and the newest month', () => {
  const facts = factsOf(row('old', 'page, live', '2024-12'), row('new', 'page', '2026-11'));
  expect(evidenceInWords({ live: ['old'], page: ['new'] }, facts)).toBe(
    "the vendor's page and recorded answers (newest: 2026-11)",
  );
});

test('describes evidence that cites only addresses without a month', () => {
  const facts = factsOf(row('old', 'live', '2024-12'));
  expect(evidenceInWords({ page: ['https://example.com/'] }, facts)).toBe("the vendor's page");
});
