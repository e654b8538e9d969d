import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, test } from 'vitest';
import { startCli } from './support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'interrupt-'));
const portal = await startPortal();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

portal.inject({ kind: 'latency', milliseconds: 150 });

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a run, which writes a partial report and fails',
  async (signal) => {
    const before = portal.requests.length;
    const child = startCli(['--dialog', 'chat1435', '--report-dir', folder], {
      B24_WEBHOOK_URL: portal.webhookUrl,
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await expect.poll(() => portal.requests.length).toBeGreaterThan(before + 2);
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(stdout).toContain('Partial: the run ended early');
    const report = JSON.parse(readFileSync(join(folder, 'contract-report.json'), 'utf8'));
    expect(report).toMatchObject({ partial: true, ok: false });
    expect(report.scenarios.length).toBeGreaterThan(0);
    const verdicts = report.scenarios.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts).not.toContain('failed');
  },
);
