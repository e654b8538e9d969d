import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { paths } from './paths.js';

/** How many results of a name are kept; the least recently used go first. */
const kept = 8;

export interface Remembering {
  /** The name of the result, used in its file name. */
  readonly name: string;
  /** Returns every input of the text. */
  readonly readInputs: () => readonly (string | Buffer)[];
  readonly make: () => Promise<string>;
  /** Where the results are kept. */
  readonly folder?: string;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Returns the text that `make` returns for the inputs, from the cache if every input is unchanged. It stores
 * no errors, and no text whose inputs changed meanwhile, because it is unknown which of them `make` read.
 */
export async function remembered(options: Remembering): Promise<string> {
  const { name, readInputs, make, folder = paths.cache, now = Date.now } = options;
  const inputs = fingerprint(readInputs());
  const file = join(folder, `${name}-${inputs}`);
  const known = read(file);
  if (known !== undefined) {
    markUsed(file, resultsOf(name, folder), now());
    return known;
  }
  const text = await make();
  if (fingerprint(readInputs()) !== inputs) return text;
  mkdirSync(folder, { recursive: true });
  // Written completely or not at all, even if two commands run at the same time.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, fingerprint([text]) + text);
  renameSync(draft, file);
  const results = resultsOf(name, folder);
  markUsed(file, results, now());
  for (const old of leastUsed(results, file)) rmSync(old, { force: true });
  return text;
}

/** The text of a stored result, unless it is missing or damaged. */
function read(file: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const text = content.slice(64);
  return content.slice(0, 64) === fingerprint([text]) ? text : undefined;
}

interface Result {
  readonly file: string;
  /** When it was last used, in milliseconds. */
  readonly used: number;
}

/** The results of a name, the most recently used first. */
function resultsOf(name: string, folder: string): Result[] {
  return readdirSync(folder)
    .filter((file) => file.slice(0, -64) === `${name}-`)
    .map((file) => join(folder, file))
    .map((file) => ({ file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
}

/**
 * Makes a result the most recently used. Its time is later than that of all others, even within one tick of
 * the clock: file systems and `Date` count in milliseconds at best.
 */
function markUsed(file: string, results: readonly Result[], now: number): void {
  const latest = results.reduce((time, { used }) => Math.max(time, used), 0);
  const used = Math.max(now, Math.floor(latest) + 1) / 1000;
  try {
    utimesSync(file, used, used);
  } catch {
    // Another command has removed it in the meantime.
  }
}

/** The results beyond the limit, except the file just written. */
function leastUsed(results: readonly Result[], written: string): string[] {
  return results
    .map(({ file }) => file)
    .filter((file) => file !== written)
    .slice(kept - 1);
}
