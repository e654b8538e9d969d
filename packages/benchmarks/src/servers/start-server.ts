import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface StartedServer {
  readonly url: string;
  readonly pid: number;
  /** The whole line with the address. */
  readonly line: string;
  stop(): Promise<void>;
}

const address = /https?:\/\/127\.0\.0\.1:\d+/;

/**
 * Starts a server in a separate Node process and waits for the line with its address.
 * @throws Error with its output when it ends before that
 */
export async function startServer(args: readonly string[]): Promise<StartedServer> {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let output = '';
  const found = await new Promise<{ url: string; line: string }>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        // Only complete lines: an address at the end of a chunk may lack digits.
        const line = output
          .split('\n')
          .slice(0, -1)
          .find((one) => address.test(one));
        const url = address.exec(line ?? '')?.[0];
        if (line !== undefined && url !== undefined) resolve({ url, line });
      });
    }
    child.once('close', () => reject(new Error(`A server did not start: ${output.trim()}`)));
  });
  return {
    ...found,
    pid: child.pid ?? 0,
    stop: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
