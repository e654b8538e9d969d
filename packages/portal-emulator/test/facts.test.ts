import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const here = (path: string) => new URL(path, import.meta.url);

const rows = readFileSync(here('../docs/facts.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| fact '))
  .map((line) => line.slice(2, -2).split(/(?<!\\) \| /))
  .map(([fact = '', proof = '']): [fact: string, proof: string] => [fact, proof]);

const sources = new Map(
  readdirSync(here('.'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => [name.replace('.test.ts', ''), readFileSync(here(name), 'utf8')]),
);

describe('the table of facts', () => {
  test('has a row for every part of sections 1 to 5', () => {
    expect(rows.length).toBeGreaterThan(150);
  });

  test.each(rows)('%s', (_, proof) => {
    const shown = /^`([\w-]+)` › (.+)$/.exec(proof);
    if (!shown) {
      expect(proof).toMatch(/^Not shown: .{10,}/);
      return;
    }
    const [, file = '', title = ''] = shown;
    expect(sources.get(file)).toContain(title);
  });
});
