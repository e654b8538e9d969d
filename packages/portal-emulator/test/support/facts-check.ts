import { readFileSync } from 'node:fs';

/** A row of docs/facts.md: a fact, and the test that shows it or the reason why none does. */
export interface FactRow {
  readonly fact: string;
  readonly proof: string;
}

/** What became of one test in a run. */
export interface TestOutcome {
  readonly name: string;
  readonly state: string;
}

export function readFacts(): FactRow[] {
  return readFileSync(new URL('../../docs/facts.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| fact '))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /))
    .map(([fact = '', proof = '']) => ({ fact, proof }));
}

/** The file and the title that a row names; undefined when it gives a reason instead. */
export function namedTest({ proof }: FactRow): { file: string; title: string } | undefined {
  const [, file, title] = /^`([\w-]+)` › (.+)$/.exec(proof) ?? [];
  return file === undefined || title === undefined ? undefined : { file, title };
}

/**
 * The facts that a run did not show, one line each: a named test is missing, was skipped or failed.
 * @param outcomes the tests of each file that ran
 */
export function unshownFacts(
  rows: readonly FactRow[],
  outcomes: ReadonlyMap<string, readonly TestOutcome[]>,
): string[] {
  return rows.flatMap((row) => {
    const named = namedTest(row);
    const ran = named && outcomes.get(named.file);
    if (!named || !ran) return [];
    const pattern = patternOf(named.title);
    const found = ran.filter(({ name }) => pattern.test(name));
    if (found.length > 0 && found.every(({ state }) => state === 'passed')) return [];
    const state = found.find((one) => one.state !== 'passed')?.state ?? 'not there';
    return [`${row.fact} The test "${named.title}" of ${named.file}.test.ts is ${state}.`];
  });
}

/** A title of `test.each` has placeholders, which a run fills in. */
function patternOf(title: string): RegExp {
  const parts = title
    .split(/%(?:\.\d+)?[sdifjo]/)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
