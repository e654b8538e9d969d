import { once } from 'node:events';

/** Writes a line to the test. */
export function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Waits for the test's line. */
export async function toGo(): Promise<void> {
  await once(process.stdin, 'data');
  process.stdin.unref?.();
}
