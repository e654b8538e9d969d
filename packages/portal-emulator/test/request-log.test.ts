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
