import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('fixtures/someones-project', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

/** Runs the fixture's vitest project in a separate process. */
async function runProject(webhookUrl: string) {
  const args = [vitest, 'run', '--root', root, '--reporter', 'json'];
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, B24_WEBHOOK_URL: webhookUrl } });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, report: JSON.parse(out.slice(out.indexOf('{'))) };
}

test("in anyone's vitest project each scenario is a test, and what cannot run is skipped", async () => {
  const portal = await startPortal();
  try {
    const clean = await runProject(portal.webhookUrl);
    expect(clean.code).toBe(0);
    expect(clean.report.numPassedTests).toBeGreaterThan(8);
    expect(clean.report.numPendingTests).toBeGreaterThan(60);

    portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
    const broken = await runProject(portal.webhookUrl);
    expect(broken.code).toBe(1);
    expect(broken.report.numFailedTests).toBe(1);
    const [file] = broken.report.testResults;
    const failed = file.assertionResults.find(
      ({ status }: { status: string }) => status === 'failed',
    );
    expect(failed.title).toBe('im.dialog.get · form chat');
    expect(failed.failureMessages.join()).toContain('result.owner');
  } finally {
    await portal.close();
  }
});
