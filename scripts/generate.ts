import { join } from 'node:path';
import { generate } from './generate/generate-packages.js';
import { runCommand } from './lib/arguments.js';
import { paths } from './lib/paths.js';

await runCommand({ check: { type: 'boolean', default: false } }, async ({ check }) => {
  const changed = await generate({
    spec: paths.spec,
    bundle: paths.bundle,
    packages: join(paths.root, 'packages'),
    check,
  });
  if (changed.length === 0) console.log('the generated files are up to date');
  for (const file of changed) console.log(`wrote packages/${file}`);
});
