import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findingsOf, runContract } from '../src/index.js';
import { runMain } from './support/main.js';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
const file = join(folder, 'baseline.json');
const portal = await startPortal();
afterEach(() => portal.clearFaults());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

const novel = { kind: 'add', method: 'im.dialog.get', path: 'result.novel', value: 1 } as const;
const known = {
  method: 'im.dialog.get',
  path: 'result.novel',
  kind: 'undeclared',
  reason: 'new in this portal',
  since: '2026-11-01',
} as const;
const settings = {
  webhookUrl: portal.webhookUrl,
  pace: 'off',
  identifiers: { dialogs: ['chat1435'] },
} as const;
const env = { B24_WEBHOOK_URL: portal.webhookUrl };
const args = ['--dialog', 'chat1435', '--baseline', file, '--plan', 'enterprise'];

test('a known finding is reported with its reason and fails no run; a new one still does', async () => {
  const baseline = { version: 1, findings: [known] } as const;
  portal.inject(novel);
  const report = await runContract({ ...settings, baseline });
  expect(report.ok).toBe(true);
  expect(findingsOf(report)).toEqual([
    expect.objectContaining({ path: 'result.novel', known: 'new in this portal (2026-11-01)' }),
  ]);
  portal.inject({ ...novel, path: 'result.newer' });
  expect((await runContract({ ...settings, baseline })).ok).toBe(false);
});

test('an entry that nothing matches any more is stale, if its method ran at all', async () => {
  const findings = [
    known,
    { ...known, method: 'imopenlines.dialog.get', scenario: 'form session' },
  ];
  const report = await runContract({ ...settings, baseline: { version: 1, findings } });
  expect(report.stale).toEqual([
    'im.dialog.get · every scenario · result.novel · undeclared — new in this portal (2026-11-01)',
  ]);
  expect(report.ok).toBe(true);
});

test('an update takes new findings in with reason and date, keeps old ones and drops stale ones', async () => {
  const stale = { ...known, path: 'result.gone' };
  writeFileSync(file, JSON.stringify({ version: 1, findings: [known, stale] }));
  portal.inject(novel);
  portal.inject({ ...novel, path: 'result.newer' });
  const update = await runMain([...args, '--update-baseline', '--reason', 'seen today'], env);
  expect(update.code).toBe(0);
  const { findings } = JSON.parse(readFileSync(file, 'utf8'));
  expect(findings).toEqual([
    known,
    {
      ...known,
      path: 'result.newer',
      reason: 'seen today',
      since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
  ]);
  expect((await runMain(args, env)).code).toBe(0);
});

test('new findings get into the baseline with a reason only', async () => {
  writeFileSync(file, JSON.stringify({ version: 1, findings: [] }));
  portal.inject(novel);
  const { code, err } = await runMain([...args, '--update-baseline'], env);
  expect(code).toBe(2);
  expect(err).toContain('new findings need a reason');
});

test('an entry without a reason is refused', async () => {
  const { reason: _, ...entry } = known;
  writeFileSync(file, JSON.stringify({ version: 1, findings: [entry] }));
  const { code, err } = await runMain(args, env);
  expect(code).toBe(2);
  expect(err).toContain("findings.0 must have required property 'reason'");
});
