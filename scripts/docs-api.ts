import { join } from 'node:path';
import { buildApiDocs } from '../packages/docs/src/api.js';
import { readFlags } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { runMain } from './lib/user-error.js';

await runMain(async () => {
  readFlags({});
  await buildApiDocs(paths.client, paths.apiDocs);
  console.log(`wrote ${join(paths.apiDocs, 'index.html')}`);
});
