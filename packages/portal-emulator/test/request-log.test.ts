import { describe, expect, test } from 'vitest';
import type { LoggedRequest } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

describe('the request log', () => {
  test('keeps verb, method, parameters and status of each request, oldest first', async () => {
    const seen: LoggedRequest[] = [];
    const portal = await openPortal({ onRequest: (request) => seen.push(request) });
    await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    await send(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=x`);
    expect(portal.requests).toMatchObject([
      {
        verb: 'POST',
        path: '/rest/1/***/im.dialog.get',
        params: { DIALOG_ID: 'chat29' },
        status: 200,
      },
      { verb: 'GET', path: '/rest/1/***/im.dialog.get', params: { DIALOG_ID: 'x' }, status: 400 },
    ]);
    expect(seen).toEqual(portal.requests);
  });

  test('holds no secret, wherever it was sent', async () => {
    const portal = await openPortal();
    const secret = 'S3CR3T';
    const json = (params: object) => call(`${portal.url}/rest/`, 'im.dialog.get', params);
    await call(`${portal.url}/rest/1/${secret}/`, 'im.dialog.get');
    await call(`${portal.url}/rest/${secret}/${secret}/`, secret);
    await send(`${portal.url}/rest/1/${secret}`);
    await send(`${portal.url}/rest/${secret}`);
    await send(`${portal.url}/${secret}?auth=${secret}`);
    await send(`${portal.url}/rest/im.dialog.get?auth=${secret}&access_token=${secret}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    await json({
      auth: secret,
      AUTH: secret,
      botToken: secret,
      BOT_TOKEN: secret,
      clientId: secret,
    });
    await json({ nested: { list: [{ access_token: secret }] } });
    await json({ cmd: { a: `imbot.v2.Chat.get?botId=1&botToken=${secret}&dialogId=chat5` } });
    await send(`${portal.url}/oauth/token/?client_secret=${secret}&refresh_token=${secret}`);
    expect(portal.requests).toHaveLength(10);
    expect(JSON.stringify(portal.requests)).not.toContain(secret);
  });

  const SECRET = 'S3CR3T';
  const command = (text: string) => `batch?cmd[a]=${encodeURIComponent(text)}`;

  test.each([
    ['a percent-encoded name', `im.dialog.get?%61uth=${SECRET}`],
    ['a name with brackets', `im.dialog.get?auth[]=${SECRET}&access_token[a][b]=${SECRET}`],
    ['a command’s percent-encoded name', command(`imbot.v2.Chat.get?bot%54oken=${SECRET}`)],
    ['a command’s name with brackets', command(`im.dialog.get?auth[0]=${SECRET}`)],
    ['a command’s name after a semicolon', command(`im.dialog.get?x=1;auth=${SECRET}`)],
    ['a batch within a batch', command(command(`im.dialog.get?auth=${SECRET}`))],
    ['the address of a webhook in a value', `im.dialog.get?DIALOG_ID=/rest/1/${SECRET}/`],
    ['its encoded address', command(`im.dialog.get?URL=http%3A%2F%2Fx%2Frest%2F1%2F${SECRET}%2F`)],
    ['an authorisation code', `im.dialog.get?code=${SECRET}`],
    ['a token in the place of a method', `${SECRET}.1`],
  ])('masks %s', async (_, address) => {
    const portal = await openPortal();
    await send(`${portal.webhookUrl}${address}`);
    expect(portal.requests).toHaveLength(1);
    expect(JSON.stringify(portal.requests)).not.toContain(SECRET);
  });

  test.each([
    ['JSON under a form’s type', `{"auth":"${SECRET}"}`],
    ['XML', `<auth>${SECRET}</auth>`],
    ['multipart without its boundary', `--b\r\nname="auth"\r\n\r\n${SECRET}\r\n--b--`],
  ])('masks a body that no form has: %s', async (_, body) => {
    const portal = await openPortal();
    await send(`${portal.webhookUrl}im.dialog.get`, { method: 'POST', body });
    expect(portal.requests[0]?.params).toEqual({ '***': '***' });
  });

  test('leaves what is no secret as it was sent', async () => {
    const portal = await openPortal();
    const params = { cmd: { 'a b': 'im.dialog.get?DIALOG_ID=%63hat29&author=27', ü: 'x?y&z' } };
    await call(portal.webhookUrl, 'batch', params);
    expect(portal.requests[0]?.params).toEqual(params);
  });

  test('keeps the last thousand requests', async () => {
    const portal = await openPortal();
    for (let turn = 0; turn < 21; turn += 1) {
      const turns = Array.from({ length: 50 }, () => send(`${portal.url}/rest/a.b?turn=${turn}`));
      await Promise.all(turns);
    }
    const { requests } = portal;
    expect(requests).toHaveLength(1000);
    expect([requests[0]?.params, requests[999]?.params]).toEqual([{ turn: '1' }, { turn: '20' }]);
  });

  test('keeps no parameters of a very large request', async () => {
    const portal = await openPortal();
    await call(portal.webhookUrl, 'im.dialog.get', {
      DIALOG_ID: 'chat29',
      ballast: 'x'.repeat(20_000),
    });
    expect(portal.requests[0]?.params).toEqual({});
  });
});
