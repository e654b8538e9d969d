import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';

await runCommand({}, async () => {
  await bundleWithRedocly(paths.spec, paths.bundle);
});
