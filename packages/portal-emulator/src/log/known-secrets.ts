/** Hides the secrets of the portal in a text. */
export type HideSecrets = (text: string) => string;

/** Hides every secret that it has ever received, including those of replaced states. */
export function createSecretHider(): (secrets: readonly string[]) => HideSecrets {
  const known = new Set<string>();
  let hide: HideSecrets = (text) => text;
  return (secrets) => {
    const before = known.size;
    for (const secret of secrets) known.add(secret);
    if (known.size > before) hide = createHideSecrets([...known]);
    return hide;
  };
}

const mask = '***';

/** A shorter secret is hidden only if it is a separate word: inside words it would garble every text. */
const shortest = 6;

/**
 * Hides secrets anywhere in a text, however they are written: in any letter case, percent-encoded,
 * escaped as in JSON or HTML, in base64 or hexadecimal, with spaces or dashes between their characters, or
 * one of these within another. A text with an encoded secret is hidden completely.
 */
function createHideSecrets(secrets: readonly string[]): HideSecrets {
  const known = [...new Set(secrets)].filter((secret) => secret !== '');
  if (known.length === 0) return (text) => text;
  // The longest first: a secret that contains another one is hidden completely.
  known.sort((one, other) => other.length - one.length);
  const pattern = new RegExp(known.map(patternOf).join('|'), 'gi');
  const squeezed = known.map(squeeze).filter(({ length }) => length >= shortestSqueezed);
  const holdsOne = (text: string) =>
    text.search(pattern) >= 0 || squeezed.some((secret) => text.includes(secret));
  return (text) => {
    const hidden = text.replace(pattern, mask);
    return readings(hidden).some(holdsOne) ? mask : hidden;
  };
}

function patternOf(secret: string): string {
  const literal = secret.replace(/[^\w]/g, '\\$&');
  return secret.length < shortest ? `(?<!\\w)${literal}(?!\\w)` : literal;
}

/** A text without its encodings, decoded layer by layer. */
function readings(text: string): string[] {
  const found: string[] = [];
  let layer = text;
  for (let depth = 0; depth < 5; depth += 1) {
    const letters = squeeze(layer);
    found.push(letters, ...packed(layer));
    if (layer.length <= longest) found.push(...twicePacked(layer, letters));
    const next = unescaped(layer);
    if (next === layer) break;
    found.push(next);
    layer = next;
  }
  return found;
}

/** In longer texts only two layers of encoding are decoded, so that the log stays fast to read. */
const longest = 2000;

function twicePacked(text: string, letters: string): string[] {
  const words = [...packed(text), ...packed(letters)];
  const packedAgain = words.filter((word) => /^[\w+/=%-]{8,}$/.test(word));
  return [...words, ...words.map(squeeze), ...packedAgain.flatMap(packed)];
}

/** A secret with fewer letters and digits could match unrelated words. */
const shortestSqueezed = 8;

/** Latin letters and digits alone, in their plain form: `ａ-B\u200bc` is `abc`. */
function squeeze(text: string): string {
  const plain = /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKC');
  return plain.replace(/[^a-z0-9]+/gi, '').toLowerCase();
}

/** Percent-encoding, JSON's and JavaScript's escapes, and HTML's character references. */
function unescaped(text: string): string {
  if (!/[%\\&+]/.test(text)) return text;
  return text
    .replaceAll('+', ' ')
    .replace(/%u([0-9a-f]{4})/gi, (_, code: string) => character(code))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => character(code))
    .replace(/\\(?:u|x)\{?([0-9a-f]{2,4})\}?/gi, (_, code: string) => character(code))
    .replace(/\\([0-3]?[0-7]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    )
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => character(code))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => character(Number(code).toString(16)))
    .replace(/&(?:lowbar|period|dash|hyphen|ast|lt|gt);/g, (name) => references[name] ?? name)
    .replaceAll('\\', '');
}

const references: Readonly<Record<string, string>> = {
  '&lowbar;': '_',
  '&period;': '.',
  '&dash;': '-',
  '&hyphen;': '-',
  '&ast;': '*',
  '&lt;': '<',
  '&gt;': '>',
};

function character(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The words of a text read as base64 and as hexadecimal. */
function packed(text: string): string[] {
  return (text.match(/[\w+/-]{8,}/g) ?? []).flatMap((word) => [
    Buffer.from(word, 'base64').toString('latin1'),
    ...(/^([0-9a-f]{2})+$/i.test(word) ? [Buffer.from(word, 'hex').toString('latin1')] : []),
  ]);
}
