import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startCli } from './support/cli.js';
import { startProxy } from './support/proxy.js';

const portal = await startPortal();
afterAll(() => portal.close());

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a run, which writes a partial report and fails',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'interrupt-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    let child: ReturnType<typeof startCli> | undefined;
    const proxy = await startProxy(portal, ({ before, answer }) => {
      if (before === 3) child?.kill(signal);
      return answer;
    });
    onTestFinished(() => proxy.close());
    child = startCli(['--dialog', 'chat1435', '--report-dir', folder], {
      B24_WEBHOOK_URL: proxy.webhookUrl,
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(stdout).toContain('Partial: the run ended early');
    const report = JSON.parse(readFileSync(join(folder, 'contract-report.json'), 'utf8'));
    expect(report).toMatchObject({ partial: true, ok: false });
    expect(report.scenarios.length).toBeGreaterThan(0);
    const verdicts = report.scenarios.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts).not.toContain('failed');
  },
);
