import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import type { ChatInput } from '../src/state/schema.js';
import { call, openPortal } from './support/portal.js';

const method = 'imbot.v2.Chat.get';
const bot = { botId: 456, botToken: 'my_bot_token' };

async function read(chat: Partial<ChatInput>) {
  const state = createPortal({
    users: [{ id: 1 }, { id: 2, kind: 'collaber' }, { id: 456, firstName: 'Bot', kind: 'bot' }],
    bots: [{ userId: 456, applicationId: 'local.app', token: 'my_bot_token' }],
    chats: [{ id: 5, members: [1, 2, 456].map((userId) => ({ userId })), ...chat }],
  });
  const portal = await openPortal({ state });
  return call(portal.webhookUrl, method, { ...bot, chatId: 5 });
}

describe('the chat of imbot.v2.Chat.get', () => {
  test('has its 39 keys in camelCase, computed for the bot', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...bot, dialogId: 'chat5' });
    expect(result['chat']).toEqual({
      id: 5,
      dialogId: 'chat5',
      name: 'Support Chat',
      description: '',
      type: 'chat',
      messageType: 'C',
      owner: 456,
      color: '#4ba984',
      avatar: '',
      extranet: false,
      containsCollaber: false,
      entityType: '',
      entityId: '',
      entityData1: '',
      entityData2: '',
      entityData3: '',
      entityLink: { type: '', url: '', id: '' },
      diskFolderId: 42,
      role: 'owner',
      permissions: {
        manageUsersAdd: 'member',
        manageUsersDelete: 'manager',
        manageUi: 'member',
        manageSettings: 'owner',
        manageMessages: 'member',
        manageMessagesAutoDelete: 'owner',
        manageGuestInvites: 'manager',
        manageDelete: 'owner',
        canPost: 'member',
      },
      hasManageCapability: true,
      canHaveThreads: false,
      muteList: [],
      parentChatId: 0,
      parentMessageId: 0,
      isNew: false,
      textFieldEnabled: true,
      backgroundId: null,
      dateCreate: '2025-01-15T10:00:00+01:00',
      lastMessageId: 789,
      lastMessageViews: { messageId: 789, firstViewers: [], countOfViewers: 0 },
      lastId: 789,
      managerList: [456],
      markedId: 0,
      messageCount: 15,
      public: '',
      unreadId: 0,
      userCounter: 3,
      guestCount: 0,
    });
    expect(Object.keys(Object(result['chat']))).toHaveLength(39);
  });

  test('has null for a missing folder and a missing last message', async () => {
    const { result } = await read({});
    expect(result['chat']).toMatchObject({
      diskFolderId: null,
      lastMessageId: null,
      backgroundId: null,
    });
  });

  test('keeps a relative avatar and writes an empty description for null', async () => {
    const { result } = await read({ avatar: '/upload/a.png', description: null });
    expect(result['chat']).toMatchObject({ avatar: '/upload/a.png', description: '' });
  });

  test('counts the guests of a collab, and allows threads in a channel', async () => {
    const { result } = await read({
      messageType: 'N',
      members: [2, 456].map((userId) => ({ userId })),
    });
    expect(result['chat']).toMatchObject({
      containsCollaber: true,
      extranet: true,
      guestCount: 1,
      canHaveThreads: true,
    });
  });

  test('lists the bot in muteList if it muted the chat', async () => {
    const { result } = await read({ members: [{ userId: 456, muted: true }] });
    expect(result['chat']).toMatchObject({ muteList: [456] });
  });

  test('lists viewers with camelCase keys', async () => {
    const date = '2026-03-01T10:00:00+01:00';
    const { result } = await read({
      messages: [{ id: 9, authorId: 1, date, views: [{ userId: 1, date }] }],
    });
    expect(result['chat']).toMatchObject({
      lastMessageViews: {
        messageId: 9,
        firstViewers: [{ userId: 1, userName: '', date }],
        countOfViewers: 1,
      },
    });
  });

  test('makes the bot a guest of an open chat that it is not in', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...bot, dialogId: 'chat62' });
    expect(result['chat']).toMatchObject({ role: 'guest' });
  });
});

describe('the keys next to the chat', () => {
  test('lists only the calling bot in users, and has the service keys', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...bot, dialogId: 'chat5' });
    expect(result).toMatchObject({
      users: [{ id: 456, bot: true, type: 'bot', name: 'Support Bot' }],
      recentConfig: { chatId: 5, sections: ['default'] },
      copilot: null,
      messagesAutoDeleteConfigs: [],
      callInfo: { token: '', chatId: 5 },
      parentChat: null,
    });
    expect(result['users']).toHaveLength(1);
    expect(result).not.toHaveProperty('session');
    expect(result).not.toHaveProperty('collabInfo');
  });

  test('adds collabInfo for a collab, session for an open line, parentChat for a thread', async () => {
    expect((await read({ messageType: 'B' })).result).toHaveProperty('collabInfo');
    const state = createPortal({
      users: [{ id: 1 }, { id: 456, kind: 'bot' }],
      bots: [{ userId: 456, applicationId: 'local.app', token: 'my_bot_token' }],
      chats: [
        {
          id: 5,
          messageType: 'L',
          entityType: 'LINES',
          entityId: 'a|1|2|3',
          members: [{ userId: 456 }],
        },
        { id: 6, messageType: 'T', parentChatId: 5, members: [{ userId: 456 }] },
      ],
      sessions: [{ id: 70, chatId: 5, startedAt: '2026-03-01T10:00:00+01:00' }],
    });
    const portal = await openPortal({ state });
    const line = await call(portal.webhookUrl, method, { ...bot, chatId: 5 });
    expect(line.result['session']).toEqual({ id: 70, chatId: 5, paused: false });
    const thread = await call(portal.webhookUrl, method, { ...bot, chatId: 6 });
    expect(thread.result['parentChat']).toMatchObject({ id: 5, type: 'lines' });
  });

  test('a user has 25 keys, with false for a missing date', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, method, { ...bot, dialogId: 'chat5' });
    const [user] = Array.isArray(result['users']) ? result['users'] : [];
    expect(user).toEqual({
      id: 456,
      active: true,
      name: 'Support Bot',
      firstName: 'Support',
      lastName: 'Bot',
      workPosition: null,
      color: '#29619b',
      avatar: '',
      gender: '',
      birthday: '',
      extranet: false,
      bot: true,
      connector: false,
      externalAuthId: 'bot',
      status: 'online',
      idle: false,
      lastActivityDate: false,
      mobileLastDate: false,
      desktopLastDate: false,
      absent: false,
      departments: [],
      phones: false,
      type: 'bot',
      website: '',
      email: '',
    });
    expect(Object.keys(Object(user))).toHaveLength(25);
  });

  test('a user without names in the profile has null for them', async () => {
    const state = createPortal({
      users: [{ id: 1 }, { id: 456, firstName: null, lastName: null, kind: 'bot' }],
      bots: [{ userId: 456, applicationId: 'local.app', token: 'my_bot_token' }],
      chats: [{ id: 5, members: [{ userId: 456 }] }],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, method, { ...bot, dialogId: 'chat5' });
    const [user] = Array.isArray(result['users']) ? result['users'] : [];
    expect(user).toMatchObject({ name: null, firstName: null, lastName: null, workPosition: '' });
  });
});
