/** The first lines of every generated file. */
export const banner = [
  '// Generated from the contract under openapi/. Do not edit: change the contract, then run',
  '// `pnpm generate`.',
  '',
  '',
].join('\n');

/** A TypeScript literal of a JSON value. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** `'a' | 'b'`, or `never` for none. Names are sorted, each once. */
export function union(names: readonly string[]): string {
  const unique = [...new Set(names)].sort();
  return unique.length === 0 ? 'never' : unique.map((name) => `'${name}'`).join(' | ');
}
