import { spawn } from 'node:child_process';
import { readFlags } from './lib/arguments.js';
import { ensureChromium } from './lib/chromium.js';
import { ensureInstalled, othersTools } from './lib/ensure-installed.js';
import { toolPath } from './lib/tool.js';
import { runMain, UserError } from './lib/user-error.js';

await runMain(async () => {
  readFlags({});
  ensureChromium();
  const folder = await ensureInstalled(othersTools);
  const code = await new Promise<number>((resolve, reject) => {
    const args = [toolPath('vitest', 'vitest'), 'run', '--root', folder];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new UserError('a tool does not read the published contract, see above');
});
