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

/** So many results of a name are kept, the latest used. */
const kept = 8;

/**
 * The text that `make` gives for the inputs: made once, then read from the cache for as long as every
 * input is the same to the byte. What it throws is thrown on, and not remembered; neither is what it
 * gives while an input changes, for nobody knows what it has read.
 * @param name what is made, as a file name can say it
 * @param readInputs gives everything that the text depends on
 * @param folder where the results lie
 */
export async function remembered(
  name: string,
  readInputs: () => readonly (string | Buffer)[],
  make: () => Promise<string>,
  folder: string = paths.cache,
): Promise<string> {
  const inputs = fingerprint(readInputs());
  const file = join(folder, `${name}-${inputs}`);
  const known = read(file);
  if (known !== undefined) return known;
  const text = await make();
  if (fingerprint(readInputs()) !== inputs) return text;
  mkdirSync(folder, { recursive: true });
  // Whole or not at all, even when two commands run at once.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, fingerprint([text]) + text);
  renameSync(draft, file);
  forgetOldest(name, folder);
  return text;
}

/** The text of a result that is there and undamaged. */
function read(file: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
    utimesSync(file, new Date(), new Date());
  } catch {
    return undefined;
  }
  const text = content.slice(64);
  return content.slice(0, 64) === fingerprint([text]) ? text : undefined;
}

function forgetOldest(name: string, folder: string): void {
  const results = readdirSync(folder)
    .filter((file) => file.slice(0, -64) === `${name}-`)
    .map((file) => join(folder, file))
    .map((file) => ({ file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { file } of results.slice(kept)) rmSync(file, { force: true });
}
