import { isObject } from './seen.js';

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

const shown = '***';
// A shorter "secret" would match inside ordinary words.
const shortest = 4;

/** Removes all secrets from a text, in each encoding in which it could appear there. */
export function redactor(secrets: readonly string[]): Redact {
  const written = secrets
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, decoded(secret)])
    .flatMap(encodings)
    .filter((variant) => variant.length >= shortest);
  // The longest first, because one encoding can contain another.
  const variants = [...new Set(written)].sort((a, b) => b.length - a.length);
  return (text) => variants.reduce((rest, variant) => rest.replaceAll(variant, shown), text);
}

/** A deep copy of plain data with its strings, keys included, redacted. */
export function redactDeep<T>(data: T, redact: Redact): T {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => {
    if (typeof value === 'string') return redact(value);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [redact(key), field]));
  });
}

/** A secret from an address can appear in its URL encoding. */
function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}

function encodings(secret: string): string[] {
  const url = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = Buffer.from(secret).toString('hex');
  return [
    secret,
    url,
    url.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
    encodeURIComponent(url),
    url.replaceAll('%20', '+'),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => base64At(secret, offset)),
  ];
}

/** The characters of a base64 text that depend on the secret alone when it starts `offset` bytes in. */
function base64At(secret: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor((bytes.length * 8) / 6);
  return (['base64', 'base64url'] as const).map((name) => bytes.toString(name).slice(first, last));
}
