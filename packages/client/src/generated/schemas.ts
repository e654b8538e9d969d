// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { components } from './openapi.js';

type Schemas = components['schemas'];

/** The background of the chat, `null` when none is chosen. The pages call it an integer; the server turns older numbers into names. */
export type BackgroundId = Schemas['BackgroundId'];

/** A chat as imbot.v2.Chat.get sends it, in camelCase. `counter`, `restrictions` and the read list of the other methods are not part of it. No answer of a live portal was recorded yet: the types rest on the pages and on the server's source. */
export type BotChat = Schemas['BotChat'];

/** The answer of imbot.v2.Chat.get, in its envelope. */
export type BotChatAnswer = Schemas['BotChatAnswer'];

/** The parameters of imbot.v2.Chat.get. Names are exact, capitals included. */
export type BotChatParams = Schemas['BotChatParams'];

/** Which role a member needs for each action in the chat. The page of imbot.v2.Chat.get prints an empty object; the server's source fills it, so no key is sure. */
export type BotChatPermissions = Schemas['BotChatPermissions'];

/** The chat, with the users and the service data that belong to it. The imbot.v2.Chat.get page prints `chat` only; the vendor's page on entities and the server's source name the rest. */
export type BotChatResult = Schemas['BotChatResult'];

/** The chat's colour. */
export type BotColor = Schemas['BotColor'];

/** A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `"100"`. */
export type BotDialogId = Schemas['BotDialogId'];

/** The parameters of imbot.dialog.get. */
export type BotDialogParams = Schemas['BotDialogParams'];

/** What the chat belongs to. The page of imbot.v2.Chat.get prints an empty object; the server's source always fills it with strings, so no key is sure. */
export type BotEntityLink = Schemas['BotEntityLink'];

/** Who has seen the last message. */
export type BotLastMessageViews = Schemas['BotLastMessageViews'];

/** A user who has seen the last message. */
export type BotMessageViewer = Schemas['BotMessageViewer'];

/** Whether the field for a new message is shown. */
export type BotTextFieldEnabled = Schemas['BotTextFieldEnabled'];

/** A user in the camelCase dialect. */
export type BotUser = Schemas['BotUser'];

/** A chat as im.dialog.get, imbot.dialog.get and imopenlines.dialog.get send it. One builder on the server makes all three. Required are the keys of every recorded answer since 2024; portals gain keys without notice, so more than these can come. */
export type Chat = Schemas['Chat'];

/** A chat in its envelope. */
export type ChatAnswer = Schemas['ChatAnswer'];

/** The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` sees an open chat without taking part. An open set. */
export type ChatRole = Schemas['ChatRole'];

/** What the chat is, in camelCase. An open set: the server also turns any entity type of its own into a chat type, so treat an unknown value as an ordinary chat. */
export type ChatType = Schemas['ChatType'];

/** A colour as `#rrggbb`. */
export type Color = Schemas['Color'];

/** A dialog: `chat` and a chat id, `sg` and the id of a workgroup or project, or the bare id of a user for the private dialog with them. */
export type DialogId = Schemas['DialogId'];

/** The `DIALOG_ID` of the request, unchanged: in the letter case and JSON type in which it was sent. imopenlines.dialog.get always answers with `chat` and the chat id. */
export type DialogIdEcho = Schemas['DialogIdEcho'];

/** The parameters of im.dialog.get. */
export type DialogParams = Schemas['DialogParams'];

/** What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing. */
export type EntityLink = Schemas['EntityLink'];

/** The body of a failure that a portal reports; it has no `time`. Recognise a failure by the presence of `error`, whatever its value. Proxies before a portal can send other bodies. */
export type ErrorBody = Schemas['ErrorBody'];

/** A point in time, or `false` where there is none. */
export type FalseOrDate = Schemas['FalseOrDate'];

/** The telephone numbers, or `false` where there are none. */
export type FalseOrPhones = Schemas['FalseOrPhones'];

/** An id in the camelCase dialect. Where there is none, the page of imbot.v2.Chat.get prints `null` and the server's source gives 0: read both as none. */
export type IdOrNone = Schemas['IdOrNone'];

/** Who has seen the last message. */
export type LastMessageViews = Schemas['LastMessageViews'];

/** The chat as portals of 2017 sent it, and as the imbot.dialog.get page still prints it: thirteen keys, `title` in place of `name`, ids as strings. */
export type LegacyChat = Schemas['LegacyChat'];

/** A chat of 2017 in its envelope. The imbot.dialog.get page prints it without `time`. */
export type LegacyChatAnswer = Schemas['LegacyChatAnswer'];

/** The chat of an open line: `chat` and the chat id. */
export type LineDialogId = Schemas['LineDialogId'];

/** The parameters of imopenlines.dialog.get: exactly one of the four identifiers. The server uses the first that is set and not `null`, in the order `CHAT_ID`, `DIALOG_ID`, `SESSION_ID`, `USER_CODE`, and ignores the rest, so sending a second one is always a mistake. */
export type LineDialogParams = Schemas['LineDialogParams'];

/** One letter for the kind of messages the chat holds: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
export type MessageType = Schemas['MessageType'];

/** A user who has seen the last message. */
export type MessageViewer = Schemas['MessageViewer'];

/** The lowest role that may do it: `member` means every participant, `manager` managers and the owner, `owner` the owner only, `none` nobody. The server sends an empty string when its database holds no value. An open set. */
export type PermissionLevel = Schemas['PermissionLevel'];

/** Which role a member needs for each action in the chat. */
export type Permissions = Schemas['Permissions'];

/** The public address of a videoconference. The pages speak of a string alone; the server sends an object as soon as the chat has an alias. */
export type PublicAlias = Schemas['PublicAlias'];

/** How far another member has read. The server lists every other active member here, also those who have read nothing. */
export type ReadStatus = Schemas['ReadStatus'];

/** What the kind of chat allows. Set by the entity type; in the general chat `send` also depends on the caller's rights. A plain group chat allows everything. */
export type Restrictions = Schemas['Restrictions'];

/** Data for the messenger's own interface. No page documents its shape, so do not rely on it. */
export type ServiceData = Schemas['ServiceData'];

/** When the portal worked on the request, and for how long. A success has it; an error does not. */
export type Time = Schemas['Time'];

/** The code of a customer in an open line: connector, id of the line, chat id and user id in the connector, joined by `|`. A leading `imol|` is accepted and ignored. */
export type UserCode = Schemas['UserCode'];
