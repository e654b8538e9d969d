import { describe, expect, test } from 'vitest';
import { createPortal, groupChat, openLine, privateDialog, UserError } from '../src/index.js';
import { call, openPortal } from './support/portal.js';

/** What user 1 reads of a portal with these chats. */
async function read(chat: Parameters<typeof createPortal>[0], dialogId: string) {
  const portal = await openPortal({ state: createPortal(chat) });
  const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: dialogId });
  expect(answer.status).toBe(200);
  return answer.result;
}

describe('groupChat', () => {
  test('makes a chat that its first member owns, with an unread counter and a muted member', async () => {
    const members = [1, 2, { userId: 3, manager: true }];
    const chats = [groupChat({ id: 5, name: 'Launch', members, unread: 4 })];
    expect(await read({ chats }, 'chat5')).toMatchObject({
      name: 'Launch',
      message_type: 'C',
      owner: 1,
      counter: 4,
      manager_list: [1, 3],
      user_counter: 3,
      mute_list: [],
    });
    const muted = [groupChat({ id: 5, members: [{ userId: 1, muted: true }] })];
    expect(await read({ chats: muted }, 'chat5')).toMatchObject({ mute_list: [1], counter: 0 });
  });

  test('makes an open chat, which any employee may read', async () => {
    const chats = [groupChat({ id: 5, members: [2], open: true })];
    expect(await read({ chats }, 'chat5')).toMatchObject({ message_type: 'O', role: 'guest' });
  });

  test('keeps every field that the caller sets', () => {
    expect(groupChat({ id: 5, members: [1], ownerId: 9, messages: [] })).toMatchObject({
      ownerId: 9,
      messages: [],
    });
  });
});

test('privateDialog makes the dialog that the other user’s id opens', async () => {
  const chats = [privateDialog({ id: 5, between: [1, 2], unread: 2 })];
  expect(await read({ chats }, '2')).toMatchObject({ id: 5, type: 'private', counter: 2 });
});

describe('openLine', () => {
  const state = (mayJoin?: 'everyone') => ({
    chats: [
      openLine({
        id: 7,
        members: [2, 3],
        sessionId: 41,
        crm: { DEAL: 5 },
        ...(mayJoin && { mayJoin }),
      }),
    ],
  });

  test('makes an open line chat with CRM bindings, which its session id finds', async () => {
    const chats = [openLine({ id: 7, members: [1, 3], sessionId: 41, crm: { DEAL: 5 } })];
    const portal = await openPortal({ state: createPortal({ chats }) });
    const { result } = await call(portal.webhookUrl, 'imopenlines.dialog.get', { SESSION_ID: 41 });
    expect(result).toMatchObject({
      id: 7,
      entity_id: 'livechat|1|7|3',
      entity_data_2: 'LEAD|0|COMPANY|0|CONTACT|0|DEAL|5',
    });
    expect(result['entity_data_1']).toMatch(/^Y\|DEAL\|5\|N\|N\|41\|/);
  });

  test('admits others if the open line says so, and otherwise only members', async () => {
    expect(await read(state('everyone'), 'chat7')).toMatchObject({ id: 7, role: 'guest' });
    const portal = await openPortal({ state: createPortal(state()) });
    const refused = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat7' });
    expect(refused.status).toBe(403);
  });

  test('counts unread messages as messages of the customer', async () => {
    const chats = [openLine({ id: 7, members: [1, 2, 3], unread: 2 })];
    const [chat] = createPortal({ chats }).chats;
    expect(chat?.messages.map(({ authorId }) => authorId)).toEqual([3, 3]);
  });
});

describe('a builder that is called from JavaScript', () => {
  test.each<[() => unknown, string]>([
    // @ts-expect-error: it has no members
    [() => groupChat({ id: 5 }), 'groupChat: members must be a list of user ids.'],
    [
      // @ts-expect-error: it is between two
      () => privateDialog({ id: 5, between: [1] }),
      'privateDialog: between must be a list of at least 2 user ids.',
    ],
    [
      () => openLine({ id: 5, members: [] }),
      'openLine: members must be a list of at least 1 user id.',
    ],
    [
      () => groupChat({ id: 5, members: [1], unread: -1 }),
      'groupChat: unread must be a whole number, 0 or more.',
    ],
  ])('refuses %s by name', (build, message) => {
    expect(build).toThrow(new UserError(message));
  });
});
