import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { bundleNow } from './bundled.js';

const page = readFileSync(new URL('../../docs/wire-facts.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| ([a-z0-9-]+) \| .+ \| ([a-z, ]+) \| \d{4}-\d\d \| .+ \|$/gm)];
const kinds = new Map(rows.map(([, id = '', evidence = '']) => [id, evidence.split(', ')]));
let cited: [kind: string, id: string][];

beforeAll(async () => {
  cited = citations(await bundleNow());
});

test('every citation names a fact of docs/wire-facts.md that has this kind of evidence', () => {
  const wrong = cited.filter(
    ([kind, id]) => !id.startsWith('https://') && !kinds.get(id)?.includes(kind),
  );
  expect(wrong).toEqual([]);
  expect(cited.length).toBeGreaterThan(150);
});

test('no fact has two rows', () => {
  expect(rows.length).toBe(kinds.size);
});

/** Every id under an `x-evidence`, or under the `evidence` of a cause, with its kind. */
function citations(node: unknown): [string, string][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'x-evidence' || key === 'evidence'
      ? Object.entries(value as Record<string, string[]>).flatMap(([kind, ids]) =>
          ids.map((id): [string, string] => [kind, id]),
        )
      : citations(value),
  );
}
