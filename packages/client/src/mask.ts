/** Replaces secrets in a text, or in the JSON of anything else. */
export type Mask = (value: unknown) => string;

/**
 * A mask for these secrets, however they are written: raw, percent-encoded, form-encoded, escaped
 * in JSON, or one within another, since portals and proxies echo what they were sent in all of these. A text
 * that holds one behind escapes is shown without any. A secret of less than four characters hides
 * nothing, and masking it would garble every text.
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  let known: string[] | undefined;

  const hide = (text: string) => {
    // At the first use: most answers need none.
    known ??= secrets
      .flatMap((secret = '') => [secret, bare(secret), bare(encodeURIComponent(secret))])
      .filter((form) => form.length > 3)
      // The longest first: a secret that holds another one is masked whole.
      .sort((a, b) => b.length - a.length);
    return known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  };

  return (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const masked = hide(text);
    // Whatever else it holds, or more of what was masked, stands behind escapes.
    const plain = hide(bare(text));
    return (bare(masked) === plain ? masked : plain).replace(/\s+/g, ' ');
  };
}

/**
 * The text in one case and without escapes, of which it can have layers. Secrets are looked for in it
 * by their own bare forms, so what gets lost here is lost on both sides. `unescape` takes what is
 * malformed as it is, and the bytes of a character one by one.
 */
function bare(text: string, layers = 5): string {
  const flat = JSON.stringify(text.toLowerCase())
    .slice(1, -1)
    .replaceAll('\\u', '%u')
    .replaceAll('\\', '')
    .replaceAll('+', ' ');
  return layers ? bare(unescape(flat), layers - 1) : flat;
}
