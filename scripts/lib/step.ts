import { performance } from 'node:perf_hooks';

/**
 * Runs one step of a longer command and prints a line for it: its name, its time, its result.
 * @param note returns the text of the result; by default the text that the step returns
 */
export async function step(name: string, run: () => Promise<string>): Promise<string>;
export async function step<T>(
  name: string,
  run: () => Promise<T>,
  note: (result: T) => string,
): Promise<T>;
export async function step<T>(
  name: string,
  run: () => Promise<T>,
  note: (result: T) => string = String,
): Promise<T> {
  const start = performance.now();
  const line = (mark: string, text: string) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${mark} ${name.padEnd(10)} ${seconds.padStart(5)} s  ${text}`.trimEnd());
  };
  try {
    const result = await run();
    line('✓', note(result));
    return result;
  } catch (error) {
    line('✗', '');
    throw error;
  }
}
