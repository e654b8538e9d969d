import { describe, expect, test } from 'vitest';
import { type ChatInput, createPortal } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

const method = 'imbot.v2.Chat.get';
const good = { botId: 456, botToken: 'my_bot_token', dialogId: 'chat5' };

describe('parameters of imbot.v2.Chat.get', () => {
  test.each([
    ['botId as a string', { ...good, botId: '456' }],
    ['BOT_ID', { BOT_ID: 456, botToken: 'my_bot_token', dialogId: 'chat5' }],
    ['BOT_TOKEN', { botId: 456, BOT_TOKEN: 'my_bot_token', dialogId: 'chat5' }],
    ['clientId', { botId: 456, clientId: 'my_bot_token', dialogId: 'chat5' }],
    ['CLIENT_ID', { botId: 456, CLIENT_ID: 'my_bot_token', dialogId: 'chat5' }],
    ['chatId in place of dialogId', { botId: 456, botToken: 'my_bot_token', chatId: 5 }],
  ])('accepts %s', async (_, params) => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, params);
    expect(result['chat']).toMatchObject({ id: 5 });
  });

  test('a user id finds the bot’s private dialog, and users has both sides', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...good, dialogId: '256' });
    expect(result['chat']).toMatchObject({ id: 301, dialogId: '256', name: null, type: 'private' });
    expect(result['users']).toMatchObject([{ id: 456 }, { id: 256 }]);
    expect(result).not.toHaveProperty('copilot');
  });

  test('a user id creates a missing private dialog once', async () => {
    const portal = await openPortal();
    const read = () => call(portal.webhookUrl, method, { ...good, dialogId: '547' });
    const first = await read();
    const again = await read();
    expect([first.status, again.result['chat']]).toEqual([200, first.result['chat']]);
    expect(first.result['chat']).toMatchObject({ dialogId: '547', type: 'private', owner: 456 });
  });

  test('the id of the bot creates its notes', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...good, dialogId: '456' });
    expect(result['chat']).toMatchObject({ dialogId: '456', entityType: 'FAVORITE' });
    expect(result['users']).toMatchObject([{ id: 456 }]);
  });

  test.each(['CHAT5', 'Chat5'])('dialogId %j finds chat 5 in any letter case', async (dialogId) => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...good, dialogId });
    expect(result['chat']).toMatchObject({ id: 5, dialogId: 'chat5' });
  });

  test.each([
    ['sg7', 70],
    ['crm|deal|5', 71],
    ['CRM|DEAL|5', 71],
  ])('dialogId %j finds the chat of the group or item', async (dialogId, id) => {
    const members = [{ userId: 456 }];
    const portal = await openPortal({
      state: createPortal({
        bots: [{ userId: 456, applicationId: 'local.app', token: 'my_bot_token' }],
        chats: [
          { id: 70, entityType: 'SONET_GROUP', entityId: '7', members },
          { id: 71, entityType: 'CRM', entityId: 'DEAL|5', members },
        ],
      }),
    });
    const { result } = await call(portal.webhookUrl, method, { ...good, dialogId });
    expect(result['chat']).toMatchObject({ id });
  });

  test.each<[string, Partial<ChatInput>]>([
    ['a thread', { messageType: 'T', parentChatId: 6 }],
    ['a chat of a task', { entityType: 'TASKS_TASK', entityId: '15', mayJoin: [456] }],
  ])('reading %s makes the bot a member if it may join', async (_, chat) => {
    const portal = await openPortal({
      state: createPortal({
        bots: [{ userId: 456, applicationId: 'local.app', token: 'my_bot_token' }],
        chats: [
          { id: 5, ...chat },
          { id: 6, members: [{ userId: 456 }] },
        ],
      }),
    });
    const { result } = await call(portal.webhookUrl, method, good);
    expect(result['chat']).toMatchObject({ role: 'member', userCounter: 1 });
    expect(portal.snapshot().chats[0]?.members).toMatchObject([{ userId: 456 }]);
  });

  test('refuses the chat of a task that the bot may not join, and does not add the bot', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, method, { ...good, dialogId: 'chat37' });
    expect([answer.status, answer.body['error']]).toEqual([400, 'ACCESS_DENIED']);
    const task = portal.snapshot().chats.find(({ id }) => id === 37);
    expect(task?.members.map(({ userId }) => userId)).toEqual([1, 103]);
  });

  test.each(['sg999', 'chat5 ', 'chat999999', '999999', 'crm|deal|9', ''])(
    'dialogId %j finds no chat',
    async (dialogId) => {
      const portal = await openPortal();
      const answer = await call(portal.webhookUrl, method, { ...good, dialogId });
      expect([answer.status, answer.body['error']]).toEqual([400, 'CHAT_NOT_FOUND']);
    },
  );

  test('refuses a dialogId that is not a JSON string with the code 100', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, method, { ...good, dialogId: 1 });
    expect([answer.status, answer.body['error']]).toEqual([400, '100']);
    expect(answer.body['error_description']).toBe(
      'Bitrix\\Im\\V2\\Chat All parameters in the constructor must have real class type',
    );
  });

  test('refuses a missing dialogId with the code 100', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, method, { ...good, dialogId: undefined });
    expect([answer.status, answer.body['error']]).toEqual([400, '100']);
    expect(answer.body['error_description']).toBe(
      'Bitrix\\Im\\V2\\Chat All parameters in the constructor must have real class type',
    );
  });
});

