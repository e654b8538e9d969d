import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BotChatResult,
  type Chat,
  createChatClient,
  type LegacyChat,
  toChat,
} from '../src/index.js';
import { portal } from './support/portal.js';

/** The `result` of an example of the contract. */
function example<T>(name: string): T {
  const file = new URL(`../../../openapi/examples/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).result;
}

describe('toChat', () => {
  test('converts a chat of the snake-case dialect', () => {
    const chat = toChat(example<Chat>('im.dialog.get/200-deal-chat'));
    expect(chat).toMatchObject({
      id: 1439,
      parentChatId: null,
      name: 'Deal Chat',
      owner: 503,
      avatar: null,
      type: 'crm',
      userCounter: 3,
      entityId: 'DEAL|1663',
      entityData1: null,
      muteList: [],
      dateCreate: '2026-02-25T16:50:58+01:00',
      public: null,
      textFieldEnabled: true,
      dialogId: 'chat1439',
      guestCount: null,
    });
    expect(chat.entityLink).toEqual({ type: 'DEAL', url: expect.any(String), id: 'DEAL|1663' });
    expect(chat.permissions?.manageUsersAdd).toBe('member');
    expect(chat.restrictions?.leaveOwner).toBe(
      example<Chat>('im.dialog.get/200-deal-chat').restrictions.leave_owner,
    );
    expect(chat.readedList?.[0]?.userId).toBe(103);
    expect(chat.lastMessageViews?.countOfViewers).toBeTypeOf('number');
  });

  test('converts a chat of the camelCase dialect to the same, in its result or alone', () => {
    const result = example<BotChatResult>('imbot.v2.Chat.get/200-support-chat');
    const chat = toChat(result);
    expect(chat).toMatchObject({
      id: 5,
      dialogId: 'chat5',
      name: 'Support Chat',
      parentChatId: null,
      markedId: null,
      textFieldEnabled: true,
      counter: null,
      restrictions: null,
      lastMessageViews: null,
      entityLink: {},
    });
    expect(toChat(result.chat)).toEqual(chat);
  });

  test('converts a chat in the shape of 2017 to the same', () => {
    const chat = toChat(example<LegacyChat>('imbot.dialog.get/200-legacy'));
    expect(chat).toMatchObject({
      id: 21191,
      name: 'Mint chat No.3',
      owner: 2,
      role: null,
      muteList: null,
      dialogId: null,
    });
  });

  test.each([2017, 2020, 2024, 2026] as const)(
    'has the same keys and the same kinds of values for a portal of %i',
    async (generation) => {
      const { webhookUrl } = await portal({ generation });
      const client = createChatClient({ webhookUrl });
      const chats = await Promise.all([
        client.call('im.dialog.get', { DIALOG_ID: 'chat1435' }),
        client.call('imbot.dialog.get', { DIALOG_ID: 'chat29' }),
        client.call('imopenlines.dialog.get', { CHAT_ID: 1375 }),
      ]);
      const keys = Object.keys(toChat(example<Chat>('im.dialog.get/200-deal-chat')));
      for (const chat of chats.map(toChat)) {
        expect(Object.keys(chat)).toEqual(keys);
        expect(chat.id).toBeTypeOf('number');
        expect(chat.extranet).toBeTypeOf('boolean');
        expect(Number.isNaN(Date.parse(chat.dateCreate ?? ''))).toBe(false);
        expect(chat.name).not.toBe('');
      }
      expect(chats.map(toChat).map(({ id }) => id)).toEqual([1435, 29, 1375]);
    },
  );

  test.each([
    ['an empty list', [], []],
    ['a list', [503, '27'], [503, 27]],
    ['a map', { 503: true, 27: false }, [503]],
    ['a map of the old kind', { 503: 'Y', 27: 'N' }, [503]],
    ['a list in which not all are ids', [0, -1, 'x', '', null, '27'], [27]],
    ['a map of which not all are ids', { 0: true, x: true, 27: true }, [27]],
    ['nothing', null, null],
    ['no key', undefined, null],
  ])('returns the mute list as ids when the portal sends it as %s', (_, muteList, ids) => {
    const wire = { ...example<BotChatResult>('imbot.v2.Chat.get/200-support-chat').chat, muteList };
    expect(toChat(wire as BotChatResult['chat']).muteList).toEqual(ids);
  });

  test.each([
    [true, true],
    [false, false],
    ['Y', true],
    ['N', false],
    ['y', true],
    [1, true],
    ['1', true],
    ['true', true],
    [0, false],
    [undefined, null],
  ])('reads the flag %j as %j', (textFieldEnabled, flag) => {
    const wire = {
      ...example<BotChatResult>('imbot.v2.Chat.get/200-support-chat').chat,
      textFieldEnabled,
    };
    expect(toChat(wire as BotChatResult['chat']).textFieldEnabled).toBe(flag);
  });

  test('returns the dialog id as text if the portal repeats a number', () => {
    const wire = { ...example<Chat>('im.dialog.get/200-deal-chat'), dialog_id: 256 };
    expect(toChat(wire).dialogId).toBe('256');
  });

  test('keeps a public alias, and a date only if it is one', () => {
    const alias = { code: 'weekly', link: 'https://example.bitrix24.com/video/weekly' };
    const wire = example<Chat>('im.dialog.get/200-deal-chat');
    expect(toChat({ ...wire, public: alias }).public).toEqual(alias);
    expect(toChat({ ...wire, date_create: 'yesterday' }).dateCreate).toBeNull();
  });

  test.each(['', 'x', 'NaN', '12 or so'])('does not read the text %j as a number', (text) => {
    const wire: object = { ...example<Chat>('im.dialog.get/200-deal-chat'), user_counter: text };
    expect(toChat(wire as Chat).userCounter).toBeNull();
  });

  test('reads an empty list as an empty map, which is how PHP writes it', () => {
    const empty = { entity_link: [], permissions: [], restrictions: [], last_message_views: [] };
    const wire: object = { ...example<Chat>('im.dialog.get/200-deal-chat'), ...empty };
    expect(toChat(wire as Chat)).toMatchObject({
      entityLink: null,
      permissions: null,
      restrictions: null,
      lastMessageViews: null,
    });
  });

  test.each([
    ['id', null],
    ['owner', null],
    ['name', null],
    ['date_create', null],
    ['extranet', null],
    ['mute_list', [27]],
  ] as const)('takes what is no value for none in %s', (key, expected) => {
    const wire = example<Chat>('im.dialog.get/200-deal-chat');
    const value = key === 'mute_list' ? [{ toString: '' }, 27] : { toString: '' };
    const chat: Record<string, unknown> = { ...toChat({ ...wire, [key]: value }) };
    expect(chat[key.replace(/_(.)/, (_, letter) => letter.toUpperCase())]).toEqual(expected);
  });

  test('never throws, whatever a portal sends in a field', () => {
    const wire = example<Chat>('im.dialog.get/200-deal-chat');
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(wire)), fc.jsonValue(), (key, value) => {
        const chat = toChat({ ...wire, [key]: value });
        expect(Object.values(chat)).not.toContain(undefined);
      }),
    );
  });
});
