import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** The arguments of a Node command: flags, a file and its arguments. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a Node command to its end and returns its wall time in milliseconds.
 * @throws Error with its output when it fails, because the time of a failed run means nothing
 */
export function timeCommand({ args, cwd, env }: Command): Promise<{ wall: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', REDOCLY_TELEMETRY: 'off', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = performance.now() - start;
      if (code === 0) resolve({ wall });
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${output.trim()}`));
    });
  });
}
