import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Runtime } from '../lib/runtimes.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import type { Example } from '../readme/examples.js';
import { ownEnvironment } from '../readme/places.js';
import { runStep } from '../readme/run-step.js';

/** A project with the packages of the tarballs. */
const lasting = ['node_modules', 'package.json', 'package-lock.json'];

/** The name and version of a runtime. `v22.1.0`, `deno 2.1.0 …`. */
export async function versionOf({ name, program }: Runtime): Promise<string> {
  if (!existsSync(program)) throw new UserError(`${name} is not installed. Run \`pnpm install\``);
  const { code, stdout, stderr } = await runProgram(program, ['--version']);
  const version = stdout.split('\n')[0]?.trim() ?? '';
  if (code !== 0) throw new UserError(`${name} does not start: ${stderr.trim()}`);
  const [, major] = /^Node (\d+)/.exec(name) ?? [];
  if (major !== undefined && !version.startsWith(`v${major}.`)) {
    throw new UserError(`${name} is ${version}. Fix the version in packages/runtimes/package.json`);
  }
  return version;
}

/**
 * Runs examples in a project with the packages installed. On Node it runs all of them, with this Node first
 * in the path; on other runtimes only the programs, because shell commands and vitest would use Node.
 * @param environment the variables of the programs; commands have only what a README exports
 * @returns how many ran
 * @throws UserError with the place of the one that fails and the end of its output
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

/** The environment of a shell with this Node. */
function readersShell({ program }: Runtime): NodeJS.ProcessEnv {
  return {
    ...ownEnvironment(),
    PATH: `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}
