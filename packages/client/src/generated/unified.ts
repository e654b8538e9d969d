// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { Unified } from '../unified-type.js';
import type { BackgroundId, BotChat, Chat, ChatRole, ChatType, MessageType } from './schemas.js';

/** A chat from any method and any generation of portal. Absent values are `null`. */
export interface UnifiedChat {
  /** The chat's id. For a private dialog it is the id of the underlying chat, not of the user. */
  id: number;
  /** The chat that this one belongs to, as comments belong to a post in a channel; 0 for none. */
  parentChatId: number | null;
  /** The message that this chat comments on; 0 for none. */
  parentMessageId: number | null;
  /** The chat's name. Empty for a private dialog: the server never fills in the other user's name. It sends the database value unchanged, so `null` is possible. */
  name: string | null;
  /** The chat's description. If there is none, portals of 2024 send an empty string, later ones `null`. */
  description: string | null;
  /** The user who owns the chat; 0 for an open line's chat that no operator has accepted. */
  owner: number | null;
  /** Whether a participant is from outside the company. */
  extranet: boolean | null;
  /** The absolute address of the avatar, empty for none. */
  avatar: string | null;
  /** A colour as `#rrggbb`. */
  color: string | null;
  /** What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat. */
  type: Extract<ChatType, string> | null;
  /** How many messages the caller has not read. */
  counter: number | null;
  /** How many people take part; 0 for a private dialog. */
  userCounter: number | null;
  /** How many messages the caller can see, from the moment when they joined. */
  messageCount: number | null;
  /** The first message that the caller has not read; 0 for none. */
  unreadId: number | null;
  /** What this kind of chat allows. The entity type decides; in the general chat, `send` also depends on the caller's rights. A plain group chat allows everything. */
  restrictions: Partial<Unified<Exclude<NonNullable<Chat['restrictions']>, string>>> | null;
  /** The last message; 0 for none. */
  lastMessageId: number | null;
  /** The last message that the caller has read; 0 for none. */
  lastId: number | null;
  /** The message from which the caller marked the chat as unread; 0 for none. */
  markedId: number | null;
  /** The folder of the chat's files on Drive; 0 for none. */
  diskFolderId: number | null;
  /** What the chat belongs to, in capitals, empty for a plain chat: `LINES`, `CRM`, `TASKS_TASK`, `SONET_GROUP`, `FAVORITE`, `GENERAL` and others. */
  entityType: string | null;
  /** The id of the linked entity; for an open line, the user code. */
  entityId: string | null;
  /** Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds. */
  entityData1: string | null;
  /** Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none. */
  entityData2: string | null;
  /** Service data of the linked entity. No content is known for open lines. */
  entityData3: string | null;
  /** The caller's id if the caller has turned notifications off, otherwise empty. */
  muteList: number[] | null;
  /** When the chat was created, ISO 8601 with a numeric offset such as `+03:00`. */
  dateCreate: string | null;
  /** One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
  messageType: Extract<MessageType, string> | null;
  /** Only portals of 2024 send this key, with 0 in every recorded answer. */
  disappearingTime: number | null;
  /** The public address of a videoconference. The pages only mention a string; the server sends an object if the chat has an alias. */
  public: Unified<NonNullable<Chat['public']> | NonNullable<BotChat['public']>> | null;
  /** The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` can see an open chat without taking part. An open set. */
  role: Extract<ChatRole, string> | null;
  /** What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing. */
  entityLink: Partial<Unified<Exclude<NonNullable<Chat['entity_link']>, string> & Exclude<NonNullable<BotChat['entityLink']>, string>>> | null;
  /** Whether the input field for messages is shown. Sent since July 2025. */
  textFieldEnabled: boolean | null;
  /** The background of the chat, or `null` if none is chosen. The pages call it an integer; the server converts older numbers to names. */
  backgroundId: Extract<BackgroundId, string> | null;
  /** Which role a member needs for each action in the chat. */
  permissions: Partial<Unified<Exclude<NonNullable<Chat['permissions']>, string> & Exclude<NonNullable<BotChat['permissions']>, string>>> | null;
  /** Whether the chat is an open channel less than a day old. */
  isNew: boolean | null;
  /** Every other active member, and how far they have read. */
  readedList: Unified<NonNullable<Chat['readed_list']>> | null;
  /** The managers of the chat, including the owner. */
  managerList: number[] | null;
  /** Who has seen the last message. */
  lastMessageViews: Partial<Unified<Exclude<NonNullable<Chat['last_message_views']>, string> & Exclude<NonNullable<BotChat['lastMessageViews']>, string>>> | null;
  /** The `DIALOG_ID` of the request, unchanged, in the same letter case and JSON type. imopenlines.dialog.get answers with `chat` and the chat id, whichever identifier was sent. */
  dialogId: string | null;
  /** Whether a guest of a collab takes part. */
  containsCollaber: boolean | null;
  /** Whether the bot can manage the chat. Newer portals only. */
  hasManageCapability: boolean | null;
  /** Whether messages of the chat can have threads. Newer portals only. */
  canHaveThreads: boolean | null;
  /** How many guests take part. Newer portals only. */
  guestCount: number | null;
}

/** How each field is converted, and from which keys. */
export const unifiedFields = {
  id: 'id id',
  parentChatId: 'link parent_chat_id parentChatId',
  parentMessageId: 'link parent_message_id parentMessageId',
  name: 'text name title',
  description: 'text description',
  owner: 'link owner',
  extranet: 'flag extranet',
  avatar: 'text avatar',
  color: 'text color',
  type: 'text type',
  counter: 'count counter',
  userCounter: 'count user_counter userCounter',
  messageCount: 'count message_count messageCount',
  unreadId: 'link unread_id unreadId',
  restrictions: 'object restrictions',
  lastMessageId: 'link last_message_id lastMessageId',
  lastId: 'link last_id lastId',
  markedId: 'link marked_id markedId',
  diskFolderId: 'link disk_folder_id diskFolderId',
  entityType: 'text entity_type entityType',
  entityId: 'text entity_id entityId',
  entityData1: 'text entity_data_1 entityData1',
  entityData2: 'text entity_data_2 entityData2',
  entityData3: 'text entity_data_3 entityData3',
  muteList: 'ids mute_list muteList',
  dateCreate: 'date date_create dateCreate',
  messageType: 'text message_type messageType',
  disappearingTime: 'count disappearing_time',
  public: 'alias public',
  role: 'text role',
  entityLink: 'object entity_link entityLink',
  textFieldEnabled: 'flag text_field_enabled textFieldEnabled',
  backgroundId: 'text background_id backgroundId',
  permissions: 'object permissions',
  isNew: 'flag is_new isNew',
  readedList: 'list readed_list',
  managerList: 'ids manager_list managerList',
  lastMessageViews: 'object last_message_views lastMessageViews',
  dialogId: 'text dialog_id dialogId',
  containsCollaber: 'flag containsCollaber',
  hasManageCapability: 'flag hasManageCapability',
  canHaveThreads: 'flag canHaveThreads',
  guestCount: 'count guestCount',
} as const;
