// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

/** The background of the chat, or `null` if none is chosen. The pages call it an integer; the server converts older numbers to names. */
export type BackgroundId = ("azure" | "mint" | "steel" | "slate" | "teal" | "cornflower" | "sky" | "peach" | "frost" | "martaAI" | "copilot" | "collab" | "notifications" | (string & {})) | number | null;

/** A chat as imbot.v2.Chat.get sends it, in camelCase. `counter`, `restrictions` and the read list of the other methods are not part of it. No answer of a live portal has been recorded yet: the types are based on the vendor's pages and the server's source. */
export interface BotChat {
    /**
     * The chat's id.
     * @example 5
     */
    id: number;
    /**
     * `chat` and the chat id, or the id of the other user for a private dialog.
     * @example chat5
     */
    dialogId: string;
    /**
     * The chat's name. The server's source lets it be `null` for a private dialog.
     * @example Support Chat
     */
    name: string | null;
    /**
     * The chat's description, or empty.
     * @example
     */
    description: string;
    /** What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat. */
    type: ChatType;
    /** One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
    messageType: MessageType;
    /**
     * The user who owns the chat.
     * @example 456
     */
    owner: number;
    /** The chat's colour. */
    color: BotColor;
    /**
     * The address of the avatar, empty for none. It can be a path without the portal's host.
     * @example
     */
    avatar: string;
    /** Whether a participant is from outside the company. */
    extranet: boolean;
    /** Whether a guest of a collab takes part. */
    containsCollaber: boolean;
    /**
     * What the chat belongs to, in capitals, empty for a plain chat.
     * @example
     */
    entityType: string;
    /**
     * The id of the linked entity; for an open line, the user code.
     * @example
     */
    entityId: string;
    /**
     * Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
     * @example
     */
    entityData1: string;
    /**
     * Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
     * @example
     */
    entityData2: string;
    /**
     * Service data of the linked entity. No content is known for open lines.
     * @example
     */
    entityData3: string;
    /** What the chat belongs to. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it with three strings. Do not rely on any key. */
    entityLink: BotEntityLink;
    /**
     * The folder of the chat's files on Drive, `null` for none.
     * @example 42
     */
    diskFolderId: number | null;
    /** The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` can see an open chat without taking part. An open set. */
    role: ChatRole;
    /** Which role a member needs for each action in the chat. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it. Do not rely on any key. */
    permissions: BotChatPermissions;
    /** Whether the bot can manage the chat. Newer portals only. */
    hasManageCapability?: boolean;
    /** Whether messages of the chat can have threads. Newer portals only. */
    canHaveThreads?: boolean;
    /**
     * The bot's id if the bot has turned notifications off, otherwise empty.
     * @example []
     */
    muteList: number[];
    /** The chat that this one belongs to. */
    parentChatId: IdOrNone;
    /** The message that this chat comments on. */
    parentMessageId: IdOrNone;
    /** Whether the chat is an open channel less than a day old. */
    isNew: boolean;
    /** Whether the input field for messages is shown. */
    textFieldEnabled: BotTextFieldEnabled;
    /** The background of the chat, or `null` if none is chosen. The pages call it an integer; the server converts older numbers to names. */
    backgroundId: BackgroundId;
    /**
     * Format: date-time
     * When the chat was created, ISO 8601 with a numeric offset.
     * @example 2025-01-15T10:00:00+01:00
     */
    dateCreate: string | null;
    /**
     * The last message, `null` for none.
     * @example 789
     */
    lastMessageId: number | null;
    /** Who has seen the last message. */
    lastMessageViews: BotLastMessageViews;
    /**
     * The last message that the bot has read; 0 for none.
     * @example 789
     */
    lastId: number;
    /**
     * The managers of the chat.
     * @example []
     */
    managerList: number[];
    /** The message from which the bot marked the chat as unread. */
    markedId: IdOrNone;
    /**
     * How many messages the bot can see.
     * @example 15
     */
    messageCount: number;
    /** The public address of a videoconference. The pages only mention a string; the server sends an object if the chat has an alias. */
    public: PublicAlias;
    /** The first message that the bot has not read. */
    unreadId: IdOrNone;
    /**
     * How many people take part.
     * @example 3
     */
    userCounter: number;
    /**
     * How many guests take part. Newer portals only.
     * @example 0
     */
    guestCount?: number;
}

