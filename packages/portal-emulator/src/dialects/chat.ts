import { memberOf, roleOf } from '../access/chat-access.js';
import type { Json, JsonObject } from '../protocol/json.js';
import { entityDataOf } from '../state/entity-data.js';
import type { Chat, User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import { chatType } from './chat-type.js';
import { chatColor } from './color.js';
import { entityLinkOf } from './entity-link.js';
import {
  activeMembers,
  hasExtranet,
  isNew,
  managersOf,
  readingOf,
  userName,
  viewsOf,
} from './reading.js';
import { restrictionsOf } from './restrictions.js';

/** What the snake-case builder needs in addition to the chat. */
export interface ChatView {
  readonly store: PortalStore;
  readonly user: User;
  /** The `DIALOG_ID` of the request for im and imbot, `chat<id>` for open lines. */
  readonly dialogId: Json;
  /** The portal's address, put before a relative avatar. */
  readonly origin: string;
  readonly now: number;
}

const absolute = (origin: string, path: string): string =>
  path === '' || /^https?:/.test(path) ? path : `${origin}${path}`;

/**
 * The chat object of im.dialog.get, imbot.dialog.get and imopenlines.dialog.get
 * in the shape of 2026: 38 keys (chat-page-fields).
 */
export function buildChat(chat: Chat, view: ChatView): JsonObject {
  const { store, user } = view;
  const reading = readingOf(chat, user.id);
  const role = roleOf(chat, user.id);
  const isPrivate = chat.messageType === 'P';
  const [data1, data2, data3] = entityDataOf(chat, store.sessionOfChat(chat.id));
  return {
    id: chat.id,
    parent_chat_id: chat.parentChatId,
    parent_message_id: chat.parentMessageId,
    name: isPrivate ? '' : chat.name,
    description: chat.description,
    owner: chat.ownerId,
    extranet: hasExtranet(store, chat),
    avatar: isPrivate ? '' : absolute(view.origin, chat.avatar),
    color: chatColor(chat),
    type: chatType(chat),
    counter: reading.counter,
    user_counter: isPrivate ? 0 : activeMembers(store, chat).length,
    message_count: reading.messageCount,
    unread_id: reading.unreadId,
    restrictions: restrictionsOf(chat, role),
    last_message_id: reading.lastMessageId,
    last_id: reading.lastId,
    marked_id: reading.markedId,
    disk_folder_id: chat.diskFolderId,
    entity_type: chat.entityType,
    entity_id: chat.entityId,
    entity_data_1: data1,
    entity_data_2: data2,
    entity_data_3: data3,
    mute_list: memberOf(chat, user.id)?.muted ? [user.id] : [],
    date_create: chat.createdAt,
    message_type: chat.messageType,
    public: chat.publicAlias ? { ...chat.publicAlias } : '',
    role,
    entity_link: { ...entityLinkOf(chat, user.id) },
    text_field_enabled: chat.textFieldEnabled,
    background_id: chat.backgroundId,
    permissions: permissionsOf(chat),
    is_new: isNew(chat, view.now),
    readed_list: readedList(store, chat, user.id),
    manager_list: managersOf(chat),
    last_message_views: lastMessageViews(store, chat, user.id),
    dialog_id: view.dialogId,
  };
}

/** `manage_messages` is filled from the can-post column, so the two are always equal (chat-permissions). */
function permissionsOf({ permissions }: Chat): JsonObject {
  return {
    manage_users_add: permissions.manageUsersAdd,
    manage_users_delete: permissions.manageUsersDelete,
    manage_ui: permissions.manageUi,
    manage_settings: permissions.manageSettings,
    manage_messages: permissions.canPost,
    can_post: permissions.canPost,
  };
}

/** Every other active member, whether or not they have read anything (chat-readed-list). */
function readedList(store: PortalStore, chat: Chat, userId: number): JsonObject[] {
  return activeMembers(store, chat)
    .filter((member) => member.userId !== userId)
    .map((member) => ({
      user_id: member.userId,
      user_name: userName(store, member.userId),
      message_id: member.lastReadId,
      date: member.lastReadDate,
    }));
}

function lastMessageViews(store: PortalStore, chat: Chat, userId: number): JsonObject {
  const views = viewsOf(store, chat, userId);
  return {
    message_id: views.messageId,
    first_viewers: views.firstViewers.map((viewer) => ({
      user_id: viewer.userId,
      user_name: viewer.userName,
      date: viewer.date,
    })),
    count_of_viewers: views.countOfViewers,
  };
}
