import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import type { RunningPortal } from '../../packages/portal-emulator/src/index.js';
import type { Runtime } from '../lib/runtimes.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import type { Example } from '../readme/examples.js';
import { ownEnvironment } from '../readme/places.js';
import { runStep } from '../readme/run-step.js';
import { environment } from '../readme/stand-ins.js';

/** Longer than any example takes, on a slow machine. */
const patience = 120_000;
/** What an empty project has from the tarballs. */
const lasting = ['node_modules', 'package.json', 'package-lock.json'];

/** What a runtime calls itself. `v22.1.0`, `deno 2.1.0 …`. */
export async function versionOf({ name, program }: Runtime): Promise<string> {
  if (!existsSync(program)) throw new UserError(`${name} is not there — run \`pnpm install\``);
  const { code, stdout, stderr } = await runProgram(program, ['--version']);
  const version = stdout.split('\n')[0]?.trim() ?? '';
  if (code !== 0) throw new UserError(`${name} does not start: ${stderr.trim()}`);
  const [, major] = /^Node (\d+)/.exec(name) ?? [];
  if (major !== undefined && !version.startsWith(`v${major}.`)) {
    throw new UserError(`${name} is ${version} — fix packages/runtimes/package.json`);
  }
  return version;
}

/**
 * Runs examples with the packages as installed in a project: on Node all of them, with that Node in
 * front of the path; elsewhere the programs, since a shell and vitest bring a Node of their own.
 * @returns how many ran
 * @throws UserError with the place of the one that fails and the end of what it printed
 */
export async function tryExamples(
  examples: readonly Example[],
  project: string,
  runtime: Runtime,
  portal: RunningPortal,
): Promise<number> {
  const isNode = basename(runtime.program) === 'node';
  const runnable = examples.filter(({ kind }) => isNode || kind === 'program');
  for (const example of runnable) {
    const given = {
      ...(example.kind === 'program' ? environment(portal) : {}),
      ...example.exported,
    };
    try {
      if (isNode) await runStep(example, project, { ...readersShell(runtime), ...given });
      else await runElsewhere(example, project, runtime, given);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`${example.place} fails on ${runtime.name}: ${error.message}`);
    }
  }
  for (const left of readdirSync(project)) {
    if (!lasting.includes(left)) rmSync(join(project, left), { recursive: true });
  }
  return runnable.length;
}

async function runElsewhere(
  example: Example,
  project: string,
  { program, args }: Runtime,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  if (example.kind !== 'program') return;
  const file = join(project, 'readme.mjs');
  writeFileSync(file, transformSync(example.source, { loader: 'ts' }).code);
  const run = await runProgram(program, [...args, file], { cwd: project, env, timeout: patience });
  if (run.code === 0) return;
  const last = `${run.stdout}${run.stderr}`.trim().split('\n').slice(-15).join('\n');
  throw new UserError(`it ended with ${run.code}; its last lines:\n${last}`);
}

/** The environment of a reader's shell that has this Node. */
function readersShell({ program }: Runtime): NodeJS.ProcessEnv {
  return {
    ...ownEnvironment(),
    PATH: `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}
