import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './lib/arguments.js';
import { installLine, packAll } from './lib/pack.js';
import { paths } from './lib/paths.js';
import { step } from './lib/step.js';

await runCommand({}, async () => {
  const folder = join(paths.root, 'dist/packages');
  // Otherwise tarballs of an earlier version would be installed as well.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = await step(
    'pack',
    () => packAll(folder),
    (all) => `${all.length} packages in ${relative(paths.root, folder)}`,
  );
  console.log('\nInstall them together in your project:\n');
  console.log(installLine(packed));
});
