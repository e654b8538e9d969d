// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { components } from './openapi.js';

type Schemas = components['schemas'];

export type BackgroundId = Schemas['BackgroundId'];
export type BotChat = Schemas['BotChat'];
export type BotChatAnswer = Schemas['BotChatAnswer'];
export type BotChatParams = Schemas['BotChatParams'];
export type BotChatPermissions = Schemas['BotChatPermissions'];
export type BotChatResult = Schemas['BotChatResult'];
export type BotColor = Schemas['BotColor'];
export type BotDialogId = Schemas['BotDialogId'];
export type BotDialogParams = Schemas['BotDialogParams'];
export type BotEntityLink = Schemas['BotEntityLink'];
export type BotLastMessageViews = Schemas['BotLastMessageViews'];
export type BotMessageViewer = Schemas['BotMessageViewer'];
export type BotTextFieldEnabled = Schemas['BotTextFieldEnabled'];
export type BotUser = Schemas['BotUser'];
export type Chat = Schemas['Chat'];
export type ChatAnswer = Schemas['ChatAnswer'];
export type ChatRole = Schemas['ChatRole'];
export type ChatType = Schemas['ChatType'];
export type Color = Schemas['Color'];
export type DialogId = Schemas['DialogId'];
export type DialogParams = Schemas['DialogParams'];
export type EntityLink = Schemas['EntityLink'];
export type ErrorBody = Schemas['ErrorBody'];
export type FalseOrDate = Schemas['FalseOrDate'];
export type FalseOrPhones = Schemas['FalseOrPhones'];
export type IdOrNone = Schemas['IdOrNone'];
export type LastMessageViews = Schemas['LastMessageViews'];
export type LegacyChat = Schemas['LegacyChat'];
export type LegacyChatAnswer = Schemas['LegacyChatAnswer'];
export type LineDialogId = Schemas['LineDialogId'];
export type LineDialogParams = Schemas['LineDialogParams'];
export type MessageType = Schemas['MessageType'];
export type MessageViewer = Schemas['MessageViewer'];
export type PermissionLevel = Schemas['PermissionLevel'];
export type Permissions = Schemas['Permissions'];
export type PublicAlias = Schemas['PublicAlias'];
export type ReadStatus = Schemas['ReadStatus'];
export type Restrictions = Schemas['Restrictions'];
export type ServiceData = Schemas['ServiceData'];
export type Time = Schemas['Time'];
export type UserCode = Schemas['UserCode'];
