import type { Chat, Member, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';

export type Role = 'owner' | 'manager' | 'member' | 'guest';

const OPEN_TYPES = new Set(['O', 'J']);

export const isExtranet = (user: User): boolean =>
  user.kind === 'extranet' || user.kind === 'collaber';

export function memberOf(chat: Chat, userId: number): Member | undefined {
  return chat.members.find((member) => member.userId === userId);
}

/** A member may read; so may any employee in an open chat or open channel, and whoever may read a thread's parent. */
export function mayRead(store: PortalStore, chat: Chat, user: User): boolean {
  if (memberOf(chat, user.id)) return true;
  if (OPEN_TYPES.has(chat.messageType)) return !isExtranet(user);
  const parent =
    chat.messageType === 'T' && chat.parentChatId !== chat.id
      ? store.chat(chat.parentChatId)
      : undefined;
  return parent !== undefined && mayRead(store, parent, user);
}

/** `none` is never a role: whoever reads without being a member is a guest (wire facts, 3.1). */
export function roleOf(chat: Chat, userId: number): Role {
  const member = memberOf(chat, userId);
  if (!member) return 'guest';
  if (chat.ownerId === userId) return 'owner';
  return member.manager ? 'manager' : 'member';
}

/** An extranet user sees only those he shares a chat with. */
export function maySee(store: PortalStore, caller: User, other: User): boolean {
  if (!other.active) return false;
  return !isExtranet(caller) || store.shareAChat(caller.id, other.id);
}
