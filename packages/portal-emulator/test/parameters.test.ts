import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

const nobody = {
  error: 'ACCESS_ERROR',
  error_description: 'You do not have access to the specified dialog',
};
const empty = { error: 'DIALOG_ID_EMPTY', error_description: "Dialog ID can't be empty" };

test('treats an integer too large for JavaScript as an unknown user id', async () => {
  const portal = await openPortal();
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"DIALOG_ID":9007199254740993}',
  };
  const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
  expect([answer.status, answer.body['error']]).toEqual([403, 'ACCESS_ERROR']);
});

describe('DIALOG_ID of im.dialog.get and imbot.dialog.get', () => {
  test.each(['im.dialog.get', 'imbot.dialog.get'])(
    '%s accepts a number, with or without the prefix chat or sg in any letter case',
    async (method) => {
      const portal = await openPortal();
      for (const id of ['256', 256, 'chat29', 'CHAT29', 'Chat29', 'sg7', 'SG7']) {
        expect((await call(portal.webhookUrl, method, { DIALOG_ID: id })).status).toBe(200);
      }
    },
  );

  test.each([
    '',
    '0',
    0,
    null,
    false,
    true,
    1.5,
    -1,
    1e300,
    [],
    ['chat29'],
    {},
    'chat',
    'chat-1',
    ' chat29',
    'room5',
    '12a',
  ])('refuses %j with DIALOG_ID_EMPTY', async (id) => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id });
    expect([answer.status, answer.body]).toEqual([400, empty]);
  });

  test('refuses a missing DIALOG_ID with DIALOG_ID_EMPTY', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, 'im.dialog.get');
    expect([answer.status, answer.body]).toEqual([400, empty]);
  });

  test('accepts leading zeros and chat0, but finds no chat', async () => {
    const portal = await openPortal();
    for (const id of ['chat0', 'chat0000', '00']) {
      const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id });
      expect([answer.status, answer.body]).toEqual([403, nobody]);
    }
    const padded = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat029' });
    expect(padded.result['id']).toBe(29);
  });

  test('accepts the prefix crm, but finds no chat', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'crm1663' });
    expect([answer.status, answer.body]).toEqual([403, nobody]);
  });

  test('imbot.dialog.get ignores BOT_ID and checks the access of the caller', async () => {
    const portal = await openPortal();
    const params = { DIALOG_ID: 'chat5', BOT_ID: 457 };
    const answer = await call(portal.webhookUrl, 'imbot.dialog.get', params);
    expect([answer.result['id'], answer.result['role']]).toEqual([5, 'member']);
  });

  test('refuses a missing chat and a chat without access with the same error', async () => {
    const portal = await openPortal();
    for (const id of ['chat999999', 'chat61', '999999', '404', 'sg8', 'sg999']) {
      const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id });
      expect([answer.status, answer.body]).toEqual([403, nobody]);
    }
  });
});

describe('what a DIALOG_ID finds', () => {
  test('a user id creates the private dialog once', async () => {
    const portal = await openPortal();
    const first = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '27' });
    const again = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '27' });
    expect(first.result).toMatchObject({ type: 'private', message_type: 'P', role: 'owner' });
    expect(again.result['id']).toBe(first.result['id']);
    expect(portal.snapshot().chats.filter((chat) => chat.id === first.result['id'])).toHaveLength(
      1,
    );
  });

  test('the id of the caller creates their notes', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '1' });
    expect(result).toMatchObject({ type: 'private', entity_type: 'FAVORITE', dialog_id: '1' });
  });

  test('an extranet user cannot open a dialog with a user they share no chat with', async () => {
    const state = createPortal({
      users: [
        { id: 1, kind: 'extranet' },
        { id: 2, firstName: 'Shares' },
        { id: 3, firstName: 'Stranger' },
      ],
      chats: [{ id: 10, members: [{ userId: 1 }, { userId: 2 }] }],
    });
    const portal = await openPortal({ state });
    const known = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '2' });
    const stranger = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '3' });
    expect([known.status, stranger.status]).toEqual([200, 403]);
  });

  test('sg and a group id find the chat of the group, and create a missing one', async () => {
    const state = createPortal({
      groups: [{ id: 9, name: 'New group', ownerId: 1, memberIds: [1] }],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'sg9' });
    expect(result).toMatchObject({
      name: 'New group',
      type: 'sonetGroup',
      entity_id: '9',
      dialog_id: 'sg9',
    });
  });

  test('returns dialog_id with the type and letter case of the request', async () => {
    const portal = await openPortal();
    for (const id of ['CHAT29', '256', 256, 'sg7']) {
      const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id });
      expect(result['dialog_id']).toBe(id);
    }
  });
});

