import { keyName } from './seen.js';

/** An object or a list of the text, where the reader is. */
interface Level {
  readonly path: string;
  /** The keys so far; a list has none. */
  readonly keys?: Set<string>;
  /** The path of the value that comes next. */
  next: string;
}

/**
 * The paths of keys that an object of a JSON text has twice or more. `JSON.parse` keeps the last of their
 * values; other readers keep the first, or refuse the text.
 * @param text valid JSON
 */
export function repeatedKeys(text: string): string[] {
  const repeated = new Set<string>();
  const levels: Level[] = [];
  let lastText = '""';
  for (const token of tokensOf(text)) {
    const level = levels.at(-1);
    const path = level?.next ?? '';
    if (token === '{') levels.push({ path, keys: new Set(), next: path });
    else if (token === '[') levels.push({ path, next: `${path}[]` });
    else if (token === '}' || token === ']') levels.pop();
    else if (token !== ':') lastText = token;
    else if (level?.keys) {
      const key = String(JSON.parse(lastText));
      level.next = level.path === '' ? keyName(key) : `${level.path}.${keyName(key)}`;
      if (level.keys.has(key)) repeated.add(level.next);
      level.keys.add(key);
    }
  }
  return [...repeated];
}

/** The texts, brackets and colons of a JSON text; a regular expression for texts would overflow on long ones. */
function* tokensOf(text: string): Generator<string> {
  const next = /["{}[\]:]/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const end = found[0] === '"' ? endOfText(text, found.index + 1) : found.index;
    yield text.slice(found.index, end + 1);
    next.lastIndex = end + 1;
  }
}

/** The index of the quote that ends a text: one with an even number of backslashes before it. */
function endOfText(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote >= 0) {
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote;
    quote = text.indexOf('"', quote + 1);
  }
  return text.length;
}
