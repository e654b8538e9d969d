import { describe, expect, test } from 'vitest';
import { demoState } from '../src/demo/demo.js';
import { createPortal } from '../src/index.js';
import type { ChatInput } from '../src/state/schema.js';
import { call, openPortal } from './support/portal.js';

async function read(chat: Partial<ChatInput>, userId = 1) {
  const members = [{ userId: 1 }, { userId: 2 }];
  const state = createPortal({
    users: [{ id: 1 }, { id: 2 }, { id: 3 }],
    webhooks: [1, 3].map((id) => ({ userId: id, secret: 's3cret', scopes: ['im'] })),
    chats: [{ id: 5, members, ...chat }],
  });
  const portal = await openPortal({ state });
  const base = `${portal.url}/rest/${userId}/s3cret/`;
  return (await call(base, 'im.dialog.get', { DIALOG_ID: 'chat5' })).result;
}

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'entity type %s restricts nothing',
  async (entityType) => {
    const state = createPortal({ chats: [{ id: 5, entityType, members: [{ userId: 1 }] }] });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(Object.values(Object(result['restrictions']))).toEqual(Array(9).fill(true));
  },
);

test('the demo portal has a chat of every kind', () => {
  const chats = demoState().chats;
  const letters = [...new Set(chats.map((chat) => chat.messageType))].sort();
  expect(letters).toEqual(['A', 'B', 'C', 'J', 'L', 'N', 'O', 'P', 'S', 'T', 'X']);
  const entities = new Set(chats.map((chat) => chat.entityType));
  for (const entity of ['CRM', 'TASKS_TASK', 'SONET_GROUP', 'CALENDAR', 'GENERAL', 'LINES']) {
    expect(entities).toContain(entity);
  }
  expect(chats.some((chat) => chat.publicAlias)).toBe(true);
});

describe('the type of a chat', () => {
  test.each([
    ['P', '', 'private'],
    ['P', 'FAVORITE', 'private'],
    ['C', '', 'chat'],
    ['O', '', 'open'],
    ['O', 'GENERAL', 'general'],
    ['N', '', 'channel'],
    ['J', '', 'openChannel'],
    ['J', 'GENERAL_CHANNEL', 'generalChannel'],
    ['T', '', 'comment'],
    ['A', '', 'copilot'],
    ['B', '', 'collab'],
    ['L', 'LINES', 'lines'],
    ['S', '', 'system'],
    ['C', 'ANNOUNCEMENT', 'announcement'],
    ['C', 'VIDEOCONF', 'videoconf'],
    ['C', 'SUPPORT24_NOTIFIER', 'support24Notifier'],
    ['C', 'SUPPORT24_QUESTION', 'support24Question'],
    ['C', 'NETWORK_DIALOG', 'networkDialog'],
    ['C', 'CALENDAR', 'calendar'],
    ['C', 'MAIL', 'mail'],
    ['C', 'CRM', 'crm'],
    ['C', 'SONET_GROUP', 'sonetGroup'],
    ['C', 'TASKS', 'tasks'],
    ['C', 'CALL', 'call'],
    ['C', 'TASKS_TASK', 'tasksTask'],
    ['C', 'THREAD', 'thread'],
    ['X', 'LIVECHAT', 'livechat'],
  ] as const)(
    'message type %s with entity type "%s" is %s',
    async (messageType, entityType, type) => {
      const result = await read({ messageType, entityType });
      expect([result['type'], result['message_type'], result['entity_type']]).toEqual([
        type,
        messageType,
        entityType,
      ]);
    },
  );
});

