import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/**
 * Holds what a browser has to load of the built client against `.size-limit.json`.
 * @throws UserError naming what has outgrown its limit
 */
export async function checkSize(): Promise<string> {
  const { stdout, stderr } = await runTool(toolPath('size-limit', 'size-limit'), ['--json']);
  if (!stdout.trimStart().startsWith('[')) {
    throw new UserError(`size-limit fails: ${`${stderr}${stdout}`.trim()}`);
  }
  const bundles: { name: string; passed: boolean; size: number; sizeLimit: number }[] =
    JSON.parse(stdout);
  const grown = bundles.filter(({ passed }) => !passed);
  if (grown.length > 0) {
    const each = grown.map(({ name, size, sizeLimit }) => `${name}: ${size} B of ${sizeLimit} B`);
    throw new UserError(
      `past the size limit: ${each.join(', ')} — make it smaller, or raise its limit in .size-limit.json and say why`,
    );
  }
  return bundles.map(({ name, size }) => `${name} ${(size / 1000).toFixed(1)} kB`).join(', ');
}
