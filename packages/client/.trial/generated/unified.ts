// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { Unified } from '../unified.js';
import type { BackgroundId, BotChat, Chat, ChatRole, ChatType, MessageType } from './schemas.js';

/** A chat, whatever dialect and generation of portal it comes from. What is absent is `null`. */
export interface UnifiedChat {
  id: number;
  parentChatId: number | null;
  parentMessageId: number | null;
  name: string | null;
  description: string | null;
  owner: number | null;
  extranet: boolean | null;
  avatar: string | null;
  color: string | null;
  type: Extract<ChatType, string> | null;
  counter: number | null;
  userCounter: number | null;
  messageCount: number | null;
  unreadId: number | null;
  restrictions: Partial<Unified<Exclude<NonNullable<Chat['restrictions']>, string>>> | null;
  lastMessageId: number | null;
  lastId: number | null;
  markedId: number | null;
  diskFolderId: number | null;
  entityType: string | null;
  entityId: string | null;
  entityData1: string | null;
  entityData2: string | null;
  entityData3: string | null;
  muteList: number[] | null;
  dateCreate: string | null;
  messageType: Extract<MessageType, string> | null;
  disappearingTime: number | null;
  public: Unified<NonNullable<Chat['public']> | NonNullable<BotChat['public']>> | null;
  role: Extract<ChatRole, string> | null;
  entityLink: Partial<Unified<Exclude<NonNullable<Chat['entity_link']>, string> & Exclude<NonNullable<BotChat['entityLink']>, string>>> | null;
  textFieldEnabled: boolean | null;
  backgroundId: Extract<BackgroundId, string> | null;
  permissions: Partial<Unified<Exclude<NonNullable<Chat['permissions']>, string> & Exclude<NonNullable<BotChat['permissions']>, string>>> | null;
  isNew: boolean | null;
  readedList: Unified<NonNullable<Chat['readed_list']>> | null;
  managerList: number[] | null;
  lastMessageViews: Partial<Unified<Exclude<NonNullable<Chat['last_message_views']>, string> & Exclude<NonNullable<BotChat['lastMessageViews']>, string>>> | null;
  dialogId: string | null;
  containsCollaber: boolean | null;
  hasManageCapability: boolean | null;
  canHaveThreads: boolean | null;
  guestCount: number | null;
}

/** How each field is read, and from which keys. */
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
