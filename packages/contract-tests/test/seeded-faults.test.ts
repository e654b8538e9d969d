import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findingsOf, runContract } from '../src/index.js';
import { runCli } from './support/cli.js';

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal();
});
afterEach(() => portal.clearFaults());
afterAll(() => portal.close());

const seeded = [
  {
    what: 'drops a required field',
    fault: { kind: 'drop', method: 'im.dialog.get', path: 'result.owner' },
    finding: { path: 'result.owner', kind: 'missing', expected: 'integer', seen: 'nothing' },
  },
  {
    what: 'sends an id as a string',
    fault: { kind: 'retype', method: 'im.dialog.get', path: 'result.id', to: 'string' },
    finding: { path: 'result.id', kind: 'type', expected: 'integer', seen: 'string like "0000"' },
  },
  {
    what: 'adds an undeclared field',
    fault: { kind: 'add', method: 'im.dialog.get', path: 'result.entity_link.note', value: 'x' },
    finding: { path: 'result.entity_link.note', kind: 'undeclared', expected: 'no such field' },
  },
  {
    what: 'spoils a field of every element of a list',
    fault: {
      kind: 'retype',
      method: 'im.dialog.get',
      path: 'result.readed_list[].user_id',
      to: 'string',
    },
    finding: { path: 'result.readed_list[].user_id', kind: 'type', count: 3 },
  },
] as const;

describe.each(seeded)('a portal that $what', ({ fault, finding }) => {
  test('fails the run with one finding that names method, scenario and field', async () => {
    portal.inject(fault);
    const report = await runContract({
      webhookUrl: portal.webhookUrl,
      pace: 'off',
      identifiers: { dialogs: ['chat1435'] },
    });
    expect(report.ok).toBe(false);
    expect(findingsOf(report)).toEqual([
      expect.objectContaining({ method: 'im.dialog.get', scenario: 'form chat', ...finding }),
    ]);
  });

  test('makes the command exit with 1 and say so in one line', async () => {
    portal.inject(fault);
    const { code, stdout } = await runCli(['--dialog', 'chat1435'], {
      B24_WEBHOOK_URL: portal.webhookUrl,
    });
    expect(code).toBe(1);
    const lines = stdout.split('\n').filter((line) => line.includes(`, ${finding.kind}: `));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`im.dialog.get · form chat · ${finding.path} · `);
  });
});

test.each([
  ['an HTML page', { kind: 'html', status: 502 }, 'an HTML page with status 502'],
  ['JSON that ends midway', { kind: 'truncate' }, 'broken JSON with status 200'],
  ['an empty body', { kind: 'empty' }, 'an empty body with status 200'],
] as const)(
  'reports %s in place of an answer as one finding about the envelope',
  async (_, fault, seen) => {
    portal.inject({ ...fault, method: 'imopenlines.dialog.get' });
    const report = await runContract({
      webhookUrl: portal.webhookUrl,
      pace: 'off',
      identifiers: { lineSessions: [341] },
    });
    expect(findingsOf(report).filter(({ scenario }) => scenario === 'form session')).toEqual([
      expect.objectContaining({
        method: 'imopenlines.dialog.get',
        scenario: 'form session',
        severity: 'breakage',
        path: '',
        kind: 'envelope',
        expected: 'JSON',
        seen,
        count: 1,
        requests: ['--line-session #1'],
      }),
    ]);
  },
);

test('reports a wrong code and a wrong status at their scenarios', async () => {
  portal.inject({
    kind: 'error',
    method: 'imbot.dialog.get',
    status: 418,
    code: 'ACCESS_DENIED',
  });
  const report = await runContract({ webhookUrl: portal.webhookUrl, pace: 'off' });
  const found = findingsOf(report).filter(({ scenario }) => scenario === 'error dialog-id-empty');
  expect(found.map(({ path, kind, expected, seen }) => [path, kind, expected, seen])).toEqual([
    ['', 'status', '400', '418 ACCESS_DENIED'],
    ['error', 'code', 'DIALOG_ID_EMPTY', 'ACCESS_DENIED'],
  ]);
});

test('reports a broken connection as a finding and continues', async () => {
  portal.inject({ kind: 'reset', method: 'imbot.dialog.get' });
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat29'] },
  });
  expect(findingsOf(report)).toContainEqual({
    method: 'imbot.dialog.get',
    scenario: 'form chat',
    severity: 'breakage',
    path: '',
    kind: 'transport',
    expected: 'a whole answer',
    seen: 'the connection was closed',
    count: 1,
    next: expect.stringContaining('--update-baseline'),
    repeat: expect.stringMatching(/^curl .*imbot\.dialog\.get/),
    requests: ['--dialog #1'],
    also: expect.any(Array),
  });
  expect(report.scenarios.some(({ verdict }) => verdict === 'passed')).toBe(true);
});
