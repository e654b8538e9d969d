import { memberOf } from '../access/chat-access.js';
import type { Chat } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';

export interface Reading {
  lastMessageId: number;
  lastId: number;
  unreadId: number;
  markedId: number;
  counter: number;
  messageCount: number;
}

/** How far one user has read a chat's messages; zeros for a user who is not a member. */
export function readingOf(chat: Chat, userId: number): Reading {
  const member = memberOf(chat, userId);
  const seen = chat.messages.filter((message) => message.id >= (member?.startMessageId ?? 0));
  const unread = member
    ? seen.filter((message) => message.id > member.lastReadId && message.authorId !== userId)
    : [];
  return {
    lastMessageId: chat.messages.at(-1)?.id ?? 0,
    lastId: member?.lastReadId ?? 0,
    unreadId: unread[0]?.id ?? 0,
    markedId: member?.markedId ?? 0,
    counter: unread.length,
    messageCount: seen.length,
  };
}

export const userName = (store: PortalStore, userId: number): string => {
  const user = store.user(userId);
  return user ? `${user.firstName ?? ''} ${user.lastName ?? ''}`.trim() : '';
};

export interface Views {
  messageId: number;
  firstViewers: { userId: number; userName: string; date: string }[];
  countOfViewers: number;
}

/** At most two first viewers; the caller is not counted (chat-last-message-views). */
export function viewsOf(store: PortalStore, chat: Chat, userId: number): Views {
  const last = chat.messages.at(-1);
  const views = last?.views ?? [];
  return {
    messageId: last?.id ?? 0,
    firstViewers: views.slice(0, 2).map((view) => ({
      userId: view.userId,
      userName: userName(store, view.userId),
      date: view.date,
    })),
    countOfViewers: views.filter((view) => view.userId !== userId).length,
  };
}

export const activeMembers = (store: PortalStore, chat: Chat) =>
  chat.members.filter((member) => store.user(member.userId)?.active);

export const hasExtranet = (store: PortalStore, chat: Chat): boolean =>
  chat.members.some((member) => {
    const kind = store.user(member.userId)?.kind;
    return kind === 'extranet' || kind === 'collaber';
  });

/** An owner is also a manager; private dialogs have no managers. */
export const managersOf = (chat: Chat): number[] =>
  chat.messageType === 'P'
    ? []
    : chat.members
        .filter((member) => member.manager || member.userId === chat.ownerId)
        .map((member) => member.userId);

const newFor = 24 * 60 * 60 * 1000;

/** True only for an open channel that is less than a day old. */
export const isNew = (chat: Chat, now: number): boolean =>
  chat.messageType === 'J' && now - Date.parse(chat.createdAt) < newFor;
