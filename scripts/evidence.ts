import { dirname } from 'node:path';
import { readEvidence } from './evidence/read.js';
import { settle } from './evidence/settle.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { runMain, UserError } from './lib/user-error.js';
import { readContract } from './model/contract.js';

await runMain(async () => {
  const [file, ...more] = process.argv.slice(2).filter((word) => word !== '--');
  if (file === undefined || more.length > 0) {
    throw new UserError('expected one file. Run `pnpm evidence evidence.json`');
  }
  const evidence = readEvidence(file, ['live']);
  await bundleWithRedocly(paths.spec, paths.bundle);
  for (const line of settle(readContract(paths.bundle), evidence, dirname(paths.spec))) {
    console.log(line);
  }
});
