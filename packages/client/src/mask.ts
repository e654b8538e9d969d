/** Replaces secrets in a text. */
export type Mask = (text: string) => string;

/**
 * A mask for these secrets, however they are written: raw, percent-encoded, form-encoded, escaped
 * in JSON, or any mixture, since portals and proxies echo what they were sent in all of these.
 */
export function createMask(secrets: readonly string[]): Mask {
  const patterns = secrets.filter(Boolean).map((secret) => [...secret].map(spellings).join(''));
  if (patterns.length === 0) return (text) => text;
  // The longest first: a secret that begins with another one is masked whole.
  const pattern = new RegExp(patterns.sort((a, b) => b.length - a.length).join('|'), 'gi');
  return (text) => text.replace(pattern, '***');
}

const bytes = new TextEncoder();

function spellings(char: string): string {
  const raw = char.replace(/[^\w]/u, '\\$&');
  const percent = [...bytes.encode(char)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join('');
  const units = char.split('').map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`);
  const escaped = jsonEscapes[char] ?? raw;
  return `(?:\\\\*${raw}|${percent}|${units.join('')}|\\\\+${escaped}${char === ' ' ? '|\\+' : ''})`;
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');

const jsonEscapes: Record<string, string> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};
