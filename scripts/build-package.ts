import { spawnSync } from 'node:child_process';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { toolPath } from './lib/tool.js';
import { UserError } from './lib/user-error.js';

/** Builds the package in the current folder, with the bundle that is part of the client. */
await runCommand({}, async () => {
  await bundleWithRedocly(paths.spec, paths.bundle);
  const { status } = spawnSync(process.execPath, [toolPath('tsup', 'tsup', process.cwd())], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new UserError(`${process.cwd()} cannot be built, see above`);
});
