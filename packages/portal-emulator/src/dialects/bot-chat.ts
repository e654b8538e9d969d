import { memberOf, roleOf } from '../access/chat-access.js';
import type { Json, JsonObject } from '../protocol/json.js';
import { entityDataOf } from '../state/entity-data.js';
import type { Chat, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import { buildBotUser } from './bot-user.js';
import { chatType } from './chat-type.js';
import { chatColor } from './color.js';
import { entityLinkOf } from './entity-link.js';
import { activeMembers, hasExtranet, isNew, managersOf, readingOf, viewsOf } from './reading.js';

export interface BotChatView {
  readonly store: PortalStore;
  /** The bot's user: role, reads and mutes are those of the bot. */
  readonly bot: User;
  readonly now: number;
}

const threaded = new Set(['N', 'J']);

/** The whole `result` of imbot.v2.Chat.get: the chat, its users, and the service keys. */
export function buildBotAnswer(chat: Chat, view: BotChatView): JsonObject {
  const parent = view.store.chat(chat.parentChatId);
  return {
    chat: buildChat(chat, view),
    users: usersOf(chat, view).map(buildBotUser),
    recentConfig: { chatId: chat.id, sections: ['default'] },
    ...(chat.messageType !== 'P' && { copilot: null }),
    messagesAutoDeleteConfigs: [],
    callInfo: { token: '', chatId: chat.id },
    parentChat: parent ? buildChat(parent, view) : null,
    ...particulars(chat, view.store),
  };
}

function dialogIdOf(chat: Chat, botId: number): string {
  if (chat.messageType !== 'P') return `chat${chat.id}`;
  const counterpart = chat.members.find((member) => member.userId !== botId);
  return String(counterpart?.userId ?? botId);
}

function permissionsOf({ permissions }: Chat): JsonObject {
  return {
    manageUsersAdd: permissions.manageUsersAdd,
    manageUsersDelete: permissions.manageUsersDelete,
    manageUi: permissions.manageUi,
    manageSettings: permissions.manageSettings,
    manageMessages: permissions.canPost,
    manageMessagesAutoDelete: permissions.manageMessagesAutoDelete,
    manageGuestInvites: permissions.manageGuestInvites,
    manageDelete: permissions.manageDelete,
    canPost: permissions.canPost,
  };
}

/** The `chat` of imbot.v2.Chat.get: 39 keys, none of counter, restrictions, readedList (bot-chat-fields, bot-chat-absent). */
function buildChat(chat: Chat, { store, bot, now }: BotChatView): JsonObject {
  const reading = readingOf(chat, bot.id);
  const isPrivate = chat.messageType === 'P';
  const role = roleOf(chat, bot.id);
  const [data1, data2, data3] = entityDataOf(chat, store.sessionOfChat(chat.id));
  const views = viewsOf(store, chat, bot.id);
  const guests = chat.members.filter(({ userId }) => store.user(userId)?.kind === 'collaber');
  return {
    id: chat.id,
    dialogId: dialogIdOf(chat, bot.id),
    name: isPrivate ? null : chat.name,
    description: chat.description ?? '',
    type: chatType(chat),
    messageType: chat.messageType,
    owner: chat.ownerId,
    color: chatColor(chat),
    avatar: isPrivate ? '' : chat.avatar,
    extranet: hasExtranet(store, chat),
    containsCollaber: guests.length > 0,
    entityType: chat.entityType,
    entityId: chat.entityId,
    entityData1: data1,
    entityData2: data2,
    entityData3: data3,
    entityLink: { ...entityLinkOf(chat, bot.id) },
    diskFolderId: chat.diskFolderId || null,
    role,
    permissions: permissionsOf(chat),
    hasManageCapability: role === 'owner' || role === 'manager',
    canHaveThreads: threaded.has(chat.messageType),
    muteList: memberOf(chat, bot.id)?.muted ? [bot.id] : [],
    parentChatId: chat.parentChatId,
    parentMessageId: chat.parentMessageId,
    isNew: isNew(chat, now),
    textFieldEnabled: chat.textFieldEnabled,
    backgroundId: chat.backgroundId,
    dateCreate: chat.createdAt,
    lastMessageId: reading.lastMessageId || null,
    lastMessageViews: {
      messageId: views.messageId,
      firstViewers: views.firstViewers,
      countOfViewers: views.countOfViewers,
    },
    lastId: reading.lastId,
    managerList: managersOf(chat),
    markedId: reading.markedId,
    messageCount: reading.messageCount,
    public: chat.publicAlias ? { ...chat.publicAlias } : '',
    unreadId: reading.unreadId,
    userCounter: activeMembers(store, chat).length,
    guestCount: guests.length,
  };
}

/** Keys that only a collab or an open line has (bot-conditional-keys). */
function particulars(chat: Chat, store: PortalStore): Record<string, Json> {
  const session = store.sessionOfChat(chat.id);
  if (session) return { session: { id: session.id, chatId: chat.id, paused: session.paused } };
  if (chat.messageType === 'B') return { collabInfo: { collabId: chat.id, entities: [] } };
  return {};
}

/** The bot, and in a private dialog its companion. */
function usersOf(chat: Chat, { store, bot }: BotChatView): User[] {
  if (chat.messageType !== 'P') return [bot];
  const others = chat.members.filter((member) => member.userId !== bot.id);
  return [bot, ...others.flatMap((member) => store.user(member.userId) ?? [])];
}
