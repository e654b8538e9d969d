/**
 * Replaces secrets in a text, or in the JSON of anything else. The text comes out on one line, without
 * control and bidirectional characters, and at most `most` characters long, 500 by default.
 */
export type Mask = (value: unknown, most?: number) => string;

/** How much of a text is searched. A page can have megabytes, but only its start is shown. */
const searched = 4096;

/** Spaces, and characters that move the cursor or turn the direction of writing. */
const spacesAndControls = /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** How much longer a character can become by five layers of percent-encoding of its three bytes. */
const widest = 40;

/**
 * A mask for these secrets. It finds them raw, percent-encoded, form-encoded, escaped in JSON, as HTML
 * entities, or in up to five layers of these, because portals and proxies echo what they receive in
 * any of them. A text with an escaped secret is shown without its escapes. Secrets shorter than
 * four characters are not masked: they hide nothing, and masking them would garble every text.
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  let forms: string[] | undefined;
  const reach = widest * Math.max(0, ...secrets.map((secret = '') => secret.length));

  const hide = (text: string) => {
    // Prepared at the first use, because most answers need no masking.
    forms ??= secrets
      .flatMap((secret = '') => [secret, bare(secret), bare(encodeURIComponent(secret))])
      .filter((form) => form.length > 3)
      // The longest first, so that a secret that contains another one is masked whole.
      .sort((a, b) => b.length - a.length);
    return forms.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  };

  return (value, most = 500) => {
    const whole = typeof value === 'string' ? value : JSON.stringify(value);
    const isCut = whole.length > searched + reach;
    const text = whole.slice(0, searched + reach);
    const masked = hide(text);
    // If the bare text shows more of a secret, the rest of it was behind escapes.
    const plain = hide(bare(text));
    const safe = bare(masked) === plain ? masked : plain;
    // The cut can have left the beginning of a secret, which no form matches.
    const shown = isCut ? safe.slice(0, Math.max(0, safe.length - reach)) : safe;
    return shown.replace(spacesAndControls, ' ').slice(0, most);
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The text in lower case and without escapes. Secrets are compared by their own bare forms, so whatever
 * this loses is lost on both sides. `unescape` leaves malformed escapes alone and decodes the bytes of a
 * character one by one.
 */
function bare(text: string, layers = 5): string {
  const flat = JSON.stringify(text.toLowerCase())
    .slice(1, -1)
    .replaceAll('\\u', '%u')
    .replaceAll('\\', '')
    .replaceAll('+', ' ');
  return layers ? bare(unescape(flat.replace(/&(#?)(\w+);/g, entityOf)), layers - 1) : flat;
}

/** The character of an HTML entity, or the entity itself if it is none. */
function entityOf(entity: string, mark: string, name: string): string {
  if (!mark) return entities[name] ?? entity;
  const code = Number(name.startsWith('x') ? `0${name}` : name);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
