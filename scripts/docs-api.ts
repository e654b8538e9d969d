import { join } from 'node:path';
import { buildApiDocs } from '../packages/docs/src/api.js';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';

await runCommand({}, async () => {
  await buildApiDocs(paths.client, paths.apiDocs);
  console.log(`wrote ${join(paths.apiDocs, 'index.html')}`);
});
