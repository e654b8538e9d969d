import { mayRead, memberOf } from '../access/chat-access.js';
import { parseDialogId } from '../access/dialog-id.js';
import { openPrivate } from '../access/open-dialog.js';
import { buildBotAnswer } from '../dialects/bot-chat.js';
import type { Json, JsonObject } from '../protocol/json.js';
import { isPhpEmpty, toPhpInt } from '../protocol/php-values.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Bot, Chat, User } from '../state/schema.js';
import type { Method, MethodCall } from './method.js';

const refuse = (code: string, description: string) => new PortalError(code, description, 400);

export const imbotV2ChatGet: Method = {
  name: 'imbot.v2.Chat.get',
  scope: 'imbot',
  legacy: false,
  since: 2026,
  needsMessenger: true,
  run: botChatGet,
};

/** The value of a parameter under the first of its spellings that has one. */
function firstOf(call: MethodCall, ...names: string[]): Json | undefined {
  return names.map((name) => call.params.get(name)).find((value) => !isPhpEmpty(value));
}

/** Token, bot id, bot, ownership: in the server's order (bot-check-order). */
function authoriseBot(call: MethodCall): Bot {
  const token = firstOf(call, 'botToken', 'BOT_TOKEN', 'clientId', 'CLIENT_ID');
  if (call.caller.via === 'webhook' && token === undefined) {
    throw refuse(
      'BOT_TOKEN_NOT_SPECIFIED',
      'Bot token not specified (botToken is required for webhook auth)',
    );
  }
  const botId = toPhpInt(firstOf(call, 'botId', 'BOT_ID'));
  if (botId < 1) throw refuse('BOT_ID_REQUIRED', 'botId is required');
  const bot = call.store.bot(botId);
  if (!bot) throw refuse('BOT_NOT_FOUND', 'Bot not found');
  const owns =
    call.caller.via === 'webhook'
      ? bot.token === token
      : bot.applicationId === call.caller.applicationId;
  if (!owns) throw refuse('BOT_OWNERSHIP_ERROR', 'Bot was installed by another rest application');
  return bot;
}

function findChat(call: MethodCall, bot: User): Chat | undefined {
  const { store } = call;
  const chatId = call.params.get('chatId');
  const dialogId = call.params.get('dialogId');
  if (dialogId === undefined && chatId !== undefined) return store.chat(toPhpInt(chatId));
  if (typeof dialogId !== 'string') {
    // The server fails to create a chat from it and reports an internal message (bot-dialog-id-number).
    throw refuse(
      '100',
      'Bitrix\\Im\\V2\\Chat All parameters in the constructor must have real class type',
    );
  }
  const item = /^crm\|(\w+\|\d+)$/i.exec(dialogId);
  if (item) return store.crmChat((item[1] ?? '').toUpperCase());
  const dialog = parseDialogId(dialogId);
  if (dialog?.form === 'user') return openPrivate(store, bot, dialog.id);
  if (dialog?.form === 'group') return store.groupChat(dialog.id);
  return dialog?.form === 'chat' ? store.chat(dialog.id) : undefined;
}

/** Reading a thread or a task's chat makes the bot a member of it, if it may join. */
function joinsOnReading({ messageType, entityType }: Chat): boolean {
  return messageType === 'T' || entityType === 'TASKS_TASK';
}

function botChatGet(call: MethodCall): JsonObject {
  if (call.verb !== 'GET' && call.verb !== 'POST') {
    throw refuse('invalid_http_method', 'Only GET and POST are allowed');
  }
  const bot = authoriseBot(call);
  const user: User | undefined = call.store.user(bot.userId);
  const chat = user && findChat(call, user);
  if (!chat) throw refuse('CHAT_NOT_FOUND', 'CHAT_NOT_FOUND');
  if (!mayRead(call.store, chat, user)) throw refuse('ACCESS_DENIED', 'ACCESS_DENIED');
  if (joinsOnReading(chat) && !memberOf(chat, user.id)) call.store.addMember(chat, user.id);
  return buildBotAnswer(chat, { store: call.store, bot: user, now: call.now });
}
