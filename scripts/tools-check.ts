import { spawnSync } from 'node:child_process';
import { runCommand } from './lib/arguments.js';
import { ensureChromium } from './lib/chromium.js';
import { ensureInstalled, othersTools } from './lib/ensure-installed.js';
import { toolPath } from './lib/tool.js';
import { UserError } from './lib/user-error.js';

await runCommand({}, async () => {
  ensureChromium();
  const folder = await ensureInstalled(othersTools);
  const args = [toolPath('vitest', 'vitest'), 'run', '--root', folder];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new UserError('a tool does not read the published contract, see above');
});
