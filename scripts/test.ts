import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll } from './check/all.js';
import { readFlags } from './lib/arguments.js';
import { ensureChromium } from './lib/chromium.js';
import { ensureInstalled, extras } from './lib/ensure-installed.js';
import { paths } from './lib/paths.js';
import { ensureProgram } from './lib/programs.js';
import { toolPath } from './lib/tool.js';
import { runMain, UserError } from './lib/user-error.js';

await runMain(async () => {
  const { coverage } = readFlags({ coverage: { type: 'boolean', default: false } });
  ensureChromium();
  ensureProgram('php');
  ensureProgram('redis-server');
  await ensureInstalled(extras.runtimes);
  await checkAll();
  const { code, passed, failed } = await runVitest(coverage ? ['--coverage'] : []);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new UserError('not every test passed, see above');
  if (code !== 0) throw new UserError('every test passed, but the run failed, see above');
  if (passed === 0) throw new UserError('no test ran');
});

async function runVitest(
  flags: readonly string[],
): Promise<{ code: number; passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'b24-test-'));
  try {
    const counts = join(folder, 'counts.json');
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          toolPath('vitest', 'vitest'),
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${counts}`,
          ...flags,
        ],
        { cwd: paths.root, stdio: 'inherit' },
      );
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 1));
    });
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { code, passed: numPassedTests, failed: numFailedTests };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