/** The answer of imbot.v2.Chat.get, in its envelope. */
export interface BotChatAnswer {
    /** The chat, with the users and the service data that belong to it. The imbot.v2.Chat.get page shows only `chat`; the vendor's page on entities and the server's source name the rest. */
    result: BotChatResult;
    /** When the portal worked on the request, and for how long. Only successes have it, not errors. */
    time: Time;
    /**
     * A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.
     * @example 61ca7a1b0c6ee9e0
     */
    signature?: string;
}

/** The parameters of imbot.v2.Chat.get. The names are case-sensitive. */
export interface BotChatParams {
    /**
     * The user id of the bot.
     * @example 456
     */
    botId: number;
    /**
     * The token that was set when the bot was registered; since August 2026 portals refuse more than 40 characters. Required when you call through a webhook; not needed with OAuth, because the application itself owns the bot.
     * @example my_bot_token
     */
    botToken?: string;
    /** A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `"100"`. */
    dialogId: BotDialogId;
}

/** Which role a member needs for each action in the chat. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it. Do not rely on any key. */
export interface BotChatPermissions {
    /** The role needed to add people. */
    manageUsersAdd?: PermissionLevel;
    /** The role needed to remove people. */
    manageUsersDelete?: PermissionLevel;
    /** The role needed to change name, avatar and colour. */
    manageUi?: PermissionLevel;
    /** The role needed to change the settings of the chat. */
    manageSettings?: PermissionLevel;
    /** The role needed to manage messages; the server's source fills it from `canPost`. */
    manageMessages?: PermissionLevel;
    /** The role needed to make messages disappear after a time. */
    manageMessagesAutoDelete?: PermissionLevel;
    /** The role needed to post messages. */
    canPost?: PermissionLevel;
    /** The role needed to invite guests; newer portals only. */
    manageGuestInvites?: PermissionLevel;
    /** The role needed to delete the chat; newer portals only. */
    manageDelete?: PermissionLevel;
}

/** The chat, with the users and the service data that belong to it. The imbot.v2.Chat.get page shows only `chat`; the vendor's page on entities and the server's source name the rest. */
export interface BotChatResult {
    /** A chat as imbot.v2.Chat.get sends it, in camelCase. `counter`, `restrictions` and the read list of the other methods are not part of it. No answer of a live portal has been recorded yet: the types are based on the vendor's pages and the server's source. */
    chat: BotChat;
    /** The calling bot; for a private dialog, also the other user. */
    users?: BotUser[];
    /** Which lists of recent chats show the chat. Service data of the messenger. */
    recentConfig?: {
        /**
         * The id of the chat.
         * @example 5
         */
        chatId?: number;
        /** The names of the lists that show the chat. */
        sections?: string[];
    };
    /** Data of the CoPilot chat; group chats only. Service data of the messenger. */
    copilot?: ServiceData;
    /** After how long messages are deleted automatically. Service data of the messenger. */
    messagesAutoDeleteConfigs?: ServiceData[];
    /** The credentials for joining a call in the chat. Service data of the messenger; the token is a secret. */
    callInfo?: {
        /** The token of the call. Keep it out of logs. */
        token?: string;
        /**
         * The id of the chat.
         * @example 5
         */
        chatId?: number;
    };
    /** The chat to which this one belongs. The vendor's page on entities names the key but does not describe its shape. */
    parentChat?: ServiceData;
    /** The collab that the chat belongs to. Sent for chats of collabs only. */
    collabInfo?: ServiceData;
    /** The session of the open line. Sent for chats of open lines only. */
    session?: ServiceData;
}

/** The chat's colour. */
export type BotColor = string | null;

/** A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `"100"`. */
export type BotDialogId = string;

/** The parameters of imbot.dialog.get. */
export interface BotDialogParams {
    /** A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `"100"`. */
    DIALOG_ID: BotDialogId;
}

