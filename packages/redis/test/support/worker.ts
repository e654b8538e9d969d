import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the fleet. It writes JSON lines. */
export interface Worker {
  readonly process: ChildProcess;
  /** The next line that it writes. */
  next<T>(): Promise<T>;
  /** Lets it go on: it waits for a line. */
  go(): void;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts a script of `test/workers` with one JSON argument. */
export function startWorker(script: string, argument: object): Worker {
  const file = fileURLToPath(new URL(`../workers/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx/esm', file, JSON.stringify(argument)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async next<T>() {
      const { done, value } = await lines.next();
      if (done) {
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        throw new Error(`${script} ended with ${child.exitCode ?? child.signalCode}`);
      }
      return JSON.parse(value) as T;
    },
    go: () => void child.stdin.write('go\n'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
