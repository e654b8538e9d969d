import { entityDataOf } from '../state/entity-data.js';
import type { Chat, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import { includes } from './audience.js';

/** Whether a chat is one of an open line: of type L, or a group chat that is bound to a line. */
export function isLineChat({ messageType, entityType }: Chat): boolean {
  return messageType === 'L' || (messageType === 'C' && entityType === 'LINES');
}

/**
 * Whether the user may read a line's chat without being a member: they may join the line, or may see the
 * CRM item that the chat's data names.
 */
export function mayReadAsLineChat(store: PortalStore, chat: Chat, user: User): boolean {
  if (!isLineChat(chat)) return false;
  const line = store.line(Number(chat.entityId.split('|')[1]));
  if (includes(line?.mayJoin, user)) return true;
  const [bound, type = '', id] = entityDataOf(chat, store.sessionOfChat(chat.id))[0].split('|');
  return bound === 'Y' && includes(store.crmItem(type, Number(id))?.maySee, user);
}
