import { isJsonObject, type Json } from './json.js';

const entityNames: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters that no XML 1.0 document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapeText = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (found) => entityNames[found] ?? found);

/** List elements, and keys that are no XML name, become `item`. */
const tagOf = (key: string): string => (/^[a-z_][\w.-]*$/i.test(key) ? key : 'item');

/**
 * A body for the `.xml` suffix: root element `response` (addresses). The
 * server's source writes no declaration before it.
 */
export const toXml = (body: Json): string => element('response', body);

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return value === null ? '' : escapeText(String(value));
}

function element(key: string, value: Json): string {
  const tag = tagOf(key);
  return `<${tag}>${content(value)}</${tag}>`;
}

function content(value: Json): string {
  if (Array.isArray(value)) return value.map((one) => element('item', one)).join('');
  if (isJsonObject(value)) {
    return Object.entries(value)
      .map(([key, one]) => element(key, one))
      .join('');
  }
  return scalar(value);
}
