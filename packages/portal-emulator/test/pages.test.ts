import { describe, expect, test } from 'vitest';
import { call, openPortal } from './support/portal.js';

const printed: readonly (readonly [method: string, params: object])[] = [
  ['im.dialog.get', { DIALOG_ID: 'chat1435' }],
  ['im.dialog.get', { DIALOG_ID: 'chat1' }],
  ['im.dialog.get', { DIALOG_ID: 'chat29' }],
  ['im.dialog.get', { DIALOG_ID: '256' }],
  ['imbot.dialog.get', { DIALOG_ID: 'chat29' }],
  ['imbot.v2.Chat.get', { botId: 456, botToken: 'my_bot_token', dialogId: 'chat5' }],
  ['imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' }],
];

describe('every request printed on the documentation pages works', () => {
  test.each(printed)('%s %j over a webhook', async (method, params) => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, method, params);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body)).toEqual(['result', 'time']);
  });

  test.each(printed)('%s %j over OAuth', async (method, params) => {
    const portal = await openPortal();
    const withToken = { ...params, botToken: undefined, auth: portal.accessToken };
    const answer = await call(`${portal.url}/rest/`, method, withToken);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body)).toEqual(['result', 'time']);
  });
});
