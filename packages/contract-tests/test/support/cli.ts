import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** The command that runs the command line with these arguments. */
export function command(args: readonly string[]) {
  return { file: process.execPath, args: ['--import', tsx, cli, ...args] };
}

/** Starts the command line in a separate process, without our variables in its environment. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const { file, args: words } = command(args);
  return spawn(file, words, { env: { PATH, ...env } });
}

/** Runs the command line to its end. */
export async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = startCli(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