describe('refusals of imbot.v2.Chat.get', () => {
  test.each([
    [
      'no token over a webhook',
      { botToken: undefined },
      'BOT_TOKEN_NOT_SPECIFIED',
      'Bot token not specified (botToken is required for webhook auth)',
    ],
    ['no bot id', { botId: undefined }, 'BOT_ID_REQUIRED', 'botId is required'],
    ['a bot id of zero', { botId: 0 }, 'BOT_ID_REQUIRED', 'botId is required'],
    ['an unknown bot', { botId: 999999 }, 'BOT_NOT_FOUND', 'Bot not found'],
    ['a user that is no bot', { botId: 27 }, 'BOT_NOT_FOUND', 'Bot not found'],
    [
      'another application’s bot',
      { botId: 457 },
      'BOT_OWNERSHIP_ERROR',
      'Bot was installed by another rest application',
    ],
    [
      'a wrong token',
      { botToken: 'not_my_token' },
      'BOT_OWNERSHIP_ERROR',
      'Bot was installed by another rest application',
    ],
    ['an unknown chat', { dialogId: 'chat999999' }, 'CHAT_NOT_FOUND', 'CHAT_NOT_FOUND'],
    ['a closed chat without the bot', { dialogId: 'chat61' }, 'ACCESS_DENIED', 'ACCESS_DENIED'],
  ])('%s is refused with its code and 400', async (_, change, error, error_description) => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, method, { ...good, ...change });
    expect([answer.status, answer.body]).toEqual([400, { error, error_description }]);
  });

  test('checks token, bot id, bot, ownership and chat in this order', async () => {
    const portal = await openPortal();
    const codes: unknown[] = [];
    for (const params of [
      {},
      { botToken: 'x' },
      { botToken: 'x', botId: 999999 },
      { botToken: 'x', botId: 456 },
      { botToken: 'my_bot_token', botId: 456, dialogId: 'chat999999' },
    ]) {
      codes.push((await call(portal.webhookUrl, method, params)).body['error']);
    }
    expect(codes).toEqual([
      'BOT_TOKEN_NOT_SPECIFIED',
      'BOT_ID_REQUIRED',
      'BOT_NOT_FOUND',
      'BOT_OWNERSHIP_ERROR',
      'CHAT_NOT_FOUND',
    ]);
  });

  test('needs no botToken over OAuth, but the application must own the bot', async () => {
    const portal = await openPortal();
    const rest = `${portal.url}/rest/`;
    const auth = portal.accessToken;
    const owned = await call(rest, method, { botId: 456, dialogId: 'chat5', auth });
    const foreign = await call(rest, method, { botId: 457, dialogId: 'chat5', auth });
    expect([owned.status, foreign.body['error']]).toEqual([200, 'BOT_OWNERSHIP_ERROR']);
  });

  test('accepts only GET and POST', async () => {
    const portal = await openPortal();
    const query = 'botId=456&botToken=my_bot_token&dialogId=chat5';
    const byGet = await send(`${portal.webhookUrl}${method}?${query}`);
    expect(byGet.result['chat']).toMatchObject({ id: 5 });
    const response = await fetch(`${portal.webhookUrl}${method}`, { method: 'PUT' });
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'invalid_http_method', error_description: 'Only GET and POST are allowed' },
    ]);
  });
});