describe('the four parameters of imopenlines.dialog.get', () => {
  const lineMethod = 'imopenlines.dialog.get';

  test.each([
    { CHAT_ID: 1375 },
    { CHAT_ID: '1375' },
    { DIALOG_ID: 'chat1375' },
    { DIALOG_ID: 'CHAT1375' },
    { SESSION_ID: 341 },
    { SESSION_ID: '341' },
    { USER_CODE: 'livechat|1|1373|211' },
    { USER_CODE: 'imol|livechat|1|1373|211' },
  ])('%j finds the open line chat', async (params) => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, lineMethod, params);
    expect(answer.result).toMatchObject({ id: 1375, dialog_id: 'chat1375' });
  });

  test.each([
    ['uses CHAT_ID before DIALOG_ID', { CHAT_ID: 42, DIALOG_ID: 'chat1375' }, 42],
    ['uses DIALOG_ID before SESSION_ID', { DIALOG_ID: 'chat42', SESSION_ID: 341 }, 42],
    ['uses SESSION_ID before USER_CODE', { SESSION_ID: 342, USER_CODE: 'livechat|1|1373|211' }, 42],
    ['skips a null', { CHAT_ID: null, SESSION_ID: 342 }, 42],
  ])('%s', async (_, params, id) => {
    const portal = await openPortal();
    expect((await call(portal.webhookUrl, lineMethod, params)).result['id']).toBe(id);
  });

  test.each([
    ['no parameter', {}],
    ['plain digits as DIALOG_ID', { DIALOG_ID: '1375' }],
    [
      'a DIALOG_ID that finds nothing, though SESSION_ID would find a chat,',
      { DIALOG_ID: 'chat999', SESSION_ID: 341 },
    ],
    [
      'a malformed DIALOG_ID, though USER_CODE would find a chat,',
      { DIALOG_ID: 'x', USER_CODE: 'livechat|1|1373|211' },
    ],
    ['a chat that is no open line', { CHAT_ID: 29 }],
    ['a crm prefix', { DIALOG_ID: 'crm1375' }],
    ['an sg prefix, whose chat is no open line', { DIALOG_ID: 'sg7' }],
    ['an unknown session', { SESSION_ID: 999999 }],
    ['an unknown user code', { USER_CODE: 'livechat|9|9|9' }],
  ])('%s is refused with ACCESS_ERROR 400', async (_, params) => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, lineMethod, params);
    expect([answer.status, answer.body]).toEqual([400, nobody]);
  });

  test('refuses an open line chat that the caller is not in if nobody may join the line', async () => {
    const state = createPortal({
      users: [{ id: 1 }, { id: 2 }],
      chats: [
        {
          id: 7,
          messageType: 'L',
          entityType: 'LINES',
          entityId: 'a|1|2|3',
          members: [{ userId: 2 }],
        },
      ],
    });
    const portal = await openPortal({ state });
    const answer = await call(portal.webhookUrl, lineMethod, { CHAT_ID: 7 });
    expect([answer.status, answer.body]).toEqual([400, nobody]);
  });

  test('accepts a group chat (type C) with entity type LINES', async () => {
    const state = createPortal({
      chats: [
        {
          id: 7,
          messageType: 'C',
          entityType: 'LINES',
          entityId: 'a|1|2|3',
          members: [{ userId: 1 }],
        },
      ],
    });
    const portal = await openPortal({ state });
    expect((await call(portal.webhookUrl, lineMethod, { CHAT_ID: 7 })).result['id']).toBe(7);
  });
});

describe('names of parameters', () => {
  test('the older methods accept them in any letter case', async () => {
    const portal = await openPortal();
    const lower = await call(portal.webhookUrl, 'im.dialog.get', { dialog_id: 'chat29' });
    const mixed = await call(portal.webhookUrl, 'imopenlines.dialog.get', { Session_Id: 341 });
    expect([lower.result['id'], mixed.result['id']]).toEqual([29, 1375]);
  });

  test('imbot.v2.Chat.get requires the exact names', async () => {
    const portal = await openPortal();
    const params = { BOTID: 456, botToken: 'my_bot_token', dialogId: 'chat5' };
    const answer = await call(portal.webhookUrl, 'imbot.v2.Chat.get', params);
    expect(answer.body['error']).toBe('BOT_ID_REQUIRED');
  });
});
