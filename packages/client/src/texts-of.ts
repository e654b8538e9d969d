/**
 * The values in parameters as texts, by name, for a command of a batch, which is one line of text. PHP reads
 * `a[b]` as the field `b` of `a`, or as an item of a list. A text cannot be `null`, so what is `null` is left out.
 */
export function textsOf(value: unknown, name = ''): [name: string, text: string][] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[name, `${value}`]];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, name ? `${name}[${key}]` : key),
  );
}