/** What the chat belongs to. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it with three strings. Do not rely on any key. */
export interface BotEntityLink {
    /**
     * The kind of the linked entity, for example `DEAL` or `LINES`.
     * @example
     */
    type?: string;
    /**
     * The path of its page on the portal.
     * @example
     */
    url?: string;
    /**
     * The id of the linked entity, such as `DEAL|1663`.
     * @example
     */
    id?: string;
}

/** Who has seen the last message. */
export type BotLastMessageViews = {
    /**
     * The last message; 0 for none.
     * @example 789
     */
    messageId: number;
    /** At most the first two viewers. */
    firstViewers: BotMessageViewer[];
    /**
     * How many users have seen it, without the bot.
     * @example 0
     */
    countOfViewers: number;
} | "{}";

/** A user who has seen the last message. */
export interface BotMessageViewer {
    /**
     * The user id of the viewer.
     * @example 27
     */
    userId: number;
    /**
     * The viewer's full name.
     * @example Samantha Johnson
     */
    userName: string;
    /**
     * Format: date-time
     * When it was seen, ISO 8601 with a numeric offset.
     * @example 2026-03-16T20:50:37+01:00
     */
    date: string | null;
}

/** Whether the input field for messages is shown. */
export type BotTextFieldEnabled = boolean | ("Y" | "N" | (string & {}));

/** A user as imbot.v2.Chat.get sends one, in camelCase. */
export interface BotUser {
    /**
     * The user's id.
     * @example 456
     */
    id: number;
    /** Whether the user is active on the portal. */
    active: boolean;
    /**
     * The full name, or `null` if the profile has none.
     * @example Support Bot
     */
    name: string | null;
    /**
     * The first name, or `null` if the profile has none.
     * @example Support Bot
     */
    firstName: string | null;
    /**
     * The last name, or `null` if the profile has none.
     * @example
     */
    lastName: string | null;
    /**
     * The position in the company, or `null` if the profile has none.
     * @example
     */
    workPosition: string | null;
    /**
     * The user's colour as `#rrggbb`.
     * @example #4ba984
     */
    color: string;
    /**
     * The address of the avatar, empty for none.
     * @example
     */
    avatar: string;
    /**
     * `M`, `F`, or empty if it is not known. An open set.
     * @example M
     */
    gender: "M" | "F" | "" | (string & {});
    /**
     * Day and month, or empty if it is not known.
     * @example
     */
    birthday: string;
    /** Whether the user is from outside the company. */
    extranet: boolean;
    /** Whether the user is a bot. */
    bot: boolean;
    /** Whether the user came through an open line. */
    connector: boolean;
    /**
     * How the user signs in; for a bot, `bot`.
     * @example bot
     */
    externalAuthId: string;
    /**
     * The status that the user has set, such as `online`.
     * @example online
     */
    status: string;
    /** When the user became idle. */
    idle: FalseOrDate;
    /** When the user was last active. */
    lastActivityDate: FalseOrDate;
    /** When the user was last active on a phone. */
    mobileLastDate: FalseOrDate;
    /** When the user was last active in the desktop application. */
    desktopLastDate: FalseOrDate;
    /** When the user's absence ends. */
    absent: FalseOrDate;
    /**
     * The departments that the user belongs to.
     * @example []
     */
    departments: number[];
    /** The phone numbers, or `false` if there are none. */
    phones: FalseOrPhones;
    /**
     * Whether the user is a person or a bot. An open set.
     * @example bot
     */
    type: "user" | "bot" | (string & {});
    /**
     * The user's website, empty for none.
     * @example
     */
    website: string;
    /**
     * The user's email address, empty for none.
     * @example
     */
    email: string;
}

