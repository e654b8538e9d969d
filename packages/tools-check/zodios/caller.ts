// The client that openapi-zod-client generates, which checks each answer with zod.
import type { ApiOf, ZodiosBodyByAlias, ZodiosResponseByAlias } from '@zodios/core';
import type { IsExact } from '../callers/exact.js';
import { type api, createApiClient } from './generated/client.js';

type Api = ApiOf<typeof api>;
type Chat = ZodiosResponseByAlias<Api, 'im.dialog.get'>['result'];
type BotChat = ZodiosResponseByAlias<Api, 'imbot.v2.Chat.get'>['result']['chat'];
type Params = ZodiosBodyByAlias<Api, 'imopenlines.dialog.get'>;

export const exact: [IsExact<Chat>, IsExact<BotChat>] = [true, true];

// @ts-expect-error two identifiers
export const literal: Params = { CHAT_ID: 1375, DIALOG_ID: 'chat1375' };
const both = { CHAT_ID: 1375, USER_CODE: 'livechat|1|1373|211' };
// @ts-expect-error two identifiers, in a variable
export const variable: Params = both;
// @ts-expect-error no identifier
export const none: Params = {};

const client = createApiClient(process.argv[2]?.replace(/\/$/, '') ?? '');
const chat = await client['im.dialog.get']({ DIALOG_ID: 'chat1435' });
const bot = await client['imbot.v2.Chat.get']({
  botId: 456,
  botToken: 'my_bot_token',
  dialogId: 'chat5',
});
const legacy = await client['imbot.dialog.get']({ DIALOG_ID: 'chat29' });
const line = await client['imopenlines.dialog.get']({ CHAT_ID: 1375 });

console.log(JSON.stringify([chat.result.id, bot.result.chat.id, legacy.result.id, line.result.id]));
