import { buildDocs } from '../packages/docs/src/build.js';
import { readFlags } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { runMain } from './lib/user-error.js';

await runMain(async () => {
  readFlags({});
  await bundleWithRedocly(paths.spec, paths.bundle);
  console.log(`wrote ${await buildDocs(paths.bundle, paths.docs)}`);
});