/** A chat as im.dialog.get, imbot.dialog.get and imopenlines.dialog.get send it. The same code on the server makes all three. Keys that every recorded answer since 2024 has are required; portals add keys without notice, so there can be more. */
export interface Chat {
    /**
     * The chat's id. For a private dialog it is the id of the underlying chat, not of the user.
     * @example 1439
     */
    id: number;
    /**
     * The chat that this one belongs to, as comments belong to a post in a channel; 0 for none.
     * @example 0
     */
    parent_chat_id: number;
    /**
     * The message that this chat comments on; 0 for none.
     * @example 0
     */
    parent_message_id: number;
    /**
     * The chat's name. Empty for a private dialog: the server never fills in the other user's name. It sends the database value unchanged, so `null` is possible.
     * @example Deal Chat
     */
    name: string | null;
    /**
     * The chat's description. If there is none, portals of 2024 send an empty string, later ones `null`.
     * @example Discussion about the deal
     */
    description: string | null;
    /**
     * The user who owns the chat; 0 for an open line's chat that no operator has accepted.
     * @example 503
     */
    owner: number;
    /** Whether a participant is from outside the company. */
    extranet: boolean;
    /**
     * The absolute address of the avatar, empty for none.
     * @example
     */
    avatar: string;
    /** A colour as `#rrggbb`. */
    color: Color;
    /** What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat. */
    type: ChatType;
    /**
     * How many messages the caller has not read.
     * @example 0
     */
    counter: number;
    /**
     * How many people take part; 0 for a private dialog.
     * @example 3
     */
    user_counter: number;
    /**
     * How many messages the caller can see, from the moment when they joined.
     * @example 3
     */
    message_count: number;
    /**
     * The first message that the caller has not read; 0 for none.
     * @example 0
     */
    unread_id: number;
    /** What this kind of chat allows. The entity type decides; in the general chat, `send` also depends on the caller's rights. A plain group chat allows everything. */
    restrictions: Restrictions;
    /**
     * The last message; 0 for none.
     * @example 84477
     */
    last_message_id: number;
    /**
     * The last message that the caller has read; 0 for none.
     * @example 84477
     */
    last_id: number;
    /**
     * The message from which the caller marked the chat as unread; 0 for none.
     * @example 0
     */
    marked_id: number;
    /**
     * The folder of the chat's files on Drive; 0 for none.
     * @example 0
     */
    disk_folder_id: number;
    /**
     * What the chat belongs to, in capitals, empty for a plain chat: `LINES`, `CRM`, `TASKS_TASK`, `SONET_GROUP`, `FAVORITE`, `GENERAL` and others.
     * @example CRM
     */
    entity_type: string;
    /**
     * The id of the linked entity; for an open line, the user code.
     * @example DEAL|1663
     */
    entity_id: string;
    /**
     * Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
     * @example
     */
    entity_data_1: string;
    /**
     * Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
     * @example
     */
    entity_data_2: string;
    /**
     * Service data of the linked entity. No content is known for open lines.
     * @example
     */
    entity_data_3: string;
    /**
     * The caller's id if the caller has turned notifications off, otherwise empty.
     * @example []
     */
    mute_list: number[];
    /**
     * Format: date-time
     * When the chat was created, ISO 8601 with a numeric offset such as `+03:00`.
     * @example 2026-02-25T16:50:58+01:00
     */
    date_create: string;
    /** One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
    message_type: MessageType;
    /**
     * Only portals of 2024 send this key, with 0 in every recorded answer.
     * @example 0
     */
    disappearing_time?: number;
    /** The public address of a videoconference. The pages only mention a string; the server sends an object if the chat has an alias. */
    public: PublicAlias;
    /** The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` can see an open chat without taking part. An open set. */
    role: ChatRole;
    /** What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing. */
    entity_link: EntityLink;
    /** Whether the input field for messages is shown. Sent since July 2025. */
    text_field_enabled?: boolean;
    /** The background of the chat, or `null` if none is chosen. The pages call it an integer; the server converts older numbers to names. */
    background_id?: BackgroundId;
    /** Which role a member needs for each action in the chat. */
    permissions: Permissions;
    /** Whether the chat is an open channel less than a day old. */
    is_new: boolean;
    /** Every other active member, and how far they have read. */
    readed_list: ReadStatus[];
    /**
     * The managers of the chat, including the owner.
     * @example [
     *       503
     *     ]
     */
    manager_list: number[];
    /** Who has seen the last message. */
    last_message_views: LastMessageViews;
    /** The `DIALOG_ID` of the request, unchanged, in the same letter case and JSON type. imopenlines.dialog.get answers with `chat` and the chat id, whichever identifier was sent. */
    dialog_id: DialogIdEcho;
}