describe('restrictions by entity type', () => {
  const allRestrictions = [
    'avatar',
    'rename',
    'extend',
    'call',
    'mute',
    'leave',
    'leave_owner',
    'send',
    'user_list',
  ];

  test.each([
    ['GENERAL', ['avatar', 'rename', 'extend', 'leave', 'leave_owner']],
    [
      'SUPPORT24_QUESTION',
      ['avatar', 'extend', 'call', 'mute', 'leave', 'leave_owner', 'user_list'],
    ],
    ['NETWORK_DIALOG', ['avatar', 'extend', 'call', 'mute', 'leave', 'leave_owner', 'user_list']],
    ['SUPPORT24_NOTIFIER', ['avatar', 'rename', 'leave_owner']],
    ['SONET_GROUP', ['avatar', 'rename', 'extend', 'leave', 'leave_owner']],
    ['CRM', ['avatar', 'rename', 'leave_owner']],
    ['CALL', ['extend', 'call', 'mute', 'leave', 'leave_owner']],
    ['TASKS', []],
    ['CALENDAR', []],
    ['LINES', []],
    ['', []],
  ])('entity type %s restricts %j only', async (entityType, off) => {
    const { restrictions } = await read({ entityType, messageType: 'O', entityId: '7' });
    const flags = Object.entries(Object(restrictions)).filter(
      ([, value]) => value === true || value === false,
    );
    expect(flags.map(([key]) => key)).toEqual(allRestrictions);
    expect(flags.filter(([, allowed]) => allowed === false).map(([key]) => key)).toEqual(off);
  });

  test('restricts send in a general chat for users who may not post there', async () => {
    const chat: Partial<ChatInput> = {
      messageType: 'O',
      entityType: 'GENERAL',
      ownerId: 2,
      permissions: { canPost: 'manager' },
    };
    expect((await read(chat))['restrictions']).toMatchObject({ send: false });
    const open: Partial<ChatInput> = { ...chat, permissions: { canPost: 'member' } };
    expect((await read(open))['restrictions']).toMatchObject({ send: true });
  });

  test.each(['SONET_GROUP', 'TASKS', 'CALENDAR'])(
    'entity type %s has a path with the placeholder #ID#',
    async (entityType) => {
      const { restrictions } = await read({ entityType, entityId: '7' });
      expect(restrictions).toMatchObject({
        path: expect.stringContaining('#ID#'),
        path_title: expect.stringMatching(/./),
      });
    },
  );

  test('CRM has an empty path, other entity types have none', async () => {
    expect((await read({ entityType: 'CRM', entityId: 'LEAD|3' }))['restrictions']).toMatchObject({
      path: '',
      path_title: '',
    });
    expect((await read({}))['restrictions']).not.toHaveProperty('path');
  });
});

describe('permissions', () => {
  test('manage_messages always equals can_post', async () => {
    const { permissions } = await read({ permissions: { canPost: 'owner' } });
    expect(permissions).toEqual({
      manage_users_add: 'member',
      manage_users_delete: 'manager',
      manage_ui: 'member',
      manage_settings: 'owner',
      manage_messages: 'owner',
      can_post: 'owner',
    });
  });
});

describe('entity_link', () => {
  test.each([
    ['CRM', 'LEAD|3', { type: 'LEAD', url: '/crm/lead/details/3/', id: 'LEAD|3' }],
    ['SONET_GROUP', '7', { type: 'SONET_GROUP', url: '/workgroups/group/7/', id: '7' }],
    [
      'TASKS',
      '15',
      { type: 'TASKS', url: '/company/personal/user/1/tasks/task/view/15/', id: '15' },
    ],
    [
      'CALENDAR',
      '88',
      { type: 'CALENDAR', url: '/company/personal/user/1/calendar/?EVENT_ID=88', id: '88' },
    ],
    ['', '', { type: '', url: '', id: '' }],
  ])('of %s %s', async (entityType, entityId, link) => {
    expect((await read({ entityType, entityId }))['entity_link']).toEqual(link);
  });
});

describe('who may read', () => {
  test.each([
    ['C', 'closed'],
    ['N', 'closed'],
    ['B', 'closed'],
    ['O', 'open'],
    ['J', 'open'],
  ] as const)(
    'a chat of type %s is %s to an employee who is not in it',
    async (messageType, access) => {
      const result = await read({ messageType }, 3);
      expect(result['role']).toBe(access === 'open' ? 'guest' : undefined);
    },
  );
});
