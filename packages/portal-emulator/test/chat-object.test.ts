import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import type { ChatInput } from '../src/state/schema.js';
import { call, openPortal } from './support/portal.js';

const reader = {
  user_id: expect.any(Number),
  user_name: expect.any(String),
  message_id: 0,
  date: null,
};

describe('the chat object of im.dialog.get', () => {
  test('has its 38 keys, each computed from the state', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat1435' });
    expect(result).toEqual({
      id: 1435,
      parent_chat_id: 0,
      parent_message_id: 0,
      name: 'Deal Chat',
      description: 'Discussion about the deal',
      owner: 503,
      extranet: false,
      avatar: '',
      color: '#f76187',
      type: 'crm',
      counter: 0,
      user_counter: 4,
      message_count: 3,
      unread_id: 0,
      restrictions: {
        avatar: false,
        rename: false,
        extend: true,
        call: true,
        mute: true,
        leave: true,
        leave_owner: false,
        send: true,
        user_list: true,
        path: '',
        path_title: '',
      },
      last_message_id: 84477,
      last_id: 84477,
      marked_id: 0,
      disk_folder_id: 0,
      entity_type: 'CRM',
      entity_id: 'DEAL|1663',
      entity_data_1: '',
      entity_data_2: '',
      entity_data_3: '',
      mute_list: [],
      date_create: '2026-02-25T16:50:58+01:00',
      message_type: 'C',
      public: '',
      role: 'member',
      entity_link: { type: 'DEAL', url: '/crm/deal/details/1663/', id: 'DEAL|1663' },
      text_field_enabled: true,
      background_id: null,
      permissions: {
        manage_users_add: 'member',
        manage_users_delete: 'manager',
        manage_ui: 'member',
        manage_settings: 'owner',
        manage_messages: 'member',
        can_post: 'member',
      },
      is_new: false,
      readed_list: [
        { ...reader, user_id: 503, message_id: 84477 },
        { ...reader, user_id: 103, user_name: 'John Smith' },
        { ...reader, user_id: 547, user_name: 'Peter Johnson' },
      ],
      manager_list: [503],
      last_message_views: { message_id: 84477, first_viewers: [], count_of_viewers: 0 },
      dialog_id: 'chat1435',
    });
    expect(Object.keys(result)).toHaveLength(38);
  });

  test('imbot.dialog.get returns the same object', async () => {
    const portal = await openPortal();
    const [im, imbot] = await Promise.all(
      ['im.dialog.get', 'imbot.dialog.get'].map((method) =>
        call(portal.webhookUrl, method, { DIALOG_ID: 'chat29' }),
      ),
    );
    expect(imbot?.result).toEqual(im?.result);
  });

  test('counts messages that the caller has not read, from the point where they joined', async () => {
    const date = '2026-03-01T10:00:00+01:00';
    const state = createPortal({
      users: [{ id: 1 }, { id: 2, firstName: 'Ann' }],
      chats: [
        {
          id: 5,
          members: [
            { userId: 1, startMessageId: 11, lastReadId: 12, markedId: 13, muted: true },
            { userId: 2, lastReadId: 14, lastReadDate: date },
          ],
          messages: [10, 11, 12, 13, 14, 15].map((id) => ({
            id,
            date,
            authorId: id === 15 ? 1 : 2,
          })),
        },
      ],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result).toMatchObject({
      counter: 2,
      message_count: 5,
      unread_id: 13,
      last_id: 12,
      marked_id: 13,
      last_message_id: 15,
      mute_list: [1],
      readed_list: [{ user_id: 2, user_name: 'Ann', message_id: 14, date }],
    });
  });

  test('lists all other active members as readers, whether or not they read', async () => {
    const state = createPortal({
      users: [{ id: 1 }, { id: 2 }, { id: 3, active: false }, { id: 4 }],
      chats: [{ id: 5, members: [1, 2, 3, 4].map((userId) => ({ userId })) }],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['readed_list']).toMatchObject([{ user_id: 2 }, { user_id: 4 }]);
    expect(result['user_counter']).toBe(3);
  });

  test('lists at most two viewers and does not count the caller', async () => {
    const date = '2026-03-01T10:00:00+01:00';
    const views = [1, 2, 3].map((userId) => ({ userId, date }));
    const state = createPortal({
      chats: [
        {
          id: 5,
          members: [1, 2, 3].map((userId) => ({ userId })),
          messages: [{ id: 9, authorId: 3, date, views }],
        },
      ],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['last_message_views']).toEqual({
      message_id: 9,
      first_viewers: [
        { user_id: 1, user_name: 'User 1', date },
        { user_id: 2, user_name: 'User 2', date },
      ],
      count_of_viewers: 2,
    });
  });

  test('lists owner and managers as managers, and shows callers their role', async () => {
    const users = [1, 2, 3, 4].map((id) => ({ id }));
    const webhooks = users.map(({ id }) => ({ userId: id, secret: 's3cret', scopes: ['im'] }));
    const chats: ChatInput[] = [
      {
        id: 5,
        messageType: 'O',
        ownerId: 1,
        members: [{ userId: 1 }, { userId: 2, manager: true }, { userId: 3 }],
      },
    ];
    const portal = await openPortal({ state: createPortal({ users, webhooks, chats }) });
    const roles = await Promise.all(
      users.map(async ({ id }) => {
        const base = `${portal.url}/rest/${id}/s3cret/`;
        return (await call(base, 'im.dialog.get', { DIALOG_ID: 'chat5' })).result['role'];
      }),
    );
    expect(roles).toEqual(['owner', 'manager', 'member', 'guest']);
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['manager_list']).toEqual([1, 2]);
  });

  test('completes a relative avatar with the portal’s address, and keeps an absolute one', async () => {
    const members = [{ userId: 1 }];
    const state = createPortal({
      chats: [
        { id: 5, members, avatar: '/upload/a.png' },
        { id: 6, members, avatar: 'https://cdn.example/a.png' },
      ],
    });
    const portal = await openPortal({ state });
    const avatar = async (id: string) =>
      (await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id })).result['avatar'];
    expect(await avatar('chat5')).toBe(`${portal.url}/upload/a.png`);
    expect(await avatar('chat6')).toBe('https://cdn.example/a.png');
  });

  test('chooses a colour by id for a chat without one, and marks an extranet member', async () => {
    const state = createPortal({
      users: [{ id: 1 }, { id: 2, kind: 'extranet' }],
      chats: [{ id: 5, members: [{ userId: 1 }, { userId: 2 }] }],
    });
    const portal = await openPortal({ state });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['color']).toMatch(/^#[0-9a-f]{6}$/);
    expect(result['extranet']).toBe(true);
  });

  test('writes dates with a numeric offset, never Z', async () => {
    const chats = [{ id: 5, createdAt: '2026-03-01T10:00:00.250Z', members: [{ userId: 1 }] }];
    const portal = await openPortal({ state: createPortal({ chats }) });
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(result['date_create']).toBe('2026-03-01T10:00:00+00:00');
  });

  test('public is an object for a videoconference with an alias, else an empty string', async () => {
    const portal = await openPortal();
    const video = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat39' });
    expect(video.result['public']).toEqual({
      code: 'demo42',
      link: 'https://portal.example/video/demo42',
    });
    const plain = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(plain.result['public']).toBe('');
  });

  test('is_new is true only for an open channel less than a day old', async () => {
    const createdAt = '2026-03-01T10:00:00+00:00';
    let now = Date.parse(createdAt) + 23 * 3_600_000;
    const members = [{ userId: 1 }];
    const state = createPortal({
      chats: [
        { id: 5, messageType: 'J', createdAt, members },
        { id: 6, messageType: 'N', createdAt, members },
      ],
    });
    const portal = await openPortal({ state, now: () => now });
    const isNew = async (id: string) =>
      (await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: id })).result['is_new'];
    expect([await isNew('chat5'), await isNew('chat6')]).toEqual([true, false]);
    now += 2 * 3_600_000;
    expect(await isNew('chat5')).toBe(false);
  });

  test('returns description, background and an owner of 0 as the state has them', async () => {
    const portal = await openPortal();
    const line = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat42' });
    expect(line.result).toMatchObject({ description: null, background_id: null, owner: 0 });
    const copilot = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat35' });
    expect(copilot.result['background_id']).toBe('copilot');
  });

  test('returns the parent chat and message of a thread', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat34' });
    expect(result).toMatchObject({ parent_chat_id: 31, parent_message_id: 311, message_type: 'T' });
  });
});

