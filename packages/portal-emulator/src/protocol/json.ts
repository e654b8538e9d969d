/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const hexEscapes = [
  ['/', '\\/'],
  ['<', '\\u003C'],
  ['>', '\\u003E'],
  ['&', '\\u0026'],
  ["'", '\\u0027'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
] as const;

/**
 * JSON as the portal's PHP writes it: `/` escaped, `<>&'"` as hexadecimal
 * escapes, other Unicode left unchanged (json-escaping).
 */
export const toPhpJson = (value: Json): string => escapeText(JSON.stringify(value));

/** Outside a string literal none of these characters occurs, so the whole text can be searched. */
function escapeText(json: string): string {
  let escaped = json;
  if (json.includes('\\')) {
    // An escaped backslash is matched as a pair so that `\\"` is never taken for an escaped quote.
    escaped = json.replace(/\\\\|\\"/g, (pair) => (pair === '\\"' ? '\\u0022' : pair));
  }
  for (const [character, written] of hexEscapes) {
    if (escaped.includes(character)) escaped = escaped.replaceAll(character, written);
  }
  return escaped;
}
