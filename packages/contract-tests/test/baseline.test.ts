import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findingsOf, runContract } from '../src/index.js';
import { asked } from './support/asked.js';
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
  scenario: 'form chat',
  path: 'result.novel',
  kind: 'undeclared',
  expected: 'no such field',
  seen: 'integer',
  reason: 'new in this portal',
  since: '2026-11-01',
};
const settings = {
  webhookUrl: portal.webhookUrl,
  pace: 'off',
  identifiers: { dialogs: ['chat1435'] },
  only: asked,
} as const;
const env = { B24_WEBHOOK_URL: portal.webhookUrl };
const args = [
  ...['--dialog', 'chat1435', '--baseline', file, '--plan', 'enterprise'],
  ...asked.flatMap((one) => ['--only', one]),
];
const update = [...args, '--update-baseline', '--reason', 'seen today'];
const write = (content: object) => writeFileSync(file, JSON.stringify(content));
const entries = () => JSON.parse(readFileSync(file, 'utf8')).findings;

test('reports a known finding with its reason without failing the run; a new one still fails it', async () => {
  const baseline = { version: 2 as const, findings: [known] };
  portal.inject(novel);
  const report = await runContract({ ...settings, baseline });
  expect(report.ok).toBe(true);
  expect(findingsOf(report)).toEqual([
    expect.objectContaining({ path: 'result.novel', known: 'new in this portal (2026-11-01)' }),
  ]);
  portal.inject({ ...novel, path: 'result.newer' });
  expect((await runContract({ ...settings, baseline })).ok).toBe(false);
});

test.each([
  ['scenario', { scenario: 'form user' }],
  ['method', { method: 'imbot.dialog.get' }],
  ['expected', { expected: 'integer' }],
  ['seen', { seen: 'string like "aaa"' }],
  ['kind', { kind: 'type' }],
])('an entry of another %s matches nothing', async (_, other) => {
  portal.inject(novel);
  const baseline = { version: 2 as const, findings: [{ ...known, ...other }] };
  expect((await runContract({ ...settings, baseline })).ok).toBe(false);
});

test('a known wrong status of one error does not match a 500 for the chat', async () => {
  const fault = { kind: 'error', method: 'im.dialog.get', code: 'DIALOG_ID_EMPTY' } as const;
  const end = portal.inject({ ...fault, status: 418 });
  const { scenarios } = await runContract(settings);
  end();
  const findings = scenarios.flatMap((one) => one.findings);
  const wrong = findings.find(({ kind, scenario }) => kind === 'status' && /empty/.test(scenario));
  const {
    method = '',
    scenario = '',
    path = '',
    kind = '',
    expected = '',
    seen = '',
  } = wrong ?? {};
  const entry = { method, scenario, path, kind, expected, seen, reason: 'x', since: '2026-01-01' };
  portal.inject({ ...fault, status: 500 });
  const report = await runContract({ ...settings, baseline: { version: 2, findings: [entry] } });
  const form = report.scenarios.find((one) => one.scenario === 'form chat');
  expect(scenario).toBe('error dialog-id-empty');
  expect(form?.verdict).toBe('failed');
  expect(form?.findings.map((finding) => finding.known)).toEqual([undefined]);
});

test('a finding stays known when its text gets longer or shorter', async () => {
  const entry = { ...known, path: 'result.id', kind: 'type', expected: 'integer' };
  portal.inject({ kind: 'retype', method: 'im.dialog.get', path: 'result.id', to: 'string' });
  const run = (seen: string) =>
    runContract({ ...settings, baseline: { version: 2, findings: [{ ...entry, seen }] } });
  expect((await run('string like "00"')).ok).toBe(true);
  expect((await run('string like "aa"')).ok).toBe(false);
});

test('an expired entry matches nothing and is reported', async () => {
  portal.inject(novel);
  const run = (until: string) =>
    runContract({
      ...settings,
      now: () => Date.UTC(2026, 10, 21, 12),
      baseline: { version: 2, findings: [{ ...known, until }] },
    });
  const before = await run('2026-11-20');
  expect(before.ok).toBe(false);
  expect(before.stale).toEqual([expect.stringContaining('expired on 2026-11-20')]);
  expect((await run('2026-11-21')).ok).toBe(true);
});

test('an entry that matches nothing is stale if its scenario ran', async () => {
  const findings = [
    known,
    { ...known, method: 'imopenlines.dialog.get', scenario: 'form session' },
  ];
  const report = await runContract({ ...settings, baseline: { version: 2, findings } });
  expect(report.stale).toEqual([
    'im.dialog.get · form chat · result.novel · undeclared: new in this portal (2026-11-01)',
  ]);
  expect(report.ok).toBe(true);
});

test('an update adds new findings with reason and date, keeps known ones and removes stale ones', async () => {
  write({ version: 2, findings: [known, { ...known, path: 'result.gone' }] });
  portal.inject(novel);
  portal.inject({ ...novel, path: 'result.newer' });
  expect((await runMain(update, env)).code).toBe(0);
  expect(entries()).toEqual([
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

test('refuses new findings without a reason', async () => {
  write({ version: 2, findings: [] });
  portal.inject(novel);
  const { code, err } = await runMain([...args, '--update-baseline'], env);
  expect(code).toBe(2);
  expect(err).toContain('new findings need a reason');
});

test('refuses a baseline of version 1 and names the command that converts it with its reasons', async () => {
  const { scenario: _s, expected: _e, seen: _seen, ...old } = known;
  write({ version: 1, findings: [old] });
  portal.inject(novel);
  const refused = await runMain(args, env);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/has version 1, .* --update-baseline --reason TEXT/);
  expect(refused.err.trimEnd().split('\n')).toHaveLength(1);
  expect((await runMain(update, env)).code).toBe(0);
  expect(entries()).toEqual([known]);
});

test('refuses an entry without a reason', async () => {
  const { reason: _, ...entry } = known;
  write({ version: 2, findings: [entry] });
  const { code, err } = await runMain(args, env);
  expect(code).toBe(2);
  expect(err).toContain('findings.0.reason is missing');
});
