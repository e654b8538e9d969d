import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Chat, createChatClient, openLineOf, toChat } from '../src/index.js';
import { portal } from './support/portal.js';

const file = new URL('../../../openapi/examples/im.dialog.get/200-deal-chat.json', import.meta.url);
const deal: Chat = JSON.parse(readFileSync(file, 'utf8')).result;

const line = (fields: object) =>
  openLineOf(toChat({ ...deal, entity_type: 'LINES', entity_id: '', ...fields }));

describe('openLineOf', () => {
  test('reads who writes, from where, and what the chat is bound to', () => {
    const facts = line({
      entity_id: 'livechat|1|1373|211',
      entity_data_1: 'Y|DEAL|7|N|N|341|1790289763|0|0|DEFAULT',
      entity_data_2: 'LEAD|1209|COMPANY|0|CONTACT|12|DEAL|0',
    });
    expect(facts).toEqual({
      connector: 'livechat',
      lineId: 1,
      externalChatId: '1373',
      externalUserId: '211',
      sessionId: 341,
      crm: [
        { type: 'LEAD', id: 1209 },
        { type: 'CONTACT', id: 12 },
      ],
    });
  });

  test('is null for a chat without an open line', () => {
    expect(openLineOf(toChat(deal))).toBeNull();
  });

  test.each([
    ['nothing', {}],
    ['empty parts', { entity_id: '|||', entity_data_1: 'N||||||', entity_data_2: '|' }],
    ['other texts', { entity_id: '||', entity_data_1: 'x|y', entity_data_2: 'LEAD|x|COMPANY' }],
  ])('gives null for what the chat does not say: %s', (_, fields) => {
    expect(line({ entity_data_1: '', entity_data_2: '', ...fields })).toEqual({
      connector: null,
      lineId: null,
      externalChatId: null,
      externalUserId: null,
      sessionId: null,
      crm: [],
    });
  });

  test('reads an open line of a portal, with each method that can return one', async () => {
    const { webhookUrl } = await portal();
    const client = createChatClient({ webhookUrl });
    const chat = await client.call('imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' });
    expect(openLineOf(toChat(chat))).toMatchObject({ connector: 'livechat', lineId: 1 });
  });
});
