import { join } from 'node:path';
import { generatedFolders } from './generate/folders.js';
import { differences, writeFolders } from './generate/output.js';
import { readFlags } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { runMain, UserError } from './lib/user-error.js';

await runMain(async () => {
  const { check } = readFlags({ check: { type: 'boolean', default: false } });
  await bundleWithRedocly(paths.spec, paths.bundle);
  const folders = await generatedFolders(paths.bundle, join(paths.root, 'packages'));
  const stale = differences(folders, paths.root);
  if (!check) {
    writeFolders(folders);
    console.log(
      stale.length === 0 ? 'nothing to change' : stale.map((f) => `wrote ${f}`).join('\n'),
    );
    return;
  }
  if (stale.length > 0) {
    throw new UserError(`not what the contract gives: ${stale.join(', ')} — run \`pnpm generate\``);
  }
});
