import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsOf, type Report, runContract } from '../src/index.js';

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const verdictOf = (report: Report, method: string, scenario: string) => {
  const found = report.scenarios.find((one) => one.method === method && one.scenario === scenario);
  return { verdict: found?.verdict, reason: found?.reason };
};

test('a portal given without identifiers is asked only for the errors that need none', async () => {
  const report = await runContract({ webhookUrl: portal.webhookUrl });
  expect(report.ok).toBe(true);
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

test('a form whose identifier is not given says which setting gives it', async () => {
  const report = await runContract({ webhookUrl: portal.webhookUrl });
  expect(verdictOf(report, 'imopenlines.dialog.get', 'form session')).toEqual({
    verdict: 'not exercised',
    reason: 'no identifier of this form — give --line-session N',
  });
});

test('a bot without its token is not asked for over a webhook', async () => {
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    identifiers: { botId: 456, botDialogs: ['chat5'] },
  });
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'form chat')).toEqual({
    verdict: 'not exercised',
    reason: 'B24_BOT_TOKEN is not given',
  });
});

test('an access token reads a bot without the bot token', async () => {
  const report = await runContract({
    portal: portal.url,
    accessToken: portal.accessToken,
    identifiers: { botId: 456, botDialogs: ['chat5'] },
  });
  expect(findingsOf(report)).toEqual([]);
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'form chat').verdict).toBe('passed');
  expect(verdictOf(report, 'imbot.v2.Chat.get', 'error bot-token-missing').reason).toBe(
    'it needs a webhook',
  );
});

test('a form that can create a chat is asked for only when that is allowed', async () => {
  const settings = { webhookUrl: portal.webhookUrl, identifiers: { dialogs: ['27', 'sg7'] } };
  const before = portal.snapshot().chats.length;
  const careful = await runContract(settings);
  expect(verdictOf(careful, 'im.dialog.get', 'form user')).toEqual({
    verdict: 'not exercised',
    reason: 'asking could create a chat — allow it with --allow-create',
  });
  expect(portal.snapshot().chats.length).toBe(before);

  const allowed = await runContract({ ...settings, allowCreate: true });
  expect(verdictOf(allowed, 'im.dialog.get', 'form user').verdict).toBe('passed');
  expect(portal.snapshot().chats.length).toBe(before + 1);
});

test('every given identifier of a form is asked for', async () => {
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    identifiers: { dialogs: ['chat1435', 'chat1', 'chat29'] },
  });
  const form = report.scenarios.find(({ scenario }) => scenario === 'form chat');
  expect(form).toMatchObject({ verdict: 'passed', requests: 3 });
});

test('what the credentials have no scope for is not exercised', async () => {
  const report = await runContract({
    webhookUrl: portal.demo.webhooks.withoutChatScopes,
    identifiers: { dialogs: ['chat1435'] },
  });
  expect(verdictOf(report, 'im.dialog.get', 'form chat')).toEqual({
    verdict: 'not exercised',
    reason: 'the credentials do not have the scope of the method',
  });
});
