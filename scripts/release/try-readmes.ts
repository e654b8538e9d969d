import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { RunningPortal } from '../../packages/portal-emulator/src/index.js';
import type { Runtime } from '../lib/runtimes.js';
import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';
import { environment, standIns } from '../readme/stand-ins.js';
import { readmeSteps } from '../readme/steps.js';

/** Longer than any example takes, on a slow machine. */
const patience = 120_000;

/**
 * Runs the programs of a README, those of vitest apart, with the packages as installed in a project.
 * @returns how many ran
 * @throws UserError with the first line of the one that fails and the end of what it printed
 */
export async function tryReadme(
  readme: string,
  project: string,
  { name, program, args }: Runtime,
  portal: RunningPortal,
): Promise<number> {
  const text = standIns(portal)(readFileSync(readme, 'utf8'));
  const programs = readmeSteps(text).filter((one) => one.kind === 'program');
  for (const [index, { source }] of programs.entries()) {
    const file = join(project, `example-${index}.mjs`);
    writeFileSync(file, transformSync(source, { loader: 'ts' }).code);
    const { code, stdout, stderr } = await runProgram(program, [...args, file], {
      cwd: project,
      env: environment(portal),
      timeout: patience,
    });
    if (code === 0) continue;
    const last = `${stdout}${stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new UserError(`${readme} on ${name}: \`${source.split('\n')[0]}\` …\n${last}`);
  }
  return programs.length;
}
