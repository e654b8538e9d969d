/** Replaces secrets in a text, or in the JSON of anything else. */
export type Mask = (value: unknown) => string;

/**
 * A mask for these secrets, however they are written: raw, percent-encoded, form-encoded, escaped
 * in JSON, or any mixture, since portals and proxies echo what they were sent in all of these. One of
 * less than four characters hides nothing, and masking it would garble every text.
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  let patterns: RegExp[] | undefined;
  return (value) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    try {
      // At the first use: most answers need none.
      patterns ??= patternsOf(secrets);
      return patterns.reduce((masked, pattern) => masked.replace(pattern, '***'), text);
    } catch {
      // A secret too long for a pattern, which the error would show.
      return '***';
    }
  };
}

function patternsOf(secrets: readonly (string | undefined)[]): RegExp[] {
  return (
    [...new Set(secrets)]
      .filter((secret = '') => secret.length > 3)
      // The longest first: a secret that begins with another one is masked whole.
      .sort((a = '', b = '') => b.length - a.length)
      .map((secret = '') => new RegExp([...secret].map(spellings).join(''), 'giu'))
  );
}

// Each level of JSON or of a URL around it puts more before a character. Bounded, for text without end.
const escapes = '(?:\\\\|%(?:25){0,9}5c){0,15}';

function spellings(char: string): string {
  // What JSON writes after the backslash: n for a line feed, the character itself for most. In a form
  // a blank is a plus.
  const last = JSON.stringify(char.replace(' ', '+')).at(-2);
  const bytes = String.fromCharCode(...new TextEncoder().encode(char));
  const plain = `[${inHex(char + last, '\\u', 4)}]|${inHex(bytes, '%(?:25){0,9}', 2)}`;
  return `(?:${escapes}(?:${plain})|${inHex(char, `${escapes}u`, 4)})`;
}

const inHex = (text: string, prefix: string, length: number) =>
  text.replace(/./gs, (unit) => prefix + unit.charCodeAt(0).toString(16).padStart(length, '0'));
