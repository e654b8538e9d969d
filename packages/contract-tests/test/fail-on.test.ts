import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findingsOf, runContract } from '../src/index.js';

const portal = await startPortal();
afterEach(() => portal.clearFaults());
afterAll(() => portal.close());

const settings = {
  webhookUrl: portal.webhookUrl,
  pace: 'off',
  identifiers: { dialogs: ['chat1435'] },
} as const;

test('drift fails a run unless --fail-on is breakage, and is always reported', async () => {
  portal.inject({ kind: 'add', method: 'im.dialog.get', path: 'result.novel', value: 1 });
  const strict = await runContract(settings);
  const lenient = await runContract({ ...settings, failOn: 'breakage' });
  expect(strict.ok).toBe(false);
  expect(lenient.ok).toBe(true);
  for (const report of [strict, lenient]) {
    expect(findingsOf(report)).toEqual([
      expect.objectContaining({ path: 'result.novel', severity: 'drift', kind: 'undeclared' }),
    ]);
  }
});

test('breakage always fails a run', async () => {
  portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.role' });
  const report = await runContract({ ...settings, failOn: 'breakage' });
  expect(report.ok).toBe(false);
  expect(findingsOf(report)).toEqual([
    expect.objectContaining({ path: 'result.role', severity: 'breakage', kind: 'missing' }),
  ]);
});
