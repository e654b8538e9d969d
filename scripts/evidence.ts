import { dirname } from 'node:path';
import { readEvidence } from './evidence/read.js';
import { settle } from './evidence/settle.js';
import { runWithArgument } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { readContract } from './model/contract.js';

await runWithArgument('pnpm evidence FILE, such as `pnpm evidence evidence.json`', async (file) => {
  const evidence = readEvidence(file, ['live']);
  await bundleWithRedocly(paths.spec, paths.bundle);
  for (const line of settle(readContract(paths.bundle), evidence, dirname(paths.spec))) {
    console.log(line);
  }
});
