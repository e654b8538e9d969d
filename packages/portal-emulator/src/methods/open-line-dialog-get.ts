import { mayRead } from '../access/chat-access.js';
import { parseDialogId } from '../access/dialog-id.js';
import { isLineChat } from '../access/line-access.js';
import { buildChat } from '../dialects/chat.js';
import { inGeneration } from '../dialects/generation.js';
import type { Json, JsonObject } from '../protocol/json.js';
import { toPhpInt } from '../protocol/php-values.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Chat } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import type { Method, MethodCall } from './method.js';

type Lookup = (store: PortalStore, value: Json, call: MethodCall) => Chat | undefined;

const byDialogId: Lookup = (store, value) => {
  const dialog = parseDialogId(value);
  if (dialog?.form === 'chat') return store.chat(dialog.id);
  return dialog?.form === 'group' ? store.groupChat(dialog.id) : undefined;
};

const bySession: Lookup = (store, value) => {
  const session = store.session(toPhpInt(value));
  return session && store.chat(session.chatId);
};

const byUserCode: Lookup = (store, value) =>
  typeof value === 'string' ? store.lineChat(value.replace(/^imol\|/, '')) : undefined;

/** In the server's order: the first one that is set decides, even if it finds no chat. */
const lookups: readonly (readonly [parameter: string, lookup: Lookup])[] = [
  ['CHAT_ID', (store, value) => store.chat(toPhpInt(value))],
  ['DIALOG_ID', byDialogId],
  ['SESSION_ID', bySession],
  ['USER_CODE', byUserCode],
];

export const imopenlinesDialogGet: Method = {
  name: 'imopenlines.dialog.get',
  scope: 'imopenlines',
  legacy: true,
  since: 2017,
  needsMessenger: false,
  run: openLineDialogGet,
};

function findChat(call: MethodCall): Chat | undefined {
  for (const [parameter, lookup] of lookups) {
    const value = call.params.get(parameter);
    if (value !== undefined && value !== null) return lookup(call.store, value, call);
  }
  return undefined;
}

function openLineDialogGet(call: MethodCall): JsonObject {
  const { caller, store, generation, origin, now } = call;
  if (!store.settings.messenger) {
    throw new PortalError('IM_NOT_INSTALLED', 'Messenger is not installed.', 400);
  }
  const chat = findChat(call);
  if (!chat || !isLineChat(chat) || !mayRead(store, chat, caller.user)) {
    const description = 'You do not have access to the specified dialog';
    throw new PortalError('ACCESS_ERROR', description, 400);
  }
  const dialogId = `chat${chat.id}`;
  const built = buildChat(chat, { store, user: caller.user, dialogId, origin, now });
  return inGeneration(built, generation, true);
}
