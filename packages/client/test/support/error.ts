import { inspect } from 'node:util';

/** What a promise or a function fails with; fails itself when it does not. */
export async function errorOf(failing: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof failing === 'function' ? failing() : failing);
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

/** Everything that a log could show of a value. */
export function shown(value: unknown): string {
  const error = value instanceof Error ? `${value.message}${value.stack}` : '';
  return [
    String(value),
    JSON.stringify(value),
    inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY }),
    error,
  ].join('\n');
}
