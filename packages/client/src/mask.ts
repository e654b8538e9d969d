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
  const longest = patterns.sort((a, b) => b.length - a.length).join('|');
  // Of nothing to hide, the pattern that matches nothing.
  const pattern = new RegExp(longest || '(?!)', 'giu');
  return (value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return text.replace(pattern, '***');
  };
}

// Each level of JSON or of a URL around it puts more before a character. Bounded, for text without end.
const escapes = '(\\\\|%(25){0,9}5c){0,15}';

function spellings(char: string): string {
  // What JSON writes after the backslash: n for a line feed, the character itself for most. In a form
  // a blank is a plus.
  const last = JSON.stringify(char.replace(' ', '+')).at(-2);
  const bytes = String.fromCharCode(...new TextEncoder().encode(char));
  const plain = `[${inHex(char + last, '\\u', 4)}]|${inHex(bytes, '%(25){0,9}', 2)}`;
  return `(${escapes}(${plain})|${inHex(char, `${escapes}u`, 4)})`;
}

const inHex = (text: string, prefix: string, length: number) =>
  text.replace(/./gs, (unit) => prefix + unit.charCodeAt(0).toString(16).padStart(length, '0'));
