// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

export interface paths {
    "/im.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a chat
         * @description Reads one chat as the caller sees it: counters, role and read marks are the caller's own. **This read can
         *     write**: asked for by user id or by workgroup, the server creates the private dialog or the chat of the
         *     workgroup if there is none.
         *
         *     Any user may call it for a chat they can see. A chat of an open line can be read by everybody who may join
         *     the line, members or not. A chat that does not exist and one that the caller may not see return the same
         *     error. Chat ids come from im.recent.list and im.chat.get, user ids from user.get.
         */
        post: operations["im.dialog.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imbot.v2.Chat.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a chat as a bot
         * @description Reads one chat as a bot sees it, in camelCase: role and read marks are the bot's. **This read can write**:
         *     the server creates the private dialog of the bot with a user if there is none, and adds the bot to
         *     threads and task chats that it may join.
         *
         *     The bot must be in the chat, unless it may join it. Only the owner of a registered bot may call the method:
         *     the application that registered it, or a webhook with the `botToken` that was set at registration. The
         *     portal checks the token, the bot, its owner and then the chat. Portals have the method since version 26.250
         *     of the messenger (April 2026).
         */
        post: operations["imbot.v2.Chat.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imbot.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a chat (legacy)
         * @deprecated
         * @description Reads one chat as the caller sees it. **This read can write**: asked for by user id, the server creates
         *     the private dialog if there is none. Call imbot.v2.Chat.get in new code.
         *
         *     The server runs the same code as for im.dialog.get, with another scope: the access of the caller
         *     counts, and a `BOT_ID` in the request is ignored. The vendor's page of imbot.dialog.get still prints the
         *     answer of 2017; portals since 2020 send integers and `name`, so read both shapes.
         */
        post: operations["imbot.dialog.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imopenlines.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the chat of an open line
         * @description Reads the chat between a customer and the operators of an open line.
         *
         *     It can be read by members of the chat, by everybody who may join or answer on the line, and by who may
         *     see the CRM item that is bound to the chat; an administrator need not be a member. Send exactly one
         *     identifier: `CHAT_ID` (from imopenlines.session.open or imopenlines.session.history.get), `DIALOG_ID`
         *     (`chat` and the same id), `SESSION_ID` (`sessionId` of imopenlines.session.history.get) or `USER_CODE`
         *     (`entity_id` of a line's chat). Every failure returns the same error.
         */
        post: operations["imopenlines.dialog.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A dialog: `chat` and a chat id, `sg` and the id of a workgroup or project, or the bare id of a user for the private dialog with them.
         * @example chat1435
         * @example sg7
         * @example 256
         */
        DialogId: string;
        /** @description The parameters of im.dialog.get. */
        DialogParams: {
            DIALOG_ID: components["schemas"]["DialogId"];
        };
        /**
         * @description A colour as `#rrggbb`.
         * @example #f76187
         */
        Color: string;
        /**
         * @description What the chat is, in camelCase. An open set: the server also turns any entity type of its own into a chat type, so treat an unknown value as an ordinary chat.
         * @example crm
         * @example private
         */
        ChatType: "private" | "chat" | "open" | "general" | "channel" | "openChannel" | "generalChannel" | "comment" | "thread" | "copilot" | "collab" | "announcement" | "videoconf" | "support24Notifier" | "support24Question" | "networkDialog" | "calendar" | "mail" | "crm" | "sonetGroup" | "tasks" | "tasksTask" | "call" | "lines" | "livechat" | "system" | (string & {});
        /** @description What the kind of chat allows. Set by the entity type; in the general chat `send` also depends on the caller's rights. A plain group chat allows everything. */
        Restrictions: {
            /** @description The avatar can be changed. */
            avatar: boolean;
            /** @description The chat can be renamed. */
            rename: boolean;
            /** @description People can be added. */
            extend: boolean;
            /** @description Calls can be made from the chat. */
            call: boolean;
            /** @description Notifications can be turned off. */
            mute: boolean;
            /** @description A member can leave. */
            leave: boolean;
            /** @description The owner can leave. */
            leave_owner: boolean;
            /** @description Messages can be sent. */
            send: boolean;
            /** @description The list of members can be seen. */
            user_list: boolean;
            /**
             * @description A template of the entity's address that holds `#ID#`, empty for CRM. Sent for workgroups, tasks, calendar events and CRM items only.
             * @example
             */
            path?: string;
            /**
             * @description The text of the link in `path`. Sent together with it.
             * @example
             */
            path_title?: string;
        };
        /**
         * @description One letter for the kind of messages the chat holds: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set.
         * @example C
         */
        MessageType: "P" | "C" | "O" | "T" | "N" | "J" | "L" | "S" | "A" | "B" | "X" | (string & {});
        /** @description The public address of a videoconference. The pages speak of a string alone; the server sends an object as soon as the chat has an alias. */
        PublicAlias: string | {
            /**
             * @description The alias itself.
             * @example weekly
             */
            code: string;
            /**
             * @description The absolute address at which guests enter.
             * @example https://example.bitrix24.com/video/weekly
             */
            link: string;
        };
        /**
         * @description The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` sees an open chat without taking part. An open set.
         * @example owner
         */
        ChatRole: "owner" | "manager" | "member" | "guest" | (string & {});
        /** @description What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing. */
        EntityLink: {
            /**
             * @description The kind of the linked entity, for example `DEAL` or `LINES`.
             * @example DEAL
             */
            type: string;
            /**
             * @description The path of its page on the portal, empty for an open line.
             * @example /crm/deal/details/1663/
             */
            url: string;
            /**
             * @description The id of the linked entity, such as `DEAL|1663`. Portals before 2025 do not send it.
             * @example DEAL|1663
             */
            id?: string;
        };
        /** @description The background of the chat, `null` when none is chosen. The pages call it an integer; the server turns older numbers into names. */
        BackgroundId: ("azure" | "mint" | "steel" | "slate" | "teal" | "cornflower" | "sky" | "peach" | "frost" | "martaAI" | "copilot" | "collab" | "notifications" | (string & {})) | number | null;
        /**
         * @description The lowest role that may do it: `member` means every participant, `manager` managers and the owner, `owner` the owner only, `none` nobody. The server sends an empty string when its database holds no value. An open set.
         * @example member
         */
        PermissionLevel: "member" | "manager" | "owner" | "none" | "" | (string & {});
        /** @description Which role a member needs for each action in the chat. */
        Permissions: {
            /** @description The role needed to add people. */
            manage_users_add: components["schemas"]["PermissionLevel"];
            /** @description The role needed to remove people. */
            manage_users_delete: components["schemas"]["PermissionLevel"];
            /** @description The role needed to change name, avatar and colour. */
            manage_ui: components["schemas"]["PermissionLevel"];
            /** @description The role needed to change the settings of the chat. */
            manage_settings: components["schemas"]["PermissionLevel"];
            /** @description The role needed to manage messages; the server fills it from `can_post`, so the two are always equal. */
            manage_messages: components["schemas"]["PermissionLevel"];
            /** @description The role needed to post messages. */
            can_post: components["schemas"]["PermissionLevel"];
        };
        /** @description How far another member has read. The server lists every other active member here, also those who have read nothing. */
        ReadStatus: {
            /**
             * @description The user id of the member.
             * @example 103
             */
            user_id: number;
            /**
             * @description The member's full name.
             * @example John Smith
             */
            user_name: string;
            /**
             * @description The last message that the member has read; 0 for none.
             * @example 0
             */
            message_id: number;
            /**
             * Format: date-time
             * @description When the member read it. Every recorded answer holds `null`.
             * @example null
             */
            date: string | null;
        };
        /** @description A user who has seen the last message. */
        MessageViewer: {
            /**
             * @description The user id of the viewer.
             * @example 27
             */
            user_id: number;
            /**
             * @description The viewer's full name.
             * @example Samantha Johnson
             */
            user_name: string;
            /**
             * Format: date-time
             * @description When it was seen, ISO 8601 with a numeric offset.
             * @example 2026-03-16T20:50:37+01:00
             */
            date: string | null;
        };
        /** @description Who has seen the last message. */
        LastMessageViews: {
            /**
             * @description The last message; 0 for none.
             * @example 86313
             */
            message_id: number;
            /** @description The first two viewers at most. */
            first_viewers: components["schemas"]["MessageViewer"][];
            /**
             * @description How many have seen it, the caller not counted.
             * @example 0
             */
            count_of_viewers: number;
        };
        /** @description The `DIALOG_ID` of the request, unchanged: in the letter case and JSON type in which it was sent. imopenlines.dialog.get always answers with `chat` and the chat id. */
        DialogIdEcho: string | number;
        /** @description A chat as im.dialog.get, imbot.dialog.get and imopenlines.dialog.get send it. One builder on the server makes all three. Required are the keys of every recorded answer since 2024; portals gain keys without notice, so more than these can come. */
        Chat: {
            /**
             * @description The chat's id. For a private dialog it is the id of the underlying chat, not of the user.
             * @example 1439
             */
            id: number;
            /**
             * @description The chat to which this one belongs, as comments belong to a post of a channel; 0 for none.
             * @example 0
             */
            parent_chat_id: number;
            /**
             * @description The message that this chat comments on; 0 for none.
             * @example 0
             */
            parent_message_id: number;
            /**
             * @description The chat's name. Empty for a private dialog: the name of the other user is never put in. The server passes the database value on as it is, so `null` is possible.
             * @example Deal Chat
             */
            name: string | null;
            /**
             * @description The chat's description. Portals of 2024 send an empty string for none, later ones `null`.
             * @example Discussion about the deal
             */
            description: string | null;
            /**
             * @description The user who owns the chat; 0 for an open line that nobody has taken.
             * @example 503
             */
            owner: number;
            /** @description Whether a participant is from outside the company. */
            extranet: boolean;
            /**
             * @description The absolute address of the avatar, empty for none.
             * @example
             */
            avatar: string;
            color: components["schemas"]["Color"];
            type: components["schemas"]["ChatType"];
            /**
             * @description How many messages the caller has not read.
             * @example 0
             */
            counter: number;
            /**
             * @description How many people take part; 0 for a private dialog.
             * @example 3
             */
            user_counter: number;
            /**
             * @description How many messages the caller can see, from the point at which they joined.
             * @example 3
             */
            message_count: number;
            /**
             * @description The first message that the caller has not read; 0 for none.
             * @example 0
             */
            unread_id: number;
            restrictions: components["schemas"]["Restrictions"];
            /**
             * @description The last message; 0 for none.
             * @example 84477
             */
            last_message_id: number;
            /**
             * @description The last message that the caller has read; 0 for none.
             * @example 84477
             */
            last_id: number;
            /**
             * @description The message from which the caller marked the chat as unread; 0 for none.
             * @example 0
             */
            marked_id: number;
            /**
             * @description The folder of the chat's files on Drive; 0 for none.
             * @example 0
             */
            disk_folder_id: number;
            /**
             * @description What the chat belongs to, in capitals, empty for a plain chat: `LINES`, `CRM`, `TASKS_TASK`, `SONET_GROUP`, `FAVORITE`, `GENERAL` and others.
             * @example CRM
             */
            entity_type: string;
            /**
             * @description The id of the linked entity; for an open line, the user code.
             * @example DEAL|1663
             */
            entity_id: string;
            /**
             * @description Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
             * @example
             */
            entity_data_1: string;
            /**
             * @description Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
             * @example
             */
            entity_data_2: string;
            /**
             * @description Service data of the linked entity. No content is known for open lines.
             * @example
             */
            entity_data_3: string;
            /**
             * @description The caller's id if the caller has turned notifications off, else empty.
             * @example []
             */
            mute_list: number[];
            /**
             * Format: date-time
             * @description When the chat was created, ISO 8601 with a numeric offset and never `Z`.
             * @example 2026-02-25T16:50:58+01:00
             */
            date_create: string;
            message_type: components["schemas"]["MessageType"];
            /**
             * @description A key of portals of 2024, 0 in every recorded answer. Neither older nor newer portals send it.
             * @example 0
             */
            disappearing_time?: number;
            public: components["schemas"]["PublicAlias"];
            role: components["schemas"]["ChatRole"];
            entity_link: components["schemas"]["EntityLink"];
            /** @description Whether the field for a new message is shown. Sent since July 2025. */
            text_field_enabled?: boolean;
            background_id?: components["schemas"]["BackgroundId"];
            permissions: components["schemas"]["Permissions"];
            /** @description Whether the chat is an open channel less than a day old. */
            is_new: boolean;
            /** @description Every other active member and how far they have read. */
            readed_list: components["schemas"]["ReadStatus"][];
            /**
             * @description The managers of the chat; an owner is one.
             * @example [
             *       503
             *     ]
             */
            manager_list: number[];
            last_message_views: components["schemas"]["LastMessageViews"];
            dialog_id: components["schemas"]["DialogIdEcho"];
        };
        /** @description When the portal worked on the request, and for how long. A success has it; an error does not. */
        Time: {
            /**
             * @description When the request began, in unix seconds. Portals since October 2025 cut it to an integer.
             * @example 1772030091
             */
            start: number;
            /**
             * @description When the answer was ready, in unix seconds.
             * @example 1772030091.165223
             */
            finish: number;
            /**
             * @description Seconds from `start` to `finish`. Where `start` was cut, the cut fraction is included.
             * @example 0.1652228832244873
             */
            duration: number;
            /**
             * @description Seconds in the method itself. A whole number since October 2025, mostly 0.
             * @example 0
             */
            processing: number;
            /**
             * Format: date-time
             * @description The start as ISO 8601 with a numeric offset.
             * @example 2026-02-25T17:34:51+01:00
             */
            date_start: string;
            /**
             * Format: date-time
             * @description The finish as ISO 8601 with a numeric offset.
             * @example 2026-02-25T17:34:51+01:00
             */
            date_finish: string;
            /**
             * @description When operating time of the method is freed, in unix seconds. Sent by the cloud; by self-hosted portals not by default.
             * @example 1772030691
             */
            operating_reset_at?: number;
            /**
             * @description Operating time that the method has used, in seconds. Sent by the cloud; by self-hosted portals not by default.
             * @example 0
             */
            operating?: number;
        };
        /**
         * ChatAnswer
         * @description A chat in its envelope.
         */
        ChatAnswer: {
            result: components["schemas"]["Chat"];
            time: components["schemas"]["Time"];
        };
        /** @description The body of a failure that a portal reports; it has no `time`. Recognise a failure by the presence of `error`, whatever its value. Proxies before a portal can send other bodies. */
        ErrorBody: {
            /**
             * @description The code. The set is open; a failure inside the server can have a number as text, such as `"100"`.
             * @example ACCESS_ERROR
             */
            error: string;
            /**
             * @description What happened, for a developer to read. It can be empty, and newer pages of imbot.v2 repeat the code here.
             * @example You do not have access to the specified dialog
             */
            error_description: string;
            /**
             * @description The parameter at fault. Sent with `ERROR_ARGUMENT`.
             * @example PARAM
             */
            argument?: string;
        };
        /**
         * @description A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `"100"`.
         * @example chat5
         * @example 256
         */
        BotDialogId: string;
        /** @description The parameters of imbot.v2.Chat.get. Names are exact, capitals included. */
        BotChatParams: {
            /**
             * @description The user id of the bot.
             * @example 456
             */
            botId: number;
            /**
             * @description The token given when the bot was registered. Needed when the call goes through a webhook; not needed with OAuth, where the application itself owns the bot.
             * @example my_bot_token
             */
            botToken?: string;
            dialogId: components["schemas"]["BotDialogId"];
        };
        /** @description The chat's colour. */
        BotColor: string | null;
        /** @description What the chat belongs to. The page of imbot.v2.Chat.get prints an empty object; the server's source always fills it with strings, so no key is sure. */
        BotEntityLink: {
            /**
             * @description The kind of the linked entity.
             * @example
             */
            type?: string;
            /**
             * @description The path of its page on the portal.
             * @example
             */
            url?: string;
            /**
             * @description The id of the linked entity, such as `DEAL|1663`.
             * @example
             */
            id?: string;
        };
        /** @description Which role a member needs for each action in the chat. The page of imbot.v2.Chat.get prints an empty object; the server's source fills it, so no key is sure. */
        BotChatPermissions: {
            /** @description The role needed to add people. */
            manageUsersAdd?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to remove people. */
            manageUsersDelete?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to change name, avatar and colour. */
            manageUi?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to change the settings of the chat. */
            manageSettings?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to manage messages; the server fills it from `canPost`, so the two are always equal. */
            manageMessages?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to set messages to delete themselves. */
            manageMessagesAutoDelete?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to post messages. */
            canPost?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to invite guests; newer portals only. */
            manageGuestInvites?: components["schemas"]["PermissionLevel"];
            /** @description The role needed to delete the chat; newer portals only. */
            manageDelete?: components["schemas"]["PermissionLevel"];
        };
        /** @description An id in the camelCase dialect. Where there is none, the page of imbot.v2.Chat.get prints `null` and the server's source gives 0: read both as none. */
        IdOrNone: number | null;
        /** @description Whether the field for a new message is shown. */
        BotTextFieldEnabled: boolean | ("Y" | "N" | (string & {}));
        /** @description A user who has seen the last message. */
        BotMessageViewer: {
            /**
             * @description The user id of the viewer.
             * @example 27
             */
            userId: number;
            /**
             * @description The viewer's full name.
             * @example Samantha Johnson
             */
            userName: string;
            /**
             * Format: date-time
             * @description When it was seen, ISO 8601 with a numeric offset.
             * @example 2026-03-16T20:50:37+01:00
             */
            date: string | null;
        };
        /** @description Who has seen the last message. */
        BotLastMessageViews: {
            /**
             * @description The last message; 0 for none.
             * @example 789
             */
            messageId: number;
            /** @description The first two viewers at most. */
            firstViewers: components["schemas"]["BotMessageViewer"][];
            /**
             * @description How many have seen it, the bot not counted.
             * @example 0
             */
            countOfViewers: number;
        } | "{}";
        /** @description A chat as imbot.v2.Chat.get sends it, in camelCase. `counter`, `restrictions` and the read list of the other methods are not part of it. No answer of a live portal was recorded yet: the types rest on the pages and on the server's source. */
        BotChat: {
            /**
             * @description The chat's id.
             * @example 5
             */
            id: number;
            /**
             * @description `chat` and the chat id, or the id of the other user for a private dialog.
             * @example chat5
             */
            dialogId: string;
            /**
             * @description The chat's name. The server's source lets it be `null` for a private dialog.
             * @example Support Chat
             */
            name: string | null;
            /**
             * @description The chat's description, empty for none.
             * @example
             */
            description: string;
            type: components["schemas"]["ChatType"];
            messageType: components["schemas"]["MessageType"];
            /**
             * @description The user who owns the chat.
             * @example 456
             */
            owner: number;
            color: components["schemas"]["BotColor"];
            /**
             * @description The address of the avatar, empty for none. It can be a path without the portal's host.
             * @example
             */
            avatar: string;
            /** @description Whether a participant is from outside the company. */
            extranet: boolean;
            /** @description Whether a guest of a collab takes part. */
            containsCollaber: boolean;
            /**
             * @description What the chat belongs to, in capitals, empty for a plain chat.
             * @example
             */
            entityType: string;
            /**
             * @description The id of the linked entity; for an open line, the user code.
             * @example
             */
            entityId: string;
            /**
             * @description Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
             * @example
             */
            entityData1: string;
            /**
             * @description Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
             * @example
             */
            entityData2: string;
            /**
             * @description Service data of the linked entity. No content is known for open lines.
             * @example
             */
            entityData3: string;
            entityLink: components["schemas"]["BotEntityLink"];
            /**
             * @description The folder of the chat's files on Drive, `null` for none.
             * @example 42
             */
            diskFolderId: number | null;
            role: components["schemas"]["ChatRole"];
            permissions: components["schemas"]["BotChatPermissions"];
            /** @description Whether the bot can manage the chat. Newer portals only. */
            hasManageCapability?: boolean;
            /** @description Whether messages of the chat can have threads. Newer portals only. */
            canHaveThreads?: boolean;
            /**
             * @description The bot's id if the bot has turned notifications off, else empty.
             * @example []
             */
            muteList: number[];
            /** @description The chat to which this one belongs. */
            parentChatId: components["schemas"]["IdOrNone"];
            /** @description The message that this chat comments on. */
            parentMessageId: components["schemas"]["IdOrNone"];
            /** @description Whether the chat is an open channel less than a day old. */
            isNew: boolean;
            textFieldEnabled: components["schemas"]["BotTextFieldEnabled"];
            backgroundId: components["schemas"]["BackgroundId"];
            /**
             * Format: date-time
             * @description When the chat was created, ISO 8601 with a numeric offset.
             * @example 2025-01-15T10:00:00+01:00
             */
            dateCreate: string | null;
            /**
             * @description The last message, `null` for none.
             * @example 789
             */
            lastMessageId: number | null;
            lastMessageViews: components["schemas"]["BotLastMessageViews"];
            /**
             * @description The last message that the bot has read; 0 for none.
             * @example 789
             */
            lastId: number;
            /**
             * @description The managers of the chat.
             * @example []
             */
            managerList: number[];
            /** @description The message from which the bot marked the chat as unread. */
            markedId: components["schemas"]["IdOrNone"];
            /**
             * @description How many messages the bot can see.
             * @example 15
             */
            messageCount: number;
            public: components["schemas"]["PublicAlias"];
            /** @description The first message that the bot has not read. */
            unreadId: components["schemas"]["IdOrNone"];
            /**
             * @description How many people take part.
             * @example 3
             */
            userCounter: number;
            /**
             * @description How many guests take part. Newer portals only.
             * @example 0
             */
            guestCount?: number;
        };
        /** @description A point in time, or `false` where there is none. */
        FalseOrDate: false | string;
        /** @description The telephone numbers, or `false` where there are none. */
        FalseOrPhones: false | {
            [key: string]: unknown;
        };
        /** @description A user in the camelCase dialect. */
        BotUser: {
            /**
             * @description The user's id.
             * @example 456
             */
            id: number;
            /** @description Whether the user is active on the portal. */
            active: boolean;
            /**
             * @description The full name, `null` when the profile has none.
             * @example Support Bot
             */
            name: string | null;
            /**
             * @description The first name, `null` when the profile has none.
             * @example Support Bot
             */
            firstName: string | null;
            /**
             * @description The last name, `null` when the profile has none.
             * @example
             */
            lastName: string | null;
            /**
             * @description The position in the company, `null` when the profile has none.
             * @example
             */
            workPosition: string | null;
            /**
             * @description The user's colour as `#rrggbb`.
             * @example #4ba984
             */
            color: string;
            /**
             * @description The address of the avatar, empty for none.
             * @example
             */
            avatar: string;
            /**
             * @description `M`, `F`, or empty where it is not known. An open set.
             * @example M
             */
            gender: "M" | "F" | "" | (string & {});
            /**
             * @description Day and month, empty where it is not known.
             * @example
             */
            birthday: string;
            /** @description Whether the user is from outside the company. */
            extranet: boolean;
            /** @description Whether the user is a bot. */
            bot: boolean;
            /** @description Whether the user came through an open line. */
            connector: boolean;
            /**
             * @description By what means the user signs in; for a bot, `bot`.
             * @example bot
             */
            externalAuthId: string;
            /**
             * @description The status that the user shows.
             * @example online
             */
            status: string;
            /** @description Since when the user is idle. */
            idle: components["schemas"]["FalseOrDate"];
            /** @description When the user was last active. */
            lastActivityDate: components["schemas"]["FalseOrDate"];
            /** @description When the user was last active on a telephone. */
            mobileLastDate: components["schemas"]["FalseOrDate"];
            /** @description When the user was last active in the desktop application. */
            desktopLastDate: components["schemas"]["FalseOrDate"];
            /** @description Until when the user is absent. */
            absent: components["schemas"]["FalseOrDate"];
            /**
             * @description The departments that the user belongs to.
             * @example []
             */
            departments: number[];
            phones: components["schemas"]["FalseOrPhones"];
            /**
             * @description What the user is. An open set.
             * @example bot
             */
            type: "user" | "bot" | (string & {});
            /**
             * @description The user's website, empty for none.
             * @example
             */
            website: string;
            /**
             * @description The user's email address, empty for none.
             * @example
             */
            email: string;
        };
        /** @description Data for the messenger's own interface. No page documents its shape, so do not rely on it. */
        ServiceData: {
            [key: string]: unknown;
        } | {
            [key: string]: unknown;
        }[] | null;
        /** @description The chat, with the users and the service data that belong to it. The imbot.v2.Chat.get page prints `chat` only; the vendor's page on entities and the server's source name the rest. */
        BotChatResult: {
            chat: components["schemas"]["BotChat"];
            /** @description The calling bot; for a private dialog, the other user too. */
            users?: components["schemas"]["BotUser"][];
            /** @description Which lists of recent chats show the chat. Service data of the messenger. */
            recentConfig?: {
                /**
                 * @description The id of the chat.
                 * @example 5
                 */
                chatId?: number;
                /** @description The names of the lists that show the chat. */
                sections?: string[];
            };
            /** @description Data of the CoPilot chat; group chats only. Service data of the messenger. */
            copilot?: components["schemas"]["ServiceData"];
            /** @description After how long messages are deleted automatically. Service data of the messenger. */
            messagesAutoDeleteConfigs?: components["schemas"]["ServiceData"][];
            /** @description What joins the call of the chat. Service data of the messenger; the token is a secret. */
            callInfo?: {
                /** @description The token of the call. Keep it out of logs. */
                token?: string;
                /**
                 * @description The id of the chat.
                 * @example 5
                 */
                chatId?: number;
            };
            /** @description The chat to which this one belongs. The vendor's page on entities names the key without its shape. */
            parentChat?: components["schemas"]["ServiceData"];
            /** @description The collab that the chat belongs to. Sent for chats of collabs only. */
            collabInfo?: components["schemas"]["ServiceData"];
            /** @description The session of the open line. Sent for chats of open lines only. */
            session?: components["schemas"]["ServiceData"];
        };
        /** @description The answer of imbot.v2.Chat.get, in its envelope. */
        BotChatAnswer: {
            result: components["schemas"]["BotChatResult"];
            time: components["schemas"]["Time"];
        };
        /** @description The parameters of imbot.dialog.get. */
        BotDialogParams: {
            DIALOG_ID: components["schemas"]["BotDialogId"];
        };
        /** @description The chat as portals of 2017 sent it, and as the imbot.dialog.get page still prints it: thirteen keys, `title` in place of `name`, ids as strings. */
        LegacyChat: {
            /**
             * @description The chat's id, as digits.
             * @example 21191
             */
            id: string;
            /**
             * @description The chat's name.
             * @example Mint chat No.3
             */
            title: string;
            /**
             * @description The user who owns the chat, as digits.
             * @example 2
             */
            owner: string;
            /** @description Whether a participant is from outside the company. */
            extranet: boolean;
            /**
             * @description The address of the avatar, empty for none.
             * @example
             */
            avatar: string;
            color: components["schemas"]["Color"];
            type: components["schemas"]["ChatType"];
            /**
             * @description What the chat belongs to, in capitals, empty for a plain chat.
             * @example
             */
            entity_type: string;
            /**
             * @description The id of the linked entity; for an open line, the user code. The imbot.dialog.get page describes this key and leaves it out of its example.
             * @example
             */
            entity_id?: string;
            /**
             * @description Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.
             * @example
             */
            entity_data_1: string;
            /**
             * @description Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.
             * @example
             */
            entity_data_2: string;
            /**
             * @description Service data of the linked entity. No content is known for open lines.
             * @example
             */
            entity_data_3: string;
            /**
             * Format: date-time
             * @description When the chat was created, ISO 8601 with a numeric offset.
             * @example 2017-10-14T12:15:32+02:00
             */
            date_create: string;
            message_type: components["schemas"]["MessageType"];
        };
        /**
         * LegacyChatAnswer
         * @description A chat of 2017 in its envelope. The imbot.dialog.get page prints it without `time`.
         */
        LegacyChatAnswer: {
            result: components["schemas"]["LegacyChat"];
            time?: components["schemas"]["Time"];
        };
        /**
         * @description The chat of an open line: `chat` and the chat id.
         * @example chat1375
         */
        LineDialogId: string;
        /**
         * @description The code of a customer in an open line: connector, id of the line, chat id and user id in the connector, joined by `|`. A leading `imol|` is accepted and ignored.
         * @example livechat|1|1373|211
         */
        UserCode: string;
        /** @description The parameters of imopenlines.dialog.get: exactly one of the four identifiers. The server uses the first that is set and not `null`, in the order `CHAT_ID`, `DIALOG_ID`, `SESSION_ID`, `USER_CODE`, and ignores the rest, so sending a second one is always a mistake. */
        LineDialogParams: {
            /**
             * @description The id of the open line's chat.
             * @example 1375
             */
            CHAT_ID: number;
            DIALOG_ID?: never;
            SESSION_ID?: never;
            USER_CODE?: never;
        } | {
            DIALOG_ID: components["schemas"]["LineDialogId"];
            CHAT_ID?: never;
            SESSION_ID?: never;
            USER_CODE?: never;
        } | {
            /**
             * @description The id of the session.
             * @example 341
             */
            SESSION_ID: number;
            CHAT_ID?: never;
            DIALOG_ID?: never;
            USER_CODE?: never;
        } | {
            USER_CODE: components["schemas"]["UserCode"];
            CHAT_ID?: never;
            DIALOG_ID?: never;
            SESSION_ID?: never;
        };
    };
    responses: {
        /** @description The portal does not accept the credentials, or does not allow REST calls. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The portal has no method of this name. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The method has used up its operating time. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The server failed while it carried out the call. */
        ServerFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests reached the portal; the call was not carried out. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description An administrator refused the call, or the portal was deleted. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "im.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DialogParams"];
            };
        };
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnswer"];
                };
            };
            /** @description The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The caller has no access to the chat, or the portal refuses the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    "imbot.v2.Chat.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotChatParams"];
            };
        };
        responses: {
            /** @description The chat, with the users and the service data that belong to it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotChatAnswer"];
                };
            };
            /** @description The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    "imbot.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotDialogParams"];
            };
        };
        responses: {
            /** @description The chat, in the shape of the portal that answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnswer"] | components["schemas"]["LegacyChatAnswer"];
                };
            };
            /** @description The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The caller has no access to the chat, or the portal refuses the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
    "imopenlines.dialog.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineDialogParams"];
            };
        };
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnswer"];
                };
            };
            /** @description The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerFailure"];
            503: components["responses"]["Unavailable"];
        };
    };
}
