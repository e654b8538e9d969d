import { dirname } from 'node:path';
import { writeSkeleton } from './generate/skeleton.js';
import { runWithArgument } from './lib/arguments.js';
import { paths } from './lib/paths.js';

const usage = 'pnpm new-method NAME, such as `pnpm new-method im.chat.get`';

await runWithArgument(usage, async (name) => {
  for (const file of writeSkeleton(name, dirname(paths.spec))) console.log(`wrote openapi/${file}`);
  console.log('Fill in each TODO, then run `pnpm lint` and `pnpm generate`.');
});
