import { parseArgs } from 'node:util';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { runMain } from './lib/user-error.js';
import { publish } from './publish/published-files.js';

await runMain(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? paths.published;
  await bundleWithRedocly(paths.spec, paths.bundle);
  publish(paths.bundle, folder);
});
