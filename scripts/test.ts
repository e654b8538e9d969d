import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll } from './check/all.js';
import { runCommand } from './lib/arguments.js';
import { ensureChromium } from './lib/chromium.js';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { paths } from './lib/paths.js';
import { ensureProgram } from './lib/programs.js';
import { toolPath } from './lib/tool.js';
import { UserError } from './lib/user-error.js';

await runCommand({ coverage: { type: 'boolean', default: false } }, async ({ coverage }) => {
  ensureChromium();
  ensureProgram('php');
  ensureProgram('redis-server');
  await ensureInstalled(extras.runtimes);
  await checkAll();
  const { code, passed, failed } = runVitest(coverage ? ['--coverage'] : []);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new UserError('not every test passed, see above');
  if (code !== 0) throw new UserError('every test passed, but the run failed, see above');
  if (passed === 0) throw new UserError('no test ran');
});

function runVitest(flags: readonly string[]): { code: number; passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'b24-test-'));
  try {
    const counts = join(folder, 'counts.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
    const { status } = spawnSync(
      process.execPath,
      [toolPath('vitest', 'vitest'), 'run', ...reporters, ...flags],
      { cwd: paths.root, stdio: 'inherit' },
    );
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { code: status ?? 1, passed: numPassedTests, failed: numFailedTests };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
