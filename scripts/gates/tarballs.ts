import { ensureInstalled, extras } from '../lib/ensure-installed.js';
import type { PackedPackage } from '../lib/pack.js';
import { runTool, toolPath } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

const expected =
  /^(dist\/|docs\/[\w-]+\.md$|(CHANGELOG|README)\.md$|LICENSE$|THIRD-PARTY-LICENSES$|package\.json$)/;

/**
 * Checks each tarball with publint and Are the types wrong, and that it contains only built files and the
 * pages that its README links to.
 * @throws UserError naming the package, after what the tool printed
 */
export async function checkTarballs(packed: readonly PackedPackage[]): Promise<string> {
  for (const { manifest, tarball, files } of packed) {
    const strays = files.filter((file) => !expected.test(file));
    if (strays.length > 0) {
      throw new UserError(`${manifest.name} would publish ${strays.join(', ')}`);
    }
    for (const needed of ['LICENSE', 'README.md']) {
      if (!files.includes(needed)) {
        throw new UserError(`${manifest.name} would publish no ${needed}. Add the file`);
      }
    }
    await passes(manifest.name, 'publint', 'publint', [tarball, '--strict']);
    for (const args of attwRuns(files)) {
      await passes(manifest.name, '@arethetypeswrong/cli', 'attw', [tarball, ...args]);
    }
  }
  return `${packed.length} packages accepted by publint and attw`;
}

/** Entries that import vitest cannot be loaded by `require`. */
function attwRuns(files: readonly string[]): string[][] {
  const esmOnly = ['--profile', 'esm-only'];
  if (!files.some((file) => file.endsWith('.cjs'))) return [esmOnly];
  if (!files.includes('dist/vitest.js')) return [['--profile', 'node16']];
  return [
    ['--profile', 'node16', '--exclude-entrypoints', 'vitest'],
    ['--entrypoints', 'vitest', ...esmOnly],
  ];
}

async function passes(name: string, tool: string, command: string, args: string[]) {
  const program = toolPath(tool, command, await ensureInstalled(extras.tools));
  const { code, stdout, stderr } = await runTool(program, args);
  if (code === 0) return;
  console.log(`${stdout}${stderr}`.trim());
  throw new UserError(`${command} found problems in ${name}, see above`);
}
