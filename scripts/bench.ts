import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { paths } from './lib/paths.js';
import { runMain } from './lib/user-error.js';

/** Installs the peers, then runs the benchmarks with the arguments of this command. */
await runMain(async () => {
  const cli = join(await ensureInstalled(extras.benchmarks), 'src/cli.ts');
  const args = ['--import', 'tsx/esm', cli, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd: paths.root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
