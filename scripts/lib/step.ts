import { performance } from 'node:perf_hooks';

/**
 * Runs one step of a longer command and prints a line for it: its name, its time, what came of it.
 * @param run gives the note at the end of the line
 */
export async function step(name: string, run: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const line = (mark: string, note: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${mark} ${name.padEnd(10)} ${seconds.padStart(5)} s  ${note}`.trimEnd());
  };
  try {
    line('✓', await run());
  } catch (error) {
    line('✗', '');
    throw error;
  }
}
