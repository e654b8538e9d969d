import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import { runProgram, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/**
 * Compares what a browser loads of the built client with `tools/.size-limit.json`.
 * @throws UserError naming each file that exceeds its limit
 */
export async function checkSize(): Promise<string> {
  const cwd = await ensureInstalled(extras.tools);
  const program = toolPath('size-limit', 'size-limit', cwd);
  const { stdout, stderr } = await runProgram(process.execPath, [program, '--json'], { cwd });
  if (!stdout.trimStart().startsWith('[')) {
    throw new UserError(`size-limit failed: ${`${stderr}${stdout}`.trim()}`);
  }
  const bundles: { name: string; passed: boolean; size: number; sizeLimit: number }[] =
    JSON.parse(stdout);
  const grown = bundles.filter(({ passed }) => !passed);
  if (grown.length > 0) {
    const each = grown.map(({ name, size, sizeLimit }) => `${name}: ${size} B of ${sizeLimit} B`);
    throw new UserError(
      `over the size limit: ${each.join(', ')}. Make it smaller, or raise its limit in tools/.size-limit.json and say why`,
    );
  }
  return bundles.map(({ name, size }) => `${name} ${(size / 1000).toFixed(1)} kB`).join(', ');
}
