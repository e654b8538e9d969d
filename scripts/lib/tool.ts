import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.js';

export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The root of the repository by default. */
  readonly cwd?: string;
  /** The environment to start from; that of this process by default. */
  readonly inherit?: NodeJS.ProcessEnv;
  /** Added to it. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may run, in milliseconds. */
  readonly timeout?: number;
}

/**
 * The file that a package's command runs: `toolPath('@redocly/cli', 'redocly')`.
 * @param from the folder in which the package is installed
 */
export function toolPath(packageName: string, command: string, from: string = paths.root): string {
  const folder = join(from, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/** Runs a Node command of a package at the root of the repository, and returns its output. */
export function runTool(file: string, args: readonly string[]): Promise<ToolRun> {
  return runProgram(process.execPath, [file, ...args]);
}

/** Runs the pnpm that runs this script, or the project's by npx, and returns its output. */
export function runPnpm(args: readonly string[], options?: RunOptions): Promise<ToolRun> {
  const { npm_config_user_agent: agent, npm_execpath: current } = process.env;
  const isPnpm = agent?.startsWith('pnpm/') && current !== undefined;
  if (isPnpm) return runProgram(current, args, options);
  return runProgram('npx', ['--yes', 'pnpm@12.21.0', ...args], options);
}

/** Runs a program and returns its output. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd = paths.root, inherit = process.env, env, timeout }: RunOptions = {},
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      env: { ...inherit, NO_COLOR: '1', FORCE_COLOR: '0', REDOCLY_TELEMETRY: 'off', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}