/** A chat in its envelope. */
export interface ChatAnswer {
    /** A chat as im.dialog.get, imbot.dialog.get and imopenlines.dialog.get send it. The same code on the server makes all three. Keys that every recorded answer since 2024 has are required; portals add keys without notice, so there can be more. */
    result: Chat;
    /** When the portal worked on the request, and for how long. Only successes have it, not errors. */
    time: Time;
    /**
     * A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.
     * @example 61ca7a1b0c6ee9e0
     */
    signature?: string;
}

/** The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` can see an open chat without taking part. An open set. */
export type ChatRole = "owner" | "manager" | "member" | "guest" | (string & {});

/** What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat. */
export type ChatType = "private" | "chat" | "open" | "general" | "channel" | "openChannel" | "generalChannel" | "comment" | "thread" | "copilot" | "collab" | "announcement" | "videoconf" | "support24Notifier" | "support24Question" | "networkDialog" | "calendar" | "mail" | "crm" | "sonetGroup" | "tasks" | "tasksTask" | "call" | "lines" | "livechat" | "system" | (string & {});

/** A colour as `#rrggbb`. */
export type Color = string;

/** A dialog: `chat` and a chat id, `sg` and the id of a workgroup or project, or the bare id of a user for the private dialog with them. */
export type DialogId = string;

/** The `DIALOG_ID` of the request, unchanged, in the same letter case and JSON type. imopenlines.dialog.get answers with `chat` and the chat id, whichever identifier was sent. */
export type DialogIdEcho = string | number;

/** The parameters of im.dialog.get. */
export interface DialogParams {
    /** A dialog: `chat` and a chat id, `sg` and the id of a workgroup or project, or the bare id of a user for the private dialog with them. */
    DIALOG_ID: DialogId;
}

/** What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing. */
export interface EntityLink {
    /**
     * The kind of the linked entity, for example `DEAL` or `LINES`.
     * @example DEAL
     */
    type: string;
    /**
     * The path of its page on the portal, empty for an open line.
     * @example /crm/deal/details/1663/
     */
    url: string;
    /**
     * The id of the linked entity, such as `DEAL|1663`. Portals before 2025 do not send it.
     * @example DEAL|1663
     */
    id?: string;
}

/** The body of a failure that a portal reports; it has no `time`. Detect a failure by the presence of `error`, whatever its value. A proxy in front of a portal can send other bodies. */
export interface ErrorBody {
    /**
     * The code. The set is open; a failure inside the server can have a number as a string, such as `"100"`.
     * @example ACCESS_ERROR
     */
    error: string;
    /**
     * What happened, in words for a developer. It can be empty, and newer pages of imbot.v2 repeat the code here.
     * @example You do not have access to the specified dialog
     */
    error_description: string;
    /**
     * The invalid parameter. Sent with `ERROR_ARGUMENT`.
     * @example PARAM
     */
    argument?: string;
}

/** A point in time, or `false` if there is none. */
export type FalseOrDate = false | string;

/** The phone numbers, or `false` if there are none. */
export type FalseOrPhones = false | {
    [key: string]: unknown;
};

/** The id of a chat or message. If there is none, the page of imbot.v2.Chat.get shows `null` and the server's source sends 0: treat both as none. */
export type IdOrNone = number | null;

/** Who has seen the last message. */
export interface LastMessageViews {
    /**
     * The last message; 0 for none.
     * @example 86313
     */
    message_id: number;
    /** At most the first two viewers. */
    first_viewers: MessageViewer[];
    /**
     * How many users have seen it, not counting the caller.
     * @example 0
     */
    count_of_viewers: number;
}

