import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach } from 'vitest';

const run = promisify(execFile);

const started: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The command line, run from source. */
const cli = ['--import', 'tsx', path('../../src/cli.ts')];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ended = (child: ChildProcessWithoutNullStreams): Promise<Ended> =>
  new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

export interface RunningCli {
  readonly firstLine: string;
  readonly pid: number | undefined;
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended>;
  /** Stops listening to what it prints, as a pipe's reader that has gone. */
  hangUp(): void;
}

/** Starts the command line and waits for its first line of output. */
export async function startCli(...args: string[]): Promise<RunningCli> {
  const child = spawn(process.execPath, [...cli, ...args]);
  started.push(child);
  const end = ended(child);
  const firstLine = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).split('\n')[0] ?? ''));
    void end.then(({ stderr }) => reject(new Error(`The emulator ended: ${stderr}`)));
  });
  return {
    firstLine,
    pid: child.pid,
    end: (signal) => {
      child.kill(signal);
      return end;
    },
    hangUp: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/** Runs the command line to its end. */
export function runCli(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [...cli, ...args]);
  started.push(child);
  return ended(child);
}

/** Runs a command with no shell between and gives its output. Rejects when it fails. */
export async function execute(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run(command, [...args], { env: { ...process.env, ...env } });
  return stdout;
}
