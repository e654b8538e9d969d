/** The name of a value's type in JSON Schema. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shortest = 24;

/**
 * What was seen, in short and without content: customers' texts, names and ids never appear in a
 * report. Strings are reduced to their outline, numbers to their type.
 */
export function seen(value: unknown): string {
  switch (typeName(value)) {
    case 'string': {
      const text = String(value);
      return text === '' ? 'an empty string' : `string like "${outline(text)}"`;
    }
    case 'array':
      return Array.isArray(value) && value.length > 0 ? 'array' : 'an empty array';
    case 'boolean':
      return String(value);
    default:
      return typeName(value);
  }
}

/** A word from a closed vocabulary, such as an error code; only the outline of anything else. */
export function seenWord(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z0-9_.-]{1,64}$/.test(value) ? value : seen(value);
}

/** A key as a path shows it: keys that are ids are merged, unusual keys shown as an outline. */
export function keyName(key: string): string {
  if (/^\d+$/.test(key)) return '{id}';
  return /^[A-Za-z_][\w-]{0,63}$/.test(key) ? key : `{${outline(key)}}`;
}

/** The outline of a text: letters become `a`, digits `0`; other characters are kept. */
function outline(text: string): string {
  const shape = text
    .slice(0, shortest)
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '0')
    .replace(/[^ -~]/g, '?');
  return text.length > shortest ? `${shape}…` : shape;
}
