import { describe, expect, test } from 'vitest';
import { call, openPortal } from './support/portal.js';

const read = async (generation: 2017 | 2020 | 2024 | 2026, method = 'im.dialog.get') => {
  const portal = await openPortal({ generation });
  const params = method === 'imopenlines.dialog.get' ? { CHAT_ID: 1375 } : { DIALOG_ID: 'chat29' };
  return call(portal.webhookUrl, method, params);
};

describe('a portal answers in the shape of its generation', () => {
  test('2017: 13 keys, title in place of name, ids as strings', async () => {
    const { result } = await read(2017);
    expect(result).toEqual({
      id: '29',
      title: 'Mint Chat #3',
      owner: '27',
      extranet: false,
      avatar: '',
      color: '#4ba984',
      type: 'chat',
      entity_type: '',
      entity_data_1: '',
      entity_data_2: '',
      entity_data_3: '',
      date_create: '2017-10-14T12:15:32+02:00',
      message_type: 'C',
    });
  });

  test('2020: 16 keys, ids as integers, dialog_id null for open lines', async () => {
    const { result } = await read(2020);
    expect(Object.keys(result).sort()).toEqual([
      'avatar',
      'color',
      'date_create',
      'dialog_id',
      'entity_data_1',
      'entity_data_2',
      'entity_data_3',
      'entity_id',
      'entity_type',
      'extranet',
      'id',
      'manager_list',
      'message_type',
      'name',
      'owner',
      'type',
    ]);
    expect(result).toMatchObject({ id: 29, owner: 27, name: 'Mint Chat #3', dialog_id: 'chat29' });
    expect(result).not.toHaveProperty('role');
    expect(result).not.toHaveProperty('permissions');
    expect((await read(2020, 'imopenlines.dialog.get')).result['dialog_id']).toBeNull();
  });

  test('2024: has disappearing_time and an empty description, lacks entity_link.id, text field and background', async () => {
    const { result } = await read(2024);
    expect(Object.keys(result)).toHaveLength(37);
    expect(result).toMatchObject({ disappearing_time: 0, description: '' });
    expect(result['entity_link']).toEqual({ type: '', url: '' });
    expect(result).not.toHaveProperty('text_field_enabled');
    expect(result).not.toHaveProperty('background_id');
    const keys = Object.keys(result);
    expect(keys.slice(keys.indexOf('message_type'), keys.indexOf('public') + 1)).toEqual([
      'message_type',
      'disappearing_time',
      'public',
    ]);
  });

  test('2026: 38 keys, a null description, no disappearing_time', async () => {
    const { result } = await read(2026);
    expect(Object.keys(result)).toHaveLength(38);
    expect(result['description']).toBeNull();
    expect(result).not.toHaveProperty('disappearing_time');
  });

  test.each([2017, 2020, 2024] as const)('%i: no imbot.v2.Chat.get', async (generation) => {
    const portal = await openPortal({ generation });
    const answer = await call(portal.webhookUrl, 'imbot.v2.Chat.get', { botId: 456 });
    expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_METHOD_NOT_FOUND']);
  });
});
