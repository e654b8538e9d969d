import { readFileSync } from 'node:fs';
import { UserError } from '../lib/user-error.js';
import type { Evidence } from './schema.js';

/** One fact of `docs/wire-facts.md`. */
interface Fact {
  readonly id: string;
  /** In Markdown. */
  readonly text: string;
  /** The kinds of evidence for it: `page`, `source`, `live`, `client`, `inference`. */
  readonly kinds: readonly string[];
  /** The month of the newest evidence: `2026-02`. */
  readonly newest: string;
  readonly source: string;
}

/** Facts by id. */
export type Facts = ReadonlyMap<string, Fact>;

/**
 * Reads the facts from the tables of the Markdown file.
 * @throws UserError when the file has no facts, or two rows with one id
 */
export function readFacts(file: string): Facts {
  const cells = '([a-z0-9-]+) \\| (.+) \\| ([a-z, ]+) \\| (\\d{4}-\\d\\d) \\| (.+)';
  const rows = readFileSync(file, 'utf8').matchAll(new RegExp(`^\\| ${cells} \\|$`, 'gm'));
  const facts = new Map<string, Fact>();
  for (const [, id = '', text = '', kinds = '', newest = '', source = ''] of rows) {
    if (facts.has(id)) throw new UserError(`${file} has two facts named ${id}; rename one`);
    facts.set(id, { id, text, kinds: kinds.split(', '), newest, source });
  }
  if (facts.size === 0) throw new UserError(`${file} has no table of facts`);
  return facts;
}

/** The name of each kind of evidence. */
export const kindNames: Readonly<Record<keyof Evidence, string>> = {
  page: "the vendor's page",
  source: "the server's source",
  live: 'recorded answers',
  inference: 'inference',
};

/** The kinds of some evidence, always in the same order. */
export function kindsOf(evidence: Evidence): (keyof Evidence)[] {
  return Object.keys(kindNames).filter((kind): kind is keyof Evidence => kind in evidence);
}

/** Evidence in words: `the server's source and recorded answers (newest: 2026-02)`. */
export function evidenceInWords(evidence: Evidence, facts: Facts): string {
  const kinds = kindsOf(evidence);
  const newest = newestOf(evidence, facts);
  const words = new Intl.ListFormat('en-GB').format(kinds.map((kind) => kindNames[kind]));
  return newest === undefined ? words : `${words} (newest: ${newest})`;
}

function newestOf(evidence: Evidence, facts: Facts): string | undefined {
  const ids = Object.values(evidence).flat();
  return ids
    .flatMap((id) => facts.get(id ?? '')?.newest ?? [])
    .sort()
    .at(-1);
}
