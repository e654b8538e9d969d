import { spawnSync } from 'node:child_process';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { paths } from './lib/paths.js';
import { toolPath } from './lib/tool.js';
import { runMain } from './lib/user-error.js';

/** Formats the files that the arguments name, or all, and fixes the lint findings that Biome can fix. */
await runMain(async () => {
  const biome = toolPath('@biomejs/biome', 'biome', await ensureInstalled(extras.tools));
  const args = [biome, 'check', '--write', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd: paths.root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
