import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reportSchema, runContract } from '../src/index.js';
import { runMain } from './support/main.js';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterEach(() => portal.clearFaults());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});
const env = () => ({ B24_WEBHOOK_URL: portal.webhookUrl });

test('reads options from a configuration file, and flags override it', async () => {
  const file = join(folder, 'config.json');
  const reportDir = join(folder, 'deep', 'report');
  writeFileSync(file, JSON.stringify({ dialogs: ['chat1435'], reportDir, without: [] }));
  const requestsWith = async (...flags: string[]) => {
    expect((await runMain(['--config', file, ...flags], env())).code).toBe(0);
    const report = JSON.parse(readFileSync(join(reportDir, 'contract-report.json'), 'utf8'));
    const form = ({ scenario }: { scenario: string }) => scenario === 'form chat';
    return report.scenarios.find(form).requests;
  };
  expect(await requestsWith()).toBe(1);
  expect(await requestsWith('--dialog', 'chat29', '--dialog', 'chat1435')).toBe(2);
  const { err } = await runMain(['--config', file, '--without', 'none'], env());
  expect(err).toContain('--without names a method that the contract does not have');
});

test('refuses an unknown field of a configuration file by name', async () => {
  const file = join(folder, 'odd.json');
  writeFileSync(file, JSON.stringify({ webhookUrl: portal.webhookUrl }));
  const { code, err } = await runMain(['--config', file], env());
  expect(code).toBe(2);
  expect(err).toContain('the file has an unknown field "webhookUrl". Known fields: dialogs, botId');
  expect(err).not.toContain(portal.webhookUrl);
});

test('init omits methods that the portal lacks, and writes a file that runs', async () => {
  const old = await startPortal({ generation: 2020 });
  try {
    const file = join(folder, 'init.json');
    const asked = { B24_WEBHOOK_URL: old.webhookUrl };
    const made = await runMain(
      ['init', '--config', file, '--dialog', 'chat1435', '--without', 'imbot.dialog.get'],
      asked,
    );
    expect(made.code).toBe(0);
    expect(made.out).toContain('Left out imbot.v2.Chat.get: this portal does not have the method');
    const config = JSON.parse(readFileSync(file, 'utf8'));
    const without = ['imbot.dialog.get', 'imbot.v2.Chat.get'];
    expect(config).toMatchObject({ dialogs: ['chat1435'], without });
    const again = await runMain(['init', '--config', file], asked);
    expect(again.err).toContain('already exists');
    expect((await runMain(['--config', file, '--report-dir', folder], asked)).code).toBe(0);
  } finally {
    await old.close();
  }
});

test('init writes its options without secrets, placeholders for identifiers, and the next steps', async () => {
  const file = join(folder, 'places.json');
  const flags = ['--plan', 'enterprise', '--share', '100', '--timeout', '9', '--max-minutes', '5'];
  const { out } = await runMain(
    ['init', '--config', file, ...flags, '--bot-token', 'my_bot_token'],
    env(),
  );
  expect(out).toContain('Add what to read, such as "dialogs": ["chat123"], then run');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    ...{ dialogs: [], botDialogs: [], lineChats: [], lineSessions: [], lineUserCodes: [] },
    ...{ without: [], allowCreate: false, failOn: 'drift', reportDir: 'contract-report' },
    ...{ plan: 'enterprise', share: 100, timeout: 9, maxMinutes: 5 },
  });
  const nowhere = join(folder, 'no', 'such', 'folder', 'places.json');
  const { code, err } = await runMain(['init', '--config', nowhere], env());
  expect([code, err]).toEqual([
    2,
    'contract: --config names a file that cannot be written (ENOENT). Check its folder\n',
  ]);
});

test('judge accepts an empty variable, because it needs no secret', async () => {
  const file = join(folder, 'answers.json');
  await runMain(['--dialog', 'chat1435', '--record', file], env());
  expect((await runMain(['judge', file], { B24_WEBHOOK_URL: '', B24_BOT_TOKEN: '' })).code).toBe(0);
  expect((await runMain(['judge', '--fail-on', 'drift', file])).code).toBe(0);
});

test('init keeps a method that the portal refused for its rate limit', async () => {
  const code = 'QUERY_LIMIT_EXCEEDED';
  portal.inject({ kind: 'error', method: 'im.dialog.get', status: 503, code });
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat1435'] },
  });
  const form = report.scenarios.find(({ scenario }) => scenario === 'form chat');
  expect(form?.verdict).toBe('not judged');
  expect(report.scenarios.filter(({ lacks }) => lacks)).toEqual([]);
});

test.each([
  ['im.dialog.get', (text: string) => text.startsWith('im.dialog.get ')],
  ['form *', (text: string) => text.includes(' form ')],
  ['im.dialog.get form chat', (text: string) => text === 'im.dialog.get form chat'],
])('--only %s runs only these scenarios', async (only, expected) => {
  const all = await runContract();
  const names = (report: typeof all) =>
    report.scenarios.map(({ method, scenario }) => `${method} ${scenario}`);
  expect(names(await runContract({ only: [only] }))).toEqual(names(all).filter(expected));
});

test('refuses an --only that matches nothing', async () => {
  const { code, err } = await runMain(['--only', 'im.dialog']);
  expect(code).toBe(2);
  expect(err).toContain('--only matches no scenario');
});

test('parity compares portal and emulator and lists the differences', async () => {
  const same = await runMain(['parity', '--dialog', 'chat1435'], env());
  expect(same.out).toContain('emulator failed             0             0');
  expect(same.code).toBe(0);
  portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
  const parted = await runMain(['parity', '--dialog', 'chat1435'], env());
  expect(parted.code).toBe(1);
  expect(parted.out).toContain('The two differ in im.dialog.get form chat');
});

test('the report matches its schema, also with findings', async () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(reportSchema);
  portal.inject({ kind: 'add', method: 'im.dialog.get', path: 'result.novel', value: 1 });
  for (const settings of [
    {},
    { webhookUrl: portal.webhookUrl, pace: 'off', identifiers: { dialogs: ['chat1435'] } } as const,
  ]) {
    validate(JSON.parse(JSON.stringify(await runContract(settings))));
    expect(validate.errors).toBe(null);
  }
});

test('removes the progress bar from a terminal at the end, and prints lines elsewhere', async () => {
  const drawn = await runMain([], {}, { terminal: true });
  expect(drawn.err).toContain('im.dialog.get form chat');
  expect(drawn.err.endsWith('\r\u001b[K')).toBe(true);
  const plain = await runMain([]);
  expect(plain.err).toMatch(/^25 of \d+ scenarios, 0 failed\n/);
  expect(existsSync('contract-report')).toBe(false);
});
