import { describe, expect, test } from 'vitest';
import { openPortal } from './support/portal.js';
import { execute } from './support/process.js';

const jsonHeaders = [
  '-X',
  'POST',
  '-H',
  'Content-Type: application/json',
  '-H',
  'Accept: application/json',
];

/** The five pages' curl commands: address below the portal, and body as printed. */
const overWebhook = [
  ['im.dialog.get', '{"DIALOG_ID":"chat1435"}', 1435],
  ['im.dialog.get', '{"DIALOG_ID":"chat1"}', 1],
  ['imbot.dialog.get', '{"DIALOG_ID":"chat29"}', 29],
  ['imbot.v2.Chat.get', '{"botId":456,"botToken":"my_bot_token","dialogId":"chat5"}', 5],
  ['imopenlines.dialog.get.json', '{"USER_CODE":"livechat|1|1373|211"}', 1375],
] as const;

const overOauth = [
  ['im.dialog.get', '{"DIALOG_ID":"chat1435","auth":"TOKEN"}', 1435],
  ['im.dialog.get', '{"DIALOG_ID":"chat1","auth":"TOKEN"}', 1],
  ['imbot.dialog.get', '{"DIALOG_ID":"chat29","auth":"TOKEN"}', 29],
  ['imbot.v2.Chat.get', '{"botId":456,"dialogId":"chat5","auth":"TOKEN"}', 5],
  ['imopenlines.dialog.get.json', '{"USER_CODE":"livechat|1|1373|211","auth":"TOKEN"}', 1375],
] as const;

const idOf = (text: string): unknown => {
  const { result } = JSON.parse(text);
  return result.chat?.id ?? result.id;
};

describe('the curl commands of the pages, with the host of the portal', () => {
  test.each(overWebhook)('webhook: %s %s', async (method, body, id) => {
    const portal = await openPortal();
    const address = `${portal.url}/rest/1/webhook_key/${method}`;
    const text = await execute('curl', ['-sS', '--fail', ...jsonHeaders, '-d', body, address]);
    expect(idOf(text)).toBe(id);
  });

  test.each(overOauth)('OAuth: %s %s', async (method, body, id) => {
    const portal = await openPortal();
    const filled = body.replace('TOKEN', portal.accessToken);
    const address = `${portal.url}/rest/${method}`;
    const text = await execute('curl', ['-sS', '--fail', ...jsonHeaders, '-d', filled, address]);
    expect(idOf(text)).toBe(id);
  });

  test('works over TLS with the portal’s authority', async () => {
    const portal = await openPortal({ tls: true });
    const address = `${portal.webhookUrl}im.dialog.get`;
    const trust = ['--cacert', String(portal.caFile)];
    const text = await execute('curl', [
      '-sS',
      '--fail',
      ...trust,
      '-d',
      'DIALOG_ID=chat29',
      address,
    ]);
    expect(idOf(text)).toBe(29);
    await expect(execute('curl', ['-sS', address])).rejects.toThrow('certificate');
  });

  test('reads the other fields of a file upload', async () => {
    const portal = await openPortal();
    const fields = ['-F', 'DIALOG_ID=chat29', '-F', 'file=@/dev/null'];
    const text = await execute('curl', ['-sS', ...fields, `${portal.webhookUrl}im.dialog.get`]);
    expect(idOf(text)).toBe(29);
  });
});
