import { startPortal } from '@b24-chat/portal-emulator';
import { afterAll, expect, test } from 'vitest';
import { findingsOf, runContract } from '../src/index.js';
import { type ProxiedAnswer, startProxy } from './support/proxy.js';

const portal = await startPortal();
afterAll(() => portal.close());

const { bot, openLine } = portal.demo;
const identifiers = {
  dialogs: ['chat1435'],
  botId: bot.botId,
  botToken: bot.botToken,
  botDialogs: [bot.dialogId],
  lineChats: [openLine.chatId],
  lineUserCodes: [openLine.userCode],
};

type Result = Record<string, unknown>;

/** The findings of a run in which a proxy changes the successes of one method. */
async function found(method: string, change: (answer: ProxiedAnswer) => ProxiedAnswer) {
  const proxy = await startProxy(portal, (proxied) =>
    proxied.method === method && proxied.answer.status === 200
      ? change(proxied.answer)
      : proxied.answer,
  );
  const report = await runContract({ webhookUrl: proxy.webhookUrl, pace: 'off', identifiers });
  await proxy.close();
  return findingsOf(report).map(({ kind, path, severity }) => `${severity} ${kind} ${path}`);
}

const withResult = (change: (result: Result) => Result) => (answer: ProxiedAnswer) => {
  const body = JSON.parse(answer.body);
  return { ...answer, body: JSON.stringify({ ...body, result: change(body.result) }) };
};

const inChat = (result: Result, fields: Result) =>
  'chat' in result
    ? { ...result, chat: Object.assign({}, result['chat'], fields) }
    : { ...result, ...fields };

test('an unchanged answer has no finding', async () => {
  expect(await found('im.dialog.get', (answer) => answer)).toEqual([]);
});

test.each([
  ['im.dialog.get', { id: 29, dialog_id: 'chat29' }, 'result.id'],
  ['imbot.dialog.get', { id: 29, dialog_id: 'chat29' }, 'result.id'],
  ['imbot.v2.Chat.get', { id: 29, dialogId: 'chat29' }, 'result.chat.id'],
  ['imopenlines.dialog.get', { id: 29, dialog_id: 'chat29' }, 'result.id'],
  ['im.dialog.get', { dialog_id: 'chat29' }, 'result.dialog_id'],
  ['im.dialog.get', { dialog_id: '' }, 'result.dialog_id'],
  ['imopenlines.dialog.get', { entity_id: 'livechat|1|9|9' }, 'result.entity_id'],
])('reports %s about another chat %o as one finding', async (method, fields, path) => {
  const change = withResult((result) => inChat(result, fields));
  expect(await found(method, change)).toEqual([`breakage relation ${path}`]);
});

test('an answer without required keys is not taken for an older generation', async () => {
  const gone = ['parent_chat_id', 'parent_message_id', 'entity_link', 'permissions', 'is_new'];
  const change = withResult((result) =>
    Object.fromEntries(Object.entries(result).filter(([key]) => !gone.includes(key))),
  );
  expect((await found('im.dialog.get', change)).sort()).toEqual(
    gone.map((key) => `breakage missing result.${key}`).sort(),
  );
});

const bomBytes = [0xef, 0xbb, 0xbf];

test.each<[string, (answer: ProxiedAnswer) => ProxiedAnswer]>([
  ['JSON as HTML', (answer) => ({ ...answer, headers: { 'content-type': 'text/html' } })],
  ['no content type', (answer) => ({ ...answer, headers: {} })],
  [
    'another charset',
    (answer) => ({ ...answer, headers: { 'content-type': 'application/json; charset=cp1251' } }),
  ],
  [
    'a byte order mark',
    (answer) => ({ ...answer, bytes: Buffer.from([...bomBytes, ...Buffer.from(answer.body)]) }),
  ],
  [
    'bad UTF-8',
    (answer) => ({
      ...answer,
      bytes: Buffer.from(answer.body.replace(/"name":"[^"]/, '"name":"\xff'), 'latin1'),
    }),
  ],
])('reports %s as one finding about the envelope', async (_, change) => {
  expect(await found('im.dialog.get', change)).toEqual(['breakage envelope ']);
});
