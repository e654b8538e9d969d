import { dirname } from 'node:path';
import { writeSkeleton } from './generate/skeleton.js';
import { paths } from './lib/paths.js';
import { runMain, UserError } from './lib/user-error.js';

await runMain(async () => {
  const [name, ...more] = process.argv.slice(2);
  if (name === undefined || more.length > 0) {
    throw new UserError('expected the name of one method: `pnpm new-method im.chat.get`');
  }
  for (const file of writeSkeleton(name, dirname(paths.spec))) console.log(`wrote openapi/${file}`);
  console.log('Fill in each TODO, then run `pnpm lint` and `pnpm generate`.');
});
