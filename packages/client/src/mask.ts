/** Replaces secrets in a text, or in the JSON of anything else. */
export type Mask = (value: unknown) => string;

/**
 * A mask for these secrets, however they are written: raw, percent-encoded, form-encoded, escaped
 * in JSON, or any mixture, since portals and proxies echo what they were sent in all of these. One of
 * less than four characters hides nothing, and masking it would garble every text.
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  const patterns = secrets.flatMap((secret = '') =>
    secret.length > 3 ? [...secret].map(spellings).join('') : [],
  );
  // The longest first: a secret that begins with another one is masked whole.
  const pattern = new RegExp(patterns.sort((a, b) => b.length - a.length).join('|'), 'giu');
  return (value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return patterns.length ? text.replace(pattern, '***') : text;
  };
}

// Each level of JSON or of a URL around it puts more before a character. Bounded, for text without end.
const escapes = '(\\\\|%(25){0,9}5c){0,15}';

function spellings(char: string): string {
  // What JSON writes after the backslash: n for a line feed, the character itself for most.
  const [last = ''] = JSON.stringify(char).slice(-2);
  const plain = [char, last].map((text) => `\\u{${hex(text.codePointAt(0))}}`);
  const bytes = [...new TextEncoder().encode(char)].map((byte) => `%(25){0,9}${hex(byte, 2)}`);
  const units = char.split('').map((unit) => `${escapes}u${hex(unit.charCodeAt(0), 4)}`);
  return `(${escapes}([${plain.join('')}${char === ' ' ? '+' : ''}]|${bytes.join('')})|${units.join('')})`;
}

const hex = (value = 0, length = 0) => value.toString(16).padStart(length, '0');
