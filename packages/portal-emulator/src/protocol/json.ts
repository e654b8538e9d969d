/** A value as JSON carries it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NEEDS_ESCAPE = /\\\\|\\"|[/<>&'\u2028\u2029]/g;

const ESCAPES: Record<string, string> = {
  '\\\\': '\\\\',
  '\\"': '\\u0022',
  '/': '\\/',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  "'": '\\u0027',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON as the portal's PHP writes it: `/` escaped, `<>&'"` as hexadecimal
 * escapes, other Unicode left as it is (wire facts, section 5, Escaping).
 */
export function toPhpJson(value: Json): string {
  // An escaped backslash is matched as a pair so that `\\"` is never taken for an escaped quote.
  return JSON.stringify(value).replace(NEEDS_ESCAPE, (found) => ESCAPES[found] ?? found);
}