describe('a private dialog', () => {
  test('has no name, no avatar, no managers and a user counter of 0', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '256' });
    expect(result).toMatchObject({
      id: 300,
      dialog_id: '256',
      name: '',
      avatar: '',
      type: 'private',
      message_type: 'P',
      user_counter: 0,
      manager_list: [],
      role: 'owner',
      readed_list: [{ user_id: 256, message_id: 500, date: '2026-02-25T16:09:58+01:00' }],
    });
  });

  test('makes its creator the owner and the other a member', async () => {
    const users = [{ id: 1 }, { id: 2 }];
    const webhooks = users.map(({ id }) => ({ userId: id, secret: 's3cret', scopes: ['im'] }));
    const portal = await openPortal({ state: createPortal({ users, webhooks }) });
    const mine = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 2 });
    const his = await call(`${portal.url}/rest/2/s3cret/`, 'im.dialog.get', { DIALOG_ID: 1 });
    expect([mine.result['role'], his.result['role']]).toEqual(['owner', 'member']);
    expect(his.result['id']).toBe(mine.result['id']);
  });
});

describe('an open line', () => {
  test('has its session and CRM bindings in entity_data', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'imopenlines.dialog.get', { CHAT_ID: 1375 });
    expect(result).toMatchObject({
      type: 'lines',
      message_type: 'L',
      entity_type: 'LINES',
      entity_id: 'livechat|1|1373|211',
      entity_data_1: 'Y|LEAD|1209|N|N|341|1773682918|0|0|0',
      entity_data_2: 'LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0',
      entity_data_3: 'N',
      entity_link: { type: 'LINES', url: '', id: 'livechat|1|1373|211' },
      dialog_id: 'chat1375',
      restrictions: expect.not.objectContaining({ path: expect.anything() }),
    });
    expect(Object.values(Object(result['restrictions']))).toEqual(Array(9).fill(true));
    expect(Object.keys(result)).toHaveLength(38);
  });

  test('has N and NONE without a CRM binding', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'imopenlines.dialog.get', { CHAT_ID: 42 });
    expect(result).toMatchObject({
      entity_data_1: 'N|NONE|0|N|N|342|1773734400|0|0|0',
      entity_data_2: 'LEAD|0|COMPANY|0|CONTACT|0|DEAL|0',
    });
  });
});
