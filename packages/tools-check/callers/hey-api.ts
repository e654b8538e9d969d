// The client that hey-api generates, and its zod schemas.
import { createClient } from '../generated/hey-api/client/index.js';
import {
  imbotDialogGet,
  imbotV2ChatGet,
  imDialogGet,
  imopenlinesDialogGet,
} from '../generated/hey-api/sdk.gen.js';
import type { BotChat, Chat, LineDialogParams } from '../generated/hey-api/types.gen.js';
import {
  zImbotDialogGetResponse,
  zImbotV2ChatGetResponse,
  zImDialogGetResponse,
  zImopenlinesDialogGetResponse,
} from '../generated/hey-api/zod.gen.js';
import type { IsExact } from './exact.js';

export const exact: [IsExact<Chat>, IsExact<BotChat>] = [true, true];

// @ts-expect-error two identifiers
export const literal: LineDialogParams = { CHAT_ID: 1375, DIALOG_ID: 'chat1375' };
const both = { CHAT_ID: 1375, USER_CODE: 'livechat|1|1373|211' };
// @ts-expect-error two identifiers, in a variable
export const variable: LineDialogParams = both;
// @ts-expect-error no identifier
export const none: LineDialogParams = {};

const client = createClient({ baseUrl: process.argv[2]?.replace(/\/$/, '') ?? '' });
const options = { client, throwOnError: true } as const;

const chat = await imDialogGet({ ...options, body: { DIALOG_ID: 'chat1435' } });
const body = { botId: 456, botToken: 'my_bot_token', dialogId: 'chat5' };
const bot = await imbotV2ChatGet({ ...options, body });
const legacy = await imbotDialogGet({ ...options, body: { DIALOG_ID: 'chat29' } });
const line = await imopenlinesDialogGet({ ...options, body: { CHAT_ID: 1375 } });

console.log(
  JSON.stringify([
    zImDialogGetResponse.parse(chat.data).result.id,
    zImbotV2ChatGetResponse.parse(bot.data).result.chat.id,
    zImbotDialogGetResponse.parse(legacy.data).result.id,
    zImopenlinesDialogGetResponse.parse(line.data).result.id,
  ]),
);
