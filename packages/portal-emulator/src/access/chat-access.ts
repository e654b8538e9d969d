import type { Chat, Member, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import { includes } from './audience.js';
import { mayReadAsLineChat } from './line-access.js';

export type Role = 'owner' | 'manager' | 'member' | 'guest';

/**
 * A member may read, and so may anyone who may join: any employee in an open chat or open channel, anyone who
 * may read a thread's parent, and on an open line anyone with a right on the line or access to its CRM item.
 */
export function mayRead(store: PortalStore, chat: Chat, user: User): boolean {
  if (memberOf(chat, user.id)) return true;
  if (openTypes.has(chat.messageType)) return !isExtranet(user);
  if (includes(chat.mayJoin, user) || mayReadAsLineChat(store, chat, user)) return true;
  const parent =
    chat.messageType === 'T' && chat.parentChatId !== chat.id
      ? store.chat(chat.parentChatId)
      : undefined;
  return parent !== undefined && mayRead(store, parent, user);
}

const openTypes = new Set(['O', 'J']);

export function memberOf(chat: Chat, userId: number): Member | undefined {
  return chat.members.find((member) => member.userId === userId);
}

/** `none` is never a role: a reader who is not a member is a guest. */
export function roleOf(chat: Chat, userId: number): Role {
  const member = memberOf(chat, userId);
  if (!member) return 'guest';
  if (chat.ownerId === userId) return 'owner';
  return member.manager ? 'manager' : 'member';
}

export function isExtranet(user: User): boolean {
  return user.kind === 'extranet' || user.kind === 'collaber';
}

/** An extranet user sees only the users with whom they share a chat. */
export function maySee(store: PortalStore, caller: User, other: User): boolean {
  if (!other.active) return false;
  return !isExtranet(caller) || store.shareAChat(caller.id, other.id);
}
