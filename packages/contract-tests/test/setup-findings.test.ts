import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, expect, test } from 'vitest';
import { exitCode } from '../src/cli/exit-code.js';
import { causes } from '../src/generated/plan.js';
import { findingsOf, runContract } from '../src/index.js';
import { runMain } from './support/main.js';
import { startProxy } from './support/proxy.js';

const portal = await startPortal();
afterEach(() => portal.clearFaults());
afterAll(() => portal.close());

const env = { B24_WEBHOOK_URL: portal.webhookUrl };
const { closedDialogId, bot } = portal.demo;
const only = ['imbot.dialog.get', 'imbot.v2.Chat.get', 'imopenlines.dialog.get'];
const without = only.flatMap((method) => ['--without', method]);

test('reports a chat that may not be read as a setup finding that names it, with exit code 3', async () => {
  const args = ['--dialog', 'chat1435', '--dialog', closedDialogId, ...without];
  const { code, out } = await runMain(args, env);
  expect(code).toBe(3);
  expect(out).toMatch(
    /form chat · the answer · setup, refused: .* seen 403 ACCESS_ERROR by --dialog #2/,
  );
  expect(out).toContain(causes['no-dialog-access']?.remedy);
  expect(out).not.toContain(closedDialogId);
  expect(out).toContain('0 failed');
});

test('exits with 1 if the same run has a breakage', async () => {
  portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
  const { code } = await runMain(
    ['--dialog', 'chat1435', '--dialog', closedDialogId, ...without],
    env,
  );
  expect(code).toBe(1);
});

test.each([
  ['a bot that is not in the chat', { botDialogs: [bot.closedDialogId] }, '400 ACCESS_DENIED'],
  ['a chat that does not exist', { botDialogs: ['chat999999'] }, '400 CHAT_NOT_FOUND'],
  ['a bot that does not exist', { botId: 999999 }, '400 BOT_NOT_FOUND'],
  ['the token of another bot', { botToken: 'not-the-token' }, '400 BOT_OWNERSHIP_ERROR'],
])('reports %s as a setup finding', async (_, wrong, seen) => {
  const { botId, botToken, dialogId } = bot;
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { botId, botToken, botDialogs: [dialogId], ...wrong },
  });
  const form = report.scenarios.find((one) => one.method === 'imbot.v2.Chat.get');
  expect(form?.findings).toEqual([
    expect.objectContaining({
      severity: 'setup',
      kind: 'refused',
      seen,
      requests: ['--bot-dialog #1'],
    }),
  ]);
  expect(form?.verdict).toBe('not judged');
  expect(report.ok).toBe(false);
});

test('reports an undocumented refusal as breakage', async () => {
  portal.inject({ kind: 'error', method: 'im.dialog.get', status: 500, code: 'ACCESS_ERROR' });
  const report = await runContract({
    webhookUrl: portal.webhookUrl,
    pace: 'off',
    identifiers: { dialogs: ['chat1435'] },
  });
  const form = report.scenarios.find(({ scenario }) => scenario === 'form chat');
  expect(form).toMatchObject({ verdict: 'failed', findings: [{ kind: 'status' }] });
});

test('keeps a finding when a later chat of the scenario is over the rate limit', async () => {
  const limited = JSON.stringify({ error: 'QUERY_LIMIT_EXCEEDED', error_description: '' });
  const proxy = await startProxy(portal, ({ params, answer }) => {
    if (params['DIALOG_ID'] === 'chat1') return { ...answer, status: 503, body: limited };
    const body = JSON.parse(answer.body);
    if (!body.result) return answer;
    const { owner: _, ...result } = body.result;
    return { ...answer, body: JSON.stringify({ ...body, result }) };
  });
  try {
    const report = await runContract({
      webhookUrl: proxy.webhookUrl,
      pace: 'off',
      identifiers: { dialogs: ['chat1435', 'chat1'] },
      without: only,
    });
    expect(findingsOf(report).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'missing result.owner',
    ]);
    expect(report.gaps).toEqual([
      'im.dialog.get form chat did not read --dialog #2: the portal was over its rate limit',
    ]);
  } finally {
    await proxy.close();
  }
});

test.each([
  ['a bot without its token', { botId: 456, botDialogs: ['chat5'] }, '--bot-dialog #1'],
  ['a dialog of no bot', { botDialogs: ['chat5'] }, '--bot-dialog #1'],
  ['a bot without a dialog', { botId: 456, botToken: bot.botToken }, '--bot-id'],
  ['a workgroup that may not be opened', { dialogs: ['chat1435', 'sg7'] }, '--dialog #2'],
])('reports %s as a gap', async (_, identifiers, what) => {
  const report = await runContract({ webhookUrl: portal.webhookUrl, pace: 'off', identifiers });
  expect(exitCode(report)).toBe(1);
  expect(report.gaps.filter((gap) => gap.includes(`did not read ${what}:`))).toHaveLength(1);
});
