import { runWithArgument } from './lib/arguments.js';
import { paths } from './lib/paths.js';
import { bundleWithRedocly } from './lib/redocly.js';
import { publish } from './publish/published-files.js';

const usage = 'pnpm publish:contract [FOLDER], such as `pnpm publish:contract site`';

await runWithArgument(
  usage,
  async (folder) => {
    await bundleWithRedocly(paths.spec, paths.bundle);
    publish(paths.bundle, folder);
  },
  paths.published,
);
