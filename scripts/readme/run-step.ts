import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { UserError } from '../lib/user-error.js';
import type { Step } from './steps.js';

/** Longer than a command takes on a slow machine with an empty cache. */
const patience = 300_000;

/** These run until they are stopped, and are ready when they print their address. */
const servers =
  /^(?:npx --yes )?pnpm(?:@\S+)? (?:portal|docs:serve)|^npx @b24-chat\/portal-emulator(?!.*--help)/;

/** The folder and the environment in which a reader runs something. */
export interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Runs a step as a reader of the README would.
 * @param runtime the command line that runs a program's file
 * @returns what it printed
 * @throws UserError when it fails or hangs, with the end of its output
 */
export async function runStep(
  step: Exclude<Step, { kind: 'export' }>,
  place: Place,
  runtime = 'node',
): Promise<string> {
  if (step.kind === 'command') {
    // CONTRIBUTING says so: pnpm need not be installed.
    const command = step.command.replace(/^pnpm /, 'npx --yes pnpm@12.21.0 ');
    return runShell(command, place);
  }
  if (step.kind === 'test') {
    writeFileSync(join(place.folder, 'readme.test.ts'), step.source);
    return runShell('npx vitest run readme.test.ts', place);
  }
  const { code } = transformSync(step.source, { loader: 'ts' });
  writeFileSync(join(place.folder, 'readme.mjs'), code);
  return runShell(`${runtime} readme.mjs`, place);
}

/**
 * Runs a command as a reader would; it stops a server once the server has printed its address.
 * @returns what it printed
 * @throws UserError when it fails or hangs, with the end of its output
 */
export function runShell(command: string, { folder, env }: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    // A separate process group, so that what npx starts ends with it.
    const child = spawn('bash', ['-c', command], {
      cwd: folder,
      env: { ...env, NO_COLOR: '1' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (signal: NodeJS.Signals) =>
      child.pid !== undefined && process.kill(-child.pid, signal);
    const timer = setTimeout(() => end('SIGKILL'), patience);
    let output = '';
    let stopped = false;
    const read = (chunk: Buffer) => {
      output += chunk;
      if (!stopped && servers.test(command) && /https?:\/\/127\.0\.0\.1:\d+/.test(output)) {
        stopped = true;
        end('SIGTERM');
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || (stopped && signal === 'SIGTERM')) return resolve(output);
      const last = output.trim().split('\n').slice(-15).join('\n');
      reject(
        new UserError(`\`${command}\` ended with ${code ?? signal}; its last lines:\n${last}`),
      );
    });
  });
}
