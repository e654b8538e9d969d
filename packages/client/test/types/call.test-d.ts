import { describe, expectTypeOf, test } from 'vitest';
import {
  type BotChat,
  type BotChatResult,
  type Chat,
  type ChatClient,
  createChatClient,
  isApiError,
  type LegacyChat,
  toChat,
} from '../../src/index.js';

const webhook = createChatClient({ webhookUrl: 'https://example.bitrix24.com/rest/1/secret/' });
const oauth = createChatClient({ portal: 'example.bitrix24.com', accessToken: 'token' });

describe('what a call returns', () => {
  test('each method has its own result', async () => {
    expectTypeOf(await oauth.call('im.dialog.get', { DIALOG_ID: 'chat1' })).toEqualTypeOf<Chat>();
    expectTypeOf(await oauth.call('imopenlines.dialog.get', { CHAT_ID: 1 })).toEqualTypeOf<Chat>();
    expectTypeOf(await oauth.call('imbot.dialog.get', { DIALOG_ID: '1' })).toEqualTypeOf<
      Chat | LegacyChat
    >();
    const { chat } = await oauth.call('imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' });
    expectTypeOf(chat).toEqualTypeOf<BotChat>();
  });

  test('every field is typed, and a field that does not exist does not compile', async () => {
    const chat = await webhook.call('im.dialog.get', { DIALOG_ID: 'chat1' });
    expectTypeOf(chat.last_message_views.first_viewers).items.toHaveProperty('user_id');
    expectTypeOf(chat.text_field_enabled).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error the old shape's title
    chat.title;
  });
});

describe('what does not compile', () => {
  test('a wrong method name', () => {
    // @ts-expect-error misspelt
    webhook.call('im.dialog.gett', { DIALOG_ID: 'chat1' });
    // @ts-expect-error wrong case
    webhook.call('imbot.v2.chat.get', { botId: 456, botToken: 't', dialogId: 'chat5' });
  });

  test('a missing, extra or misspelt parameter, or one of the wrong type', () => {
    // @ts-expect-error no parameters
    webhook.call('im.dialog.get');
    // @ts-expect-error no DIALOG_ID
    webhook.call('im.dialog.get', {});
    // @ts-expect-error extra
    webhook.call('im.dialog.get', { DIALOG_ID: 'chat1', LIMIT: 5 });
    // @ts-expect-error misspelt
    webhook.call('im.dialog.get', { dialog_id: 'chat1' });
    // @ts-expect-error a number
    webhook.call('im.dialog.get', { DIALOG_ID: 1 });
    // @ts-expect-error undefined
    webhook.call('im.dialog.get', { DIALOG_ID: undefined });
    // @ts-expect-error no dialogId
    oauth.call('imbot.v2.Chat.get', { botId: 456 });
  });

  test('a webhook call without the botToken, which OAuth can do without', () => {
    // @ts-expect-error no botToken
    webhook.call('imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' });
    webhook.call('imbot.v2.Chat.get', { botId: 456, botToken: 't', dialogId: 'chat5' });
    oauth.call('imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' });
    oauth.call('imbot.v2.Chat.get', { botId: 456, botToken: 't', dialogId: 'chat5' });
  });

  test('none or two of the four ways to name an open line, as literals', () => {
    oauth.call('imopenlines.dialog.get', { CHAT_ID: 1 });
    oauth.call('imopenlines.dialog.get', { DIALOG_ID: 'chat1' });
    oauth.call('imopenlines.dialog.get', { SESSION_ID: 1 });
    oauth.call('imopenlines.dialog.get', { USER_CODE: 'livechat|1|1373|211' });
    // @ts-expect-error none
    oauth.call('imopenlines.dialog.get', {});
    // @ts-expect-error two
    oauth.call('imopenlines.dialog.get', { CHAT_ID: 1, DIALOG_ID: 'chat1' });
    // @ts-expect-error two, one of them null
    oauth.call('imopenlines.dialog.get', { CHAT_ID: 1, DIALOG_ID: null });
    // @ts-expect-error two
    oauth.call('imopenlines.dialog.get', { SESSION_ID: 1, USER_CODE: 'livechat|1|1373|211' });
    // @ts-expect-error all
    oauth.call('imopenlines.dialog.get', {
      CHAT_ID: 1,
      DIALOG_ID: '',
      SESSION_ID: 1,
      USER_CODE: '',
    });
  });

  test('none or two of the four, as variables', () => {
    const none = {};
    const one = { SESSION_ID: 1 };
    const two = { CHAT_ID: 1, DIALOG_ID: 'chat1' };
    oauth.call('imopenlines.dialog.get', one);
    // @ts-expect-error none
    oauth.call('imopenlines.dialog.get', none);
    // @ts-expect-error two
    oauth.call('imopenlines.dialog.get', two);
    const withNull = { CHAT_ID: 1, DIALOG_ID: null };
    // @ts-expect-error two, one of them null
    oauth.call('imopenlines.dialog.get', withNull);
  });
});

describe('toChat', () => {
  test('takes a chat of any dialect, and no list, scalar or null', () => {
    expectTypeOf(toChat).parameter(0).toEqualTypeOf<Chat | LegacyChat | BotChat | BotChatResult>();
    const chats: Chat[] = [];
    // @ts-expect-error a list
    toChat(chats);
    // @ts-expect-error null
    toChat(null);
    // @ts-expect-error a scalar
    toChat(1435);
    const chat: { one: Chat | null } = { one: null };
    // @ts-expect-error it can be null
    toChat(chat.one);
  });
});

describe('how a client is made', () => {
  test('from a webhook or from a portal with a token, not from both or half', () => {
    // @ts-expect-error nothing
    createChatClient({});
    // @ts-expect-error no token
    createChatClient({ portal: 'example.bitrix24.com' });
    const both = { webhookUrl: 'https://x/rest/1/s/', portal: 'x', accessToken: 't' };
    // @ts-expect-error both
    createChatClient(both);
  });

  test('a function that asks for a ChatClient takes both kinds; one that asks for OAuth only OAuth', () => {
    const takesAny = (_client: ChatClient): void => {};
    const takesOAuth = (_client: ChatClient<'oauth'>): void => {};
    takesAny(webhook);
    takesAny(oauth);
    takesOAuth(oauth);
    // @ts-expect-error a webhook client asks for more than this promises
    takesOAuth(webhook);
  });
});

describe('what an error says', () => {
  test('the method narrows the code, which stays open', () => {
    const error: unknown = null;
    if (isApiError(error) && error.method === 'imopenlines.dialog.get') {
      expectTypeOf<'IM_NOT_INSTALLED'>().toExtend<typeof error.code>();
      expectTypeOf<'expired_token'>().toExtend<typeof error.code>();
      const other: typeof error.code = 'SOMETHING_NEW';
      expectTypeOf(other).toBeString();
    }
  });

  test('a guard narrows to the code asked for', () => {
    const error: unknown = null;
    if (isApiError(error, 'ACCESS_ERROR')) {
      expectTypeOf(error.code).toEqualTypeOf<'ACCESS_ERROR'>();
      expectTypeOf(error.status).toBeNumber();
    }
    // @ts-expect-error no such code
    isApiError(error, 'ACCES_ERROR');
    isApiError(error, '100');
  });
});
