import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../lib/paths.js';
import { readFacts } from '../../model/facts.js';
import { bundleNow } from './bundled.js';

const facts = readFacts(paths.facts);
let cited: [kind: string, id: string][];

beforeAll(async () => {
  cited = citations(await bundleNow());
});

test('every citation names a fact of docs/wire-facts.md that has this kind of evidence', () => {
  const wrong = cited.filter(
    ([kind, id]) => !id.startsWith('https://') && !facts.get(id)?.kinds.includes(kind),
  );
  expect(wrong).toEqual([]);
  expect(cited.length).toBeGreaterThan(150);
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
