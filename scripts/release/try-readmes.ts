import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Runtime } from '../lib/runtimes.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import type { Example } from '../readme/examples.js';
import { ownEnvironment } from '../readme/places.js';
import { runStep } from '../readme/run-step.js';

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
 * @param environment what the programs read; the commands get only what a README exports
 * @returns how many ran
 * @throws UserError with the place of the one that fails and the end of what it printed
 */
export async function tryExamples(
  examples: readonly Example[],
  project: string,
  runtime: Runtime,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const isNode = basename(runtime.program) === 'node';
  const runnable = examples.filter(({ kind }) => isNode || kind === 'program');
  for (const example of runnable) {
    const secrets = example.kind === 'program' ? environment : {};
    const env = { ...readersShell(runtime), ...secrets, ...example.exported };
    try {
      await runStep(example, { folder: project, env }, commandLine(runtime));
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

function commandLine({ program, args }: Runtime): string {
  return [`'${program}'`, ...args].join(' ');
}

/** The environment of a reader's shell that has this Node. */
function readersShell({ program }: Runtime): NodeJS.ProcessEnv {
  return {
    ...ownEnvironment(),
    PATH: `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}