/** The chat as portals of 2017 sent it, and as the imbot.dialog.get page still shows it: thirteen keys, `title` instead of `name`, ids as strings. */
export interface LegacyChat {
    /**
     * The chat's id, as digits.
     * @example 21191
     */
    id: string;
    /**
     * The chat's name.
     * @example Mint chat No.3
     */
    title: string;
    /**
     * The user who owns the chat, as digits.
     * @example 2
     */
    owner: string;
    /** Whether a participant is from outside the company. */
    extranet: boolean;
    /**
     * The address of the avatar, empty for none.
     * @example
     */
    avatar: string;
    /** A colour as `#rrggbb`. */
    color: Color;
    /** What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat. */
    type: ChatType;
    /**
     * What the chat belongs to, in capitals, empty for a plain chat.
     * @example
     */
    entity_type: string;
    /**
     * The id of the linked entity; for an open line, the user code. The imbot.dialog.get page describes this key but leaves it out of its example.
     * @example
     */
    entity_id?: string;
    /**
     * Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
     * @example
     */
    entity_data_1: string;
    /**
     * Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
     * @example
     */
    entity_data_2: string;
    /**
     * Service data of the linked entity. No content is known for open lines.
     * @example
     */
    entity_data_3: string;
    /**
     * Format: date-time
     * When the chat was created, ISO 8601 with a numeric offset.
     * @example 2017-10-14T12:15:32+02:00
     */
    date_create: string;
    /** One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
    message_type: MessageType;
}

/** A chat of 2017 in its envelope. The imbot.dialog.get page shows it without `time`. */
export interface LegacyChatAnswer {
    /** The chat as portals of 2017 sent it, and as the imbot.dialog.get page still shows it: thirteen keys, `title` instead of `name`, ids as strings. */
    result: LegacyChat;
    /** When the portal worked on the request, and for how long. Only successes have it, not errors. */
    time?: Time;
    /**
     * A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.
     * @example 61ca7a1b0c6ee9e0
     */
    signature?: string;
}

/** The chat of an open line: `chat` and the chat id. */
export type LineDialogId = string;

/** The parameters of imopenlines.dialog.get: exactly one of the four identifiers. The server uses the first that is set and not `null`, in the order `CHAT_ID`, `DIALOG_ID`, `SESSION_ID`, `USER_CODE`, and ignores the rest, so sending a second one is always a mistake. */
export type LineDialogParams = {
    /**
     * The id of the open line's chat.
     * @example 1375
     */
    CHAT_ID: number;
    DIALOG_ID?: never;
    SESSION_ID?: never;
    USER_CODE?: never;
} | {
    /** The chat of an open line: `chat` and the chat id. */
    DIALOG_ID: LineDialogId;
    CHAT_ID?: never;
    SESSION_ID?: never;
    USER_CODE?: never;
} | {
    /**
     * The id of the session.
     * @example 341
     */
    SESSION_ID: number;
    CHAT_ID?: never;
    DIALOG_ID?: never;
    USER_CODE?: never;
} | {
    /** The code of a customer in an open line: connector, id of the line, chat id and user id in the connector, joined by `|`. A leading `imol|` is accepted and ignored. */
    USER_CODE: UserCode;
    CHAT_ID?: never;
    DIALOG_ID?: never;
    SESSION_ID?: never;
};

/** One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set. */
export type MessageType = "P" | "C" | "O" | "T" | "N" | "J" | "L" | "S" | "A" | "B" | "X" | (string & {});

/** A user who has seen the last message. */
export interface MessageViewer {
    /**
     * The user id of the viewer.
     * @example 27
     */
    user_id: number;
    /**
     * The viewer's full name.
     * @example Samantha Johnson
     */
    user_name: string;
    /**
     * Format: date-time
     * When it was seen, ISO 8601 with a numeric offset.
     * @example 2026-03-16T20:50:37+01:00
     */
    date: string | null;
}

/** The lowest role that may do it: `member` means every participant, `manager` managers and the owner, `owner` only the owner, `none` nobody. The server sends an empty string when its database has no value. An open set. */
export type PermissionLevel = "member" | "manager" | "owner" | "none" | "" | (string & {});

/** Which role a member needs for each action in the chat. */
export interface Permissions {
    /** The role needed to add people. */
    manage_users_add: PermissionLevel;
    /** The role needed to remove people. */
    manage_users_delete: PermissionLevel;
    /** The role needed to change name, avatar and colour. */
    manage_ui: PermissionLevel;
    /** The role needed to change the settings of the chat. */
    manage_settings: PermissionLevel;
    /** The role needed to manage messages; the server's source fills it from `can_post`. */
    manage_messages: PermissionLevel;
    /** The role needed to post messages. */
    can_post: PermissionLevel;
}

/** The public address of a videoconference. The pages only mention a string; the server sends an object if the chat has an alias. */
export type PublicAlias = string | {
    /**
     * The alias itself.
     * @example weekly
     */
    code: string;
    /**
     * The absolute address where guests join.
     * @example https://example.bitrix24.com/video/weekly
     */
    link: string;
};

/** How far another member has read. The server lists every other active member here, including those who have read nothing. */
export interface ReadStatus {
    /**
     * The user id of the member.
     * @example 103
     */
    user_id: number;
    /**
     * The member's full name.
     * @example John Smith
     */
    user_name: string;
    /**
     * The last message that the member has read; 0 for none.
     * @example 0
     */
    message_id: number;
    /**
     * Format: date-time
     * When the member read it. It is `null` in every recorded answer.
     * @example null
     */
    date: string | null;
}

/** What this kind of chat allows. The entity type decides; in the general chat, `send` also depends on the caller's rights. A plain group chat allows everything. */
export interface Restrictions {
    /** The avatar can be changed. */
    avatar: boolean;
    /** The chat can be renamed. */
    rename: boolean;
    /** People can be added. */
    extend: boolean;
    /** Calls can be made from the chat. */
    call: boolean;
    /** Notifications can be turned off. */
    mute: boolean;
    /** A member can leave. */
    leave: boolean;
    /** The owner can leave. */
    leave_owner: boolean;
    /** Messages can be sent. */
    send: boolean;
    /** The list of members can be seen. */
    user_list: boolean;
    /**
     * A template of the entity's address with `#ID#` in it, empty for CRM. Only sent for workgroups, tasks, calendar events and CRM items.
     * @example
     */
    path?: string;
    /**
     * The text of the link in `path`. Sent together with `path`.
     * @example
     */
    path_title?: string;
}

/** Data for the messenger's own interface. No page documents its shape, so do not rely on it. */
export type ServiceData = {
    [key: string]: unknown;
} | {
    [key: string]: unknown;
}[] | null;

/** When the portal worked on the request, and for how long. Only successes have it, not errors. */
export interface Time {
    /**
     * When the request began, in unix seconds. Portals since October 2025 round it down to an integer.
     * @example 1772030091
     */
    start: number;
    /**
     * When the answer was ready, in unix seconds.
     * @example 1772030091.165223
     */
    finish: number;
    /**
     * Seconds from `start` to `finish`. If `start` was rounded down, this includes the lost fraction.
     * @example 0.1652228832244873
     */
    duration: number;
    /**
     * Seconds spent in the method itself. A whole number since October 2025, usually 0.
     * @example 0
     */
    processing: number;
    /**
     * Format: date-time
     * The start as ISO 8601 with a numeric offset.
     * @example 2026-02-25T17:34:51+01:00
     */
    date_start: string;
    /**
     * Format: date-time
     * The finish as ISO 8601 with a numeric offset.
     * @example 2026-02-25T17:34:51+01:00
     */
    date_finish: string;
    /**
     * When the operating time of the method resets, in unix seconds. Sent by the cloud, but not by default by self-hosted portals.
     * @example 1772030691
     */
    operating_reset_at?: number;
    /**
     * Operating time that the method has used, in seconds. Sent by the cloud, but not by default by self-hosted portals.
     * @example 0
     */
    operating?: number;
}

/** The code of a customer in an open line: connector, id of the line, chat id and user id in the connector, joined by `|`. A leading `imol|` is accepted and ignored. */
export type UserCode = string;
