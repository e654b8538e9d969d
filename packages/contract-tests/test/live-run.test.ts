import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsOf, type Report, runContract, UserError } from '../src/index.js';
import { runMain } from './support/main.js';

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const verdictOf = (report: Report, method: string, scenario: string) => {
  const found = report.scenarios.find((one) => one.method === method && one.scenario === scenario);
  return { verdict: found?.verdict, reason: found?.reason };
};

test('a live run that read no chat is not ok, and says which option to add', async () => {
  const { code, out } = await runMain([], { B24_WEBHOOK_URL: portal.webhookUrl });
  expect(code).toBe(1);
  const last = out.trimEnd().split('\n').at(-1);
  expect(last).toMatch(/^No chat was read. Name what to read: --dialog chat123, .* passed/);
});

test('without identifiers, runs only the errors that need none', async () => {
  const report = await runContract({ webhookUrl: portal.webhookUrl, pace: 'off' });
  const passed = report.scenarios.filter(({ verdict }) => verdict === 'passed');
  expect(passed.some(({ kind }) => kind === 'form')).toBe(false);
  expect([...new Set(passed.map(({ scenario }) => scenario))].sort()).toEqual([
    'error dialog-id-empty',
    'error invalid-credentials',
    'error invalid-http-method',
    'error method-not-found',
    'error no-auth-found',
    'error no-dialog-access',
    'error no-line-access',
  ]);
});

test.each([
  ['dialogs', ['chat1435', 'Anna'], 'identifiers.dialogs[1] must look like chat123, sg12 or 256'],
  ['dialogs', ['CHAT1435'], 'identifiers.dialogs[0] must look like chat123, sg12 or 256'],
  ['botDialogs', ['sg7'], 'identifiers.botDialogs[0] must look like chat5 or 256'],
  [
    'lineUserCodes',
    ['livechat'],
    'identifiers.lineUserCodes[0] must look like livechat|1|1373|211',
  ],
  ['lineChats', [Number('none')], 'identifiers.lineChats must be a whole number, such as 123'],
  ['botId', 0, 'identifiers.botId must be a whole number, such as 123'],
])('the library refuses %s that no method can read: %j', async (name, value, message) => {
  const before = portal.requests.length;
  const run = runContract({ webhookUrl: portal.webhookUrl, identifiers: { [name]: value } });
  await expect(run).rejects.toThrow(new UserError(message));
  expect(portal.requests.length).toBe(before);
});

test('names the setting for a form without identifier', async () => {
  const report = await runContract({ webhookUrl: portal.webhookUrl, pace: 'off' });
  expect(verdictOf(report, 'imopenlines.dialog.get', 'form session')).toEqual({
    verdict: 'not run',
    reason: 'no identifier of this form. Add --line-session N',
  });
});

test('does not read a bot without its token over a webhook', async () => {
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { botId: 456, botDialogs: ['chat5'] },
  });
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'form chat')).toEqual({
    verdict: 'not run',
    reason: 'B24_BOT_TOKEN is missing',
  });
});

test('reads a bot with an access token and without the bot token', async () => {
  const report = await runContract({
    portal: portal.url,
    pace: 'off',
    accessToken: portal.accessToken,
    identifiers: { botId: 456, botDialogs: ['chat5'] },
  });
  expect(findingsOf(report)).toEqual([]);
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'form chat').verdict).toBe('passed');
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'error bot-token-missing').reason).toBe(
    'it needs a webhook',
  );
});

test('uses a form that can create a chat only with --allow-create', async () => {
  const settings = {
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['27', 'sg7'] },
  } as const;
  const before = portal.snapshot().chats.length;
  const careful = await runContract(settings);
  expect(verdictOf(careful, 'im.dialog.get', 'form user')).toEqual({
    verdict: 'not run',
    reason: 'reading it could create a chat. To allow that, add --allow-create',
  });
  expect(portal.snapshot().chats.length).toBe(before);

  const allowed = await runContract({ ...settings, allowCreate: true });
  expect(verdictOf(allowed, 'im.dialog.get', 'form user').verdict).toBe('passed');
  expect(portal.snapshot().chats.length).toBe(before + 1);
});

test('reads every identifier of a form', async () => {
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat1435', 'chat1', 'chat29'] },
  });
  const form = report.scenarios.find(({ scenario }) => scenario === 'form chat');
  expect(form).toMatchObject({ verdict: 'passed', requests: 3 });
});

test('an identifier that could not be read fails the run, with the way to fix or remove it', async () => {
  const report = await runContract({
    webhookUrl: portal.demo.webhooks.withoutChatScopes,
    pace: 'off',
    identifiers: { dialogs: ['chat1435'] },
  });
  expect(verdictOf(report, 'im.dialog.get', 'form chat')).toEqual({
    verdict: 'not judged',
    reason: 'the credentials do not have the scope of the method',
  });
  expect(report.ok).toBe(false);
  expect(report.gaps).toEqual(
    ['im.dialog.get', 'imbot.dialog.get'].map(
      (method) =>
        `${method} form chat did not read --dialog #1: the credentials do not have the scope of the method. Fix this, or leave the method out: --without ${method}`,
    ),
  );
});

test('an excluded method has no scenario and no gap', async () => {
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat1435'] },
    without: ['imbot.dialog.get'],
  });
  expect(report.scenarios.some(({ method }) => method === 'imbot.dialog.get')).toBe(false);
  expect(report.gaps).toEqual([]);
});

test('checks errors that the portal cannot produce on the emulator, and reports them as emulated', async () => {
  const report = await runContract({ webhookUrl: portal.webhookUrl, pace: 'off' });
  const emulated = report.scenarios.filter(({ verdict }) => verdict === 'emulated');
  expect(emulated.every(({ reason }) => reason !== undefined)).toBe(true);
  expect(emulated.map(({ scenario }) => scenario)).toContain('error expired-token');
  expect(emulated.map(({ scenario }) => scenario)).toContain('error query-limit-exceeded');
  expect(verdictOf(report, 'im.dialog.get', 'error chat-not-resolved').verdict).toBe('emulated');
});

test('a run below --coverage-floor is not ok', async () => {
  const report = await runContract({ coverageFloor: 99 });
  expect(report.gaps).toEqual([
    `${report.coverage.percent} % of the contract was seen, less than the floor of 99 %`,
  ]);
  expect(report.ok).toBe(false);
});

test('a portal over its limit has no finding, and the run is not ok', async () => {
  const end = portal.inject({
    kind: 'error',
    method: 'im.dialog.get',
    status: 503,
    code: 'QUERY_LIMIT_EXCEEDED',
  });
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat1435'] },
  });
  end();
  expect(findingsOf(report)).toEqual([]);
  expect(report.ok).toBe(false);
  expect(report.gaps).toEqual([
    'im.dialog.get form chat did not read --dialog #1: the portal was over its rate limit',
  ]);
});
