import * as v from 'valibot';
import { type Now, toAtom } from '../protocol/clock.js';
import {
  type Application,
  type Bot,
  type Chat,
  type ChatInput,
  type CrmItem,
  chatSchema,
  type Group,
  type Line,
  type PortalSettings,
  type PortalState,
  type Session,
  type Token,
  type User,
  type Webhook,
} from './schema.js';

/** A running portal's state with its indexes, and the few changes that a call can make. */
export interface PortalStore {
  readonly settings: PortalSettings;
  /** A copy of the current state, ready for a state file. */
  snapshot(): PortalState;
  /** The webhook and the access token that the portal is announced with. */
  firstCredentials(): { readonly webhook: Webhook | undefined; readonly accessToken: string };
  user(id: number): User | undefined;
  chat(id: number): Chat | undefined;
  group(id: number): Group | undefined;
  line(id: number): Line | undefined;
  crmItem(type: string, id: number): CrmItem | undefined;
  session(id: number): Session | undefined;
  sessionOfChat(chatId: number): Session | undefined;
  bot(userId: number): Bot | undefined;
  webhook(userId: string, secret: string): Webhook | undefined;
  application(id: string): Application | undefined;
  token(accessToken: string): Token | undefined;
  privateChat(oneId: number, otherId: number): Chat | undefined;
  favouriteChat(userId: number): Chat | undefined;
  groupChat(groupId: number): Chat | undefined;
  /** The chat of a CRM item such as `DEAL|5`. */
  crmChat(entityId: string): Chat | undefined;
  /** The open line's chat for a user code such as `livechat|1|1373|211`. */
  lineChat(userCode: string): Chat | undefined;
  /** Whether two users share a chat, which lets an extranet user see the other. */
  shareAChat(oneId: number, otherId: number): boolean;
  /** Adds a chat with the next free id, as the portal does for a first private dialog. */
  addChat(ownerId: number, memberIds: readonly number[], rest: Partial<ChatInput>): Chat;
  addMember(chat: Chat, userId: number): void;
  /** A token whose refresh token has not been used. */
  tokenToRefresh(refreshToken: string): Token | undefined;
  /** Replaces a token by a new one; the old refresh token no longer works. */
  replaceToken(old: Token, fresh: Token): void;
  /** Every secret of the state. */
  secrets(): string[];
}

/** @param onChange called after every change that a call makes */
export function createStore(
  initial: PortalState,
  now: Now,
  onChange: () => void = () => {},
): PortalStore {
  const state = structuredClone(initial);
  const settings = state.portal;
  const users = byId(state.users);
  const chats = byId(state.chats);
  const groups = byId(state.groups);
  const lines = byId(state.lines ?? []);
  const allSessions = [...state.sessions, ...state.chats.flatMap(ownSession)];
  const sessions = byId(allSessions);
  const sessionsByChat = new Map(allSessions.map((one) => [one.chatId, one]));
  const bots = new Map(state.bots.map((bot) => [bot.userId, bot]));
  const webhooks = new Map(state.webhooks.map((one) => [`${one.userId}/${one.secret}`, one]));
  const applications = new Map(state.applications.map((one) => [one.id, one]));
  const tokens = new Map(state.tokens.map((one) => [one.accessToken, one]));
  const privateChats = new Map<string, Chat>();
  const favourites = new Map<number, Chat>();
  const chatsByEntity = new Map<string, Chat>();

  const index = (chat: Chat) => {
    const [first, second] = chat.members;
    if (chat.messageType === 'P' && chat.entityType === 'FAVORITE') {
      if (first) favourites.set(first.userId, chat);
    } else if (chat.messageType === 'P' && first && second) {
      privateChats.set(pairKey(first.userId, second.userId), chat);
    }
    if (chat.entityType !== '') chatsByEntity.set(`${chat.entityType} ${chat.entityId}`, chat);
  };
  for (const chat of state.chats) index(chat);

  return {
    settings,
    snapshot: () => structuredClone(state),
    firstCredentials: () => ({
      webhook: state.webhooks[0],
      accessToken: state.tokens[0]?.accessToken ?? '',
    }),
    user: (id) => users.get(id),
    chat: (id) => chats.get(id),
    group: (id) => groups.get(id),
    line: (id) => lines.get(id),
    crmItem: (type, id) => state.crmItems.find((item) => item.type === type && item.id === id),
    session: (id) => sessions.get(id),
    sessionOfChat: (chatId) => sessionsByChat.get(chatId),
    bot: (userId) => bots.get(userId),
    webhook: (userId, secret) => webhooks.get(`${userId}/${secret}`),
    application: (id) => applications.get(id),
    token: (accessToken) => tokens.get(accessToken),
    privateChat: (oneId, otherId) => privateChats.get(pairKey(oneId, otherId)),
    favouriteChat: (userId) => favourites.get(userId),
    groupChat: (groupId) => chatsByEntity.get(`SONET_GROUP ${groupId}`),
    crmChat: (entityId) => chatsByEntity.get(`CRM ${entityId}`),
    lineChat: (userCode) => chatsByEntity.get(`LINES ${userCode}`),
    shareAChat: (oneId, otherId) =>
      state.chats.some(({ members }) =>
        [oneId, otherId].every((id) => members.some((member) => member.userId === id)),
      ),
    addChat: (ownerId, memberIds, rest) => {
      const chat = v.parse(chatSchema, {
        id: highest(chats.keys()) + 1,
        messageType: 'P',
        ownerId,
        createdAt: toAtom(now(), settings.timezone),
        members: memberIds.map((userId) => ({ userId })),
        ...rest,
      });
      state.chats.push(chat);
      chats.set(chat.id, chat);
      index(chat);
      onChange();
      return chat;
    },
    addMember: (chat, userId) => {
      const unread = { manager: false, lastReadId: 0, lastReadDate: null, muted: false };
      chat.members.push({ userId, startMessageId: 0, markedId: 0, ...unread });
      onChange();
    },
    tokenToRefresh: (refreshToken) =>
      state.tokens.find((one) => one.refreshToken === refreshToken && !one.spent),
    replaceToken: (old, fresh) => {
      old.spent = true;
      state.tokens.push(fresh);
      tokens.set(fresh.accessToken, fresh);
      onChange();
    },
    secrets: () => [
      ...state.webhooks.map((one) => one.secret),
      ...state.applications.map((one) => one.secret),
      ...state.bots.map((one) => one.token),
      ...state.tokens.flatMap((one) => [one.accessToken, one.refreshToken]),
    ],
  };
}

function byId<T extends { id: number }>(items: readonly T[]): Map<number, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function ownSession({ id, session }: Chat): Session[] {
  return session ? [{ ...session, chatId: id }] : [];
}

function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)}:${Math.max(a, b)}`;
}

function highest(ids: Iterable<number>): number {
  let found = 0;
  for (const id of ids) found = Math.max(found, id);
  return found;
}
