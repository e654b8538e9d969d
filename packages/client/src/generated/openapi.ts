// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type {
  BackgroundId,
  BotChat,
  BotChatAnswer,
  BotChatParams,
  BotChatPermissions,
  BotChatResult,
  BotColor,
  BotDialogId,
  BotDialogParams,
  BotEntityLink,
  BotLastMessageViews,
  BotMessageViewer,
  BotTextFieldEnabled,
  BotUser,
  Chat,
  ChatAnswer,
  ChatRole,
  ChatType,
  Color,
  DialogId,
  DialogIdEcho,
  DialogParams,
  EntityLink,
  ErrorBody,
  FalseOrDate,
  FalseOrPhones,
  IdOrNone,
  LastMessageViews,
  LegacyChat,
  LegacyChatAnswer,
  LineDialogId,
  LineDialogParams,
  MessageType,
  MessageViewer,
  PermissionLevel,
  Permissions,
  PublicAlias,
  ReadStatus,
  Restrictions,
  ServiceData,
  Time,
  UserCode,
} from './schemas.js';

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
         * Reads one chat as the caller sees it: counters, role and read marks are those of the caller. **This read
         *     can write**: if you read by user id or by workgroup, the server creates the private dialog or the
         *     workgroup's chat if it does not exist yet.
         *
         *     Any user may call it for a chat that they can see. The chat of an open line can be read by everybody who may
         *     join the line, members or not. A chat that does not exist and a chat that the caller may not see return the
         *     same error. Get chat ids from im.recent.list and im.chat.get, and user ids from user.get.
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
         * Reads one chat as a bot sees it, in camelCase: role and read marks are those of the bot. **This read can
         *     write**: the server creates the bot's private dialog with a user if it does not exist yet, and adds the bot
         *     to threads and task chats that it may join.
         *
         *     The bot must be in the chat, unless it may join it. Only the owner of a registered bot may call the method:
         *     the application that registered it, or a webhook with the `botToken` that was set at registration. The
         *     portal checks the token, the bot, its owner and then the chat. Portals have had the method since version
         *     26.250 of the messenger (April 2026).
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
         * Reads one chat as the caller sees it. **This read can write**: if you read by user id, the server creates
         *     the private dialog if it does not exist yet. Call imbot.v2.Chat.get in new code.
         *
         *     The server runs the same code as for im.dialog.get, with another scope: the caller must have access to the
         *     chat, and a `BOT_ID` in the request is ignored. The vendor's page of imbot.dialog.get still shows the
         *     answer of 2017; portals since 2020 send integers and `name`, so handle both shapes.
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
         * Reads the chat between a customer and the operators of an open line.
         *
         *     It can be read by members of the chat, by everybody who may join the line or answer on it, and by users who
         *     may see the CRM item that is bound to the chat; an administrator need not be a member. Send exactly one
         *     identifier: `CHAT_ID` (from imopenlines.session.open or imopenlines.session.history.get), `DIALOG_ID`
         *     (`chat` and the same id), `SESSION_ID` (`sessionId` of imopenlines.session.history.get) or `USER_CODE`
         *     (`entity_id` of the line's chat). The error is the same whether the identifier is missing, nothing is
         *     found, or the caller has no access.
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
        DialogId: DialogId;
        DialogParams: DialogParams;
        Color: Color;
        ChatType: ChatType;
        Restrictions: Restrictions;
        MessageType: MessageType;
        PublicAlias: PublicAlias;
        ChatRole: ChatRole;
        EntityLink: EntityLink;
        BackgroundId: BackgroundId;
        PermissionLevel: PermissionLevel;
        Permissions: Permissions;
        ReadStatus: ReadStatus;
        MessageViewer: MessageViewer;
        LastMessageViews: LastMessageViews;
        DialogIdEcho: DialogIdEcho;
        Chat: Chat;
        Time: Time;
        ChatAnswer: ChatAnswer;
        ErrorBody: ErrorBody;
        BotDialogId: BotDialogId;
        BotChatParams: BotChatParams;
        BotColor: BotColor;
        BotEntityLink: BotEntityLink;
        BotChatPermissions: BotChatPermissions;
        IdOrNone: IdOrNone;
        BotTextFieldEnabled: BotTextFieldEnabled;
        BotMessageViewer: BotMessageViewer;
        BotLastMessageViews: BotLastMessageViews;
        BotChat: BotChat;
        FalseOrDate: FalseOrDate;
        FalseOrPhones: FalseOrPhones;
        BotUser: BotUser;
        ServiceData: ServiceData;
        BotChatResult: BotChatResult;
        BotChatAnswer: BotChatAnswer;
        BotDialogParams: BotDialogParams;
        LegacyChat: LegacyChat;
        LegacyChatAnswer: LegacyChatAnswer;
        LineDialogId: LineDialogId;
        UserCode: UserCode;
        LineDialogParams: LineDialogParams;
    };
    responses: {
        /** The portal does not accept the credentials: the token has expired, the webhook is wrong or lacks the scope, or the portal's plan does not include REST. The method was not run. Refresh the token, or check the webhook and its scope; the code says which of these applies. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The portal has no method of this name: the name is misspelt, or the portal is older than the method. Check the spelling, letter case included, or call the older method. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The method has used up its operating time. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The server failed while it processed the call. */
        ServerFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Too many requests reached the portal, so the method was not run. Wait at least a second, then call again at a slower pace; batches need fewer requests. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The credentials are valid, but the portal refuses the call: an administrator denied it, or the portal was deleted. Do not repeat the same call; ask an administrator of the portal. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
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
                "application/json": DialogParams;
            };
        };
        responses: {
            /** The chat as the caller sees it, and how long the call took. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ChatAnswer;
                };
            };
            /** The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The code says which cause it is. `ACCESS_ERROR`: there is no such chat, or the caller is not in it; check the id, or call as a member. `METHOD_CONFIRM_DENIED`: an administrator refused the call. `PORTAL_DELETED`: the portal was deleted. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
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
                "application/json": BotChatParams;
            };
        };
        responses: {
            /** The chat, with the users and the service data that belong to it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BotChatAnswer;
                };
            };
            /** The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
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
                "application/json": BotDialogParams;
            };
        };
        responses: {
            /** The chat, in the shape of the portal that answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ChatAnswer | LegacyChatAnswer;
                };
            };
            /** The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The code says which cause it is. `ACCESS_ERROR`: there is no such chat, or the caller is not in it; check the id, or call as a member. `METHOD_CONFIRM_DENIED`: an administrator refused the call. `PORTAL_DELETED`: the portal was deleted. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
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
                "application/json": LineDialogParams;
            };
        };
        responses: {
            /** The chat as the caller sees it, and how long the call took. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ChatAnswer;
                };
            };
            /** The parameters name no chat that the caller can read, or the server refused them. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorBody;
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
