// The functions over fetch that orval generates, and its zod schemas.
import {
  type BotChat,
  type Chat,
  imbotDialogGet,
  imbotV2ChatGet,
  imDialogGet,
  imopenlinesDialogGet,
  type LineDialogParams,
} from '../generated/orval/fetch.js';
import {
  ImbotDialogGetResponse,
  ImbotV2ChatGetResponse,
  ImDialogGetResponse,
  ImopenlinesDialogGetResponse,
} from '../generated/orval/zod.js';
import type { IsExact } from './exact.js';

export const exact: [IsExact<Chat>, IsExact<BotChat>] = [true, true];

// @ts-expect-error two identifiers
export const literal: LineDialogParams = { CHAT_ID: 1375, DIALOG_ID: 'chat1375' };
const both = { CHAT_ID: 1375, USER_CODE: 'livechat|1|1373|211' };
// @ts-expect-error two identifiers, in a variable
export const variable: LineDialogParams = both;
// @ts-expect-error no identifier
export const none: LineDialogParams = {};

const chat = await imDialogGet({ DIALOG_ID: 'chat1435' });
const bot = await imbotV2ChatGet({ botId: 456, botToken: 'my_bot_token', dialogId: 'chat5' });
const legacy = await imbotDialogGet({ DIALOG_ID: 'chat29' });
const line = await imopenlinesDialogGet({ CHAT_ID: 1375 });

console.log(
  JSON.stringify([
    ImDialogGetResponse.parse(chat.data).result.id,
    ImbotV2ChatGetResponse.parse(bot.data).result.chat.id,
    ImbotDialogGetResponse.parse(legacy.data).result.id,
    ImopenlinesDialogGetResponse.parse(line.data).result.id,
  ]),
);
