import { fileURLToPath } from 'node:url';
import { runProgram, toolPath } from '../../../scripts/lib/tool.js';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the tools' output and of the published contract that they read. */
export const generated = `${folder}generated`;

/** The separate package for the tool that needs zod 3. */
export const zodios = `${folder}zodios`;

/** The published document. */
export const document = `${generated}/openapi.json`;

/**
 * Runs the command of a tool in this package.
 * @returns its stdout
 * @throws when it fails, with its whole output
 */
export async function runInstalled(
  [packageName, command]: readonly [packageName: string, command: string],
  args: readonly string[],
  from: string = folder,
): Promise<string> {
  const file = toolPath(packageName, command, from);
  const { code, stdout, stderr } = await runProgram(process.execPath, [file, ...args], {
    cwd: from,
  });
  if (code !== 0) throw new Error(`${command} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
