// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { PlannedMethod, PlannedCause, Scenario } from '../ground/plan-types.js';

/** The methods of the contract, with what a good request of each looks like. */
export const methods: readonly PlannedMethod[] = [
  {
    "name": "im.dialog.get",
    "path": "/im.dialog.get",
    "scope": "im",
    "vendorPage": "https://apidocs.bitrix24.com/api-reference/chats/im-dialog-get.html",
    "causes": [
      "dialog-id-empty",
      "chat-not-resolved",
      "no-dialog-access"
    ],
    "forms": [
      {
        "name": "chat",
        "parameter": "DIALOG_ID",
        "kind": "chat",
        "mayCreate": false,
        "answers": {
          "id": "number",
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "chat1435"
        }
      },
      {
        "name": "group",
        "parameter": "DIALOG_ID",
        "kind": "group",
        "mayCreate": true,
        "answers": {
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "sg7"
        }
      },
      {
        "name": "user",
        "parameter": "DIALOG_ID",
        "kind": "user",
        "mayCreate": true,
        "answers": {
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "256"
        }
      }
    ],
    "webhookParams": [],
    "secretParams": []
  },
  {
    "name": "imbot.v2.Chat.get",
    "path": "/imbot.v2.Chat.get",
    "scope": "imbot",
    "vendorPage": "https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-get.html",
    "causes": [
      "bot-token-missing",
      "bot-id-missing",
      "bot-not-found",
      "bot-of-another-application",
      "dialog-id-not-a-string",
      "chat-not-found",
      "bot-not-in-chat",
      "invalid-http-method"
    ],
    "forms": [
      {
        "name": "chat",
        "parameter": "dialogId",
        "kind": "bot-chat",
        "mayCreate": false,
        "answers": {
          "chat.id": "number",
          "chat.dialogId": "dialog"
        },
        "params": {
          "botId": 456,
          "botToken": "my_bot_token",
          "dialogId": "chat5"
        }
      },
      {
        "name": "user",
        "parameter": "dialogId",
        "kind": "bot-user",
        "mayCreate": true,
        "answers": {
          "chat.dialogId": "same"
        },
        "params": {
          "botId": 456,
          "botToken": "my_bot_token",
          "dialogId": "256"
        }
      }
    ],
    "webhookParams": [
      "botToken"
    ],
    "secretParams": [
      "botToken"
    ]
  },
  {
    "name": "imbot.dialog.get",
    "path": "/imbot.dialog.get",
    "scope": "imbot",
    "vendorPage": "https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-dialog-get.html",
    "causes": [
      "dialog-id-empty",
      "chat-not-resolved",
      "no-dialog-access"
    ],
    "forms": [
      {
        "name": "chat",
        "parameter": "DIALOG_ID",
        "kind": "chat",
        "mayCreate": false,
        "answers": {
          "id": "number",
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "chat29"
        }
      },
      {
        "name": "user",
        "parameter": "DIALOG_ID",
        "kind": "user",
        "mayCreate": true,
        "answers": {
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "256"
        }
      }
    ],
    "webhookParams": [],
    "secretParams": []
  },
  {
    "name": "imopenlines.dialog.get",
    "path": "/imopenlines.dialog.get",
    "scope": "imopenlines",
    "vendorPage": "https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-dialog-get.html",
    "causes": [
      "no-line-access",
      "messenger-not-installed"
    ],
    "forms": [
      {
        "name": "chat-id",
        "parameter": "CHAT_ID",
        "kind": "line-chat",
        "mayCreate": false,
        "answers": {
          "id": "number",
          "dialog_id": "number"
        },
        "params": {
          "CHAT_ID": 1375
        }
      },
      {
        "name": "dialog",
        "parameter": "DIALOG_ID",
        "kind": "line-dialog",
        "mayCreate": false,
        "answers": {
          "id": "number",
          "dialog_id": "same"
        },
        "params": {
          "DIALOG_ID": "chat1375"
        }
      },
      {
        "name": "session",
        "parameter": "SESSION_ID",
        "kind": "line-session",
        "mayCreate": false,
        "answers": {},
        "params": {
          "SESSION_ID": 341
        }
      },
      {
        "name": "user-code",
        "parameter": "USER_CODE",
        "kind": "line-user-code",
        "mayCreate": false,
        "answers": {
          "entity_id": "user-code"
        },
        "params": {
          "USER_CODE": "livechat|1|1373|211"
        }
      }
    ],
    "webhookParams": [],
    "secretParams": []
  }
];

/** One scenario per documented form of identifier and per error cause that a caller can provoke. */
export const scenarios: readonly Scenario[] = [
  {
    "kind": "form",
    "method": "im.dialog.get",
    "form": "chat"
  },
  {
    "kind": "form",
    "method": "im.dialog.get",
    "form": "group"
  },
  {
    "kind": "form",
    "method": "im.dialog.get",
    "form": "user"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "dialog-id-empty"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "chat-not-resolved"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "no-dialog-access"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "method-not-found"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "no-auth-found"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "invalid-credentials"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "insufficient-webhook-scope"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "insufficient-token-scope"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "expired-token"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "invalid-token"
  },
  {
    "kind": "error",
    "method": "im.dialog.get",
    "cause": "user-access-error"
  },
  {
    "kind": "form",
    "method": "imbot.v2.Chat.get",
    "form": "chat"
  },
  {
    "kind": "form",
    "method": "imbot.v2.Chat.get",
    "form": "user"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "bot-token-missing"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "bot-id-missing"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "bot-not-found"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "bot-of-another-application"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "dialog-id-not-a-string"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "chat-not-found"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "bot-not-in-chat"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "invalid-http-method"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "method-not-found"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "no-auth-found"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "invalid-credentials"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "insufficient-webhook-scope"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "insufficient-token-scope"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "expired-token"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "invalid-token"
  },
  {
    "kind": "error",
    "method": "imbot.v2.Chat.get",
    "cause": "user-access-error"
  },
  {
    "kind": "form",
    "method": "imbot.dialog.get",
    "form": "chat"
  },
  {
    "kind": "form",
    "method": "imbot.dialog.get",
    "form": "user"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "dialog-id-empty"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "chat-not-resolved"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "no-dialog-access"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "method-not-found"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "no-auth-found"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "invalid-credentials"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "insufficient-webhook-scope"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "insufficient-token-scope"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "expired-token"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "invalid-token"
  },
  {
    "kind": "error",
    "method": "imbot.dialog.get",
    "cause": "user-access-error"
  },
  {
    "kind": "form",
    "method": "imopenlines.dialog.get",
    "form": "chat-id"
  },
  {
    "kind": "form",
    "method": "imopenlines.dialog.get",
    "form": "dialog"
  },
  {
    "kind": "form",
    "method": "imopenlines.dialog.get",
    "form": "session"
  },
  {
    "kind": "form",
    "method": "imopenlines.dialog.get",
    "form": "user-code"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "no-line-access"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "messenger-not-installed"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "method-not-found"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "no-auth-found"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "invalid-credentials"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "insufficient-webhook-scope"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "insufficient-token-scope"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "expired-token"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "invalid-token"
  },
  {
    "kind": "error",
    "method": "imopenlines.dialog.get",
    "cause": "user-access-error"
  }
];

/** Causes that belong to no method and that no run provokes. */
export const unprovoked: readonly string[] = [
  "rest-not-in-plan",
  "https-required",
  "overload-limit",
  "authorization-error",
  "application-not-found",
  "connection-error",
  "method-confirm-waiting",
  "method-confirm-denied",
  "query-limit-exceeded",
  "operation-time-limit",
  "portal-deleted",
  "internal-server-error",
  "unexpected-answer",
  "core-error",
  "argument-error",
  "batch-length-exceeded",
  "batch-method-not-allowed"
];

/** Every cause of the catalogue, by name. */
export const causes: Readonly<Record<string, PlannedCause>> = {
  "dialog-id-empty": {
    "name": "dialog-id-empty",
    "code": "DIALOG_ID_EMPTY",
    "applies": "method",
    "message": "Dialog ID can't be empty",
    "remedy": "Send `chat` and a chat id, `sg` and a workgroup id, or the id of a user.",
    "statuses": [
      400
    ],
    "provoke": {
      "without": [
        "DIALOG_ID"
      ]
    }
  },
  "chat-not-resolved": {
    "name": "chat-not-resolved",
    "code": "ACCESS_ERROR",
    "applies": "method",
    "message": "You don't have access to this chat",
    "remedy": "Call again; if the error persists, the chat no longer exists.",
    "statuses": [
      400
    ],
    "unprovoked": "The chat would have to vanish between two checks of the server."
  },
  "no-dialog-access": {
    "name": "no-dialog-access",
    "code": "ACCESS_ERROR",
    "applies": "method",
    "message": "You do not have access to the specified dialog",
    "remedy": "Check the id; add the caller to the chat, or call as one of its members.",
    "statuses": [
      403
    ],
    "provoke": {
      "with": {
        "DIALOG_ID": "chat999999999"
      }
    }
  },
  "bot-token-missing": {
    "name": "bot-token-missing",
    "code": "BOT_TOKEN_NOT_SPECIFIED",
    "applies": "method",
    "message": "Bot token not specified (botToken is required for webhook auth)",
    "remedy": "Send the `botToken` with which the bot was registered.",
    "statuses": [
      400
    ],
    "provoke": {
      "without": [
        "botToken"
      ],
      "credentials": "webhook"
    }
  },
  "bot-id-missing": {
    "name": "bot-id-missing",
    "code": "BOT_ID_REQUIRED",
    "applies": "method",
    "message": "botId is required",
    "remedy": "Send the user id of the bot.",
    "statuses": [
      400
    ],
    "provoke": {
      "without": [
        "botId"
      ]
    }
  },
  "bot-not-found": {
    "name": "bot-not-found",
    "code": "BOT_NOT_FOUND",
    "applies": "method",
    "message": "Bot not found",
    "remedy": "Check the id; register the bot again if it was removed.",
    "statuses": [
      400
    ],
    "provoke": {
      "with": {
        "botId": 999999999
      }
    }
  },
  "bot-of-another-application": {
    "name": "bot-of-another-application",
    "code": "BOT_OWNERSHIP_ERROR",
    "applies": "method",
    "message": "Bot was installed by another rest application",
    "remedy": "Call as the application that registered the bot, or with its `botToken`.",
    "statuses": [
      400
    ],
    "provoke": {
      "with": {
        "botToken": "not-the-token-of-this-bot"
      },
      "credentials": "webhook"
    }
  },
  "dialog-id-not-a-string": {
    "name": "dialog-id-not-a-string",
    "code": "100",
    "applies": "method",
    "message": "Bitrix\\Im\\V2\\Chat All parameters in the constructor must have real class type",
    "remedy": "Send `dialogId` as a string, such as `\"chat5\"` or `\"256\"`.",
    "statuses": [
      400
    ],
    "provoke": {
      "without": [
        "dialogId"
      ]
    }
  },
  "chat-not-found": {
    "name": "chat-not-found",
    "code": "CHAT_NOT_FOUND",
    "applies": "method",
    "message": "CHAT_NOT_FOUND",
    "remedy": "Check the id.",
    "statuses": [
      400
    ],
    "provoke": {
      "with": {
        "dialogId": "chat999999999"
      }
    }
  },
  "bot-not-in-chat": {
    "name": "bot-not-in-chat",
    "code": "ACCESS_DENIED",
    "applies": "method",
    "message": "ACCESS_DENIED",
    "remedy": "Add the bot to the chat.",
    "statuses": [
      400
    ],
    "provoke": {
      "with": {
        "dialogId": "chat1435"
      },
      "needs": "a closed chat that the bot is not in"
    }
  },
  "invalid-http-method": {
    "name": "invalid-http-method",
    "code": "invalid_http_method",
    "applies": "method",
    "message": "",
    "remedy": "Use POST.",
    "statuses": [
      400
    ],
    "provoke": {
      "verb": "PUT"
    }
  },
  "no-line-access": {
    "name": "no-line-access",
    "code": "ACCESS_ERROR",
    "applies": "method",
    "message": "You do not have access to the specified dialog",
    "remedy": "Check the identifier and that it belongs to an open line; call as an operator of that line.",
    "statuses": [
      400
    ],
    "provoke": {
      "with": {
        "CHAT_ID": 999999999
      },
      "without": [
        "DIALOG_ID",
        "SESSION_ID",
        "USER_CODE"
      ]
    }
  },
  "messenger-not-installed": {
    "name": "messenger-not-installed",
    "code": "IM_NOT_INSTALLED",
    "applies": "method",
    "message": "Messenger is not installed.",
    "remedy": "Ask the administrator to install the messenger module.",
    "statuses": [
      400
    ],
    "unprovoked": "The portal would have to be without its messenger module."
  },
  "rest-not-in-plan": {
    "name": "rest-not-in-plan",
    "code": "ACCESS_DENIED",
    "applies": "system",
    "message": "REST API is available only on commercial plans",
    "remedy": "Ask the owner of the portal to choose a plan that includes it.",
    "statuses": [
      401
    ],
    "unprovoked": "The portal would have to be on another plan."
  },
  "method-not-found": {
    "name": "method-not-found",
    "code": "ERROR_METHOD_NOT_FOUND",
    "applies": "system",
    "message": "Method not found!",
    "remedy": "Check the spelling, capitals included; an older portal may not have the method yet.",
    "statuses": [
      404
    ],
    "provoke": {
      "method": "unknown"
    }
  },
  "no-auth-found": {
    "name": "no-auth-found",
    "code": "NO_AUTH_FOUND",
    "applies": "system",
    "message": "Wrong authorization data",
    "remedy": "Call the URL of a webhook, or send an access token.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "none"
    }
  },
  "invalid-credentials": {
    "name": "invalid-credentials",
    "code": "INVALID_CREDENTIALS",
    "applies": "system",
    "message": "Invalid request credentials",
    "remedy": "Copy the URL of the webhook from the portal again.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "wrong-secret"
    }
  },
  "https-required": {
    "name": "https-required",
    "code": "INVALID_REQUEST",
    "applies": "system",
    "message": "Https required.",
    "remedy": "Use https.",
    "statuses": [
      401
    ],
    "unprovoked": "A secret would have to travel over plain http."
  },
  "insufficient-webhook-scope": {
    "name": "insufficient-webhook-scope",
    "code": "insufficient_scope",
    "applies": "system",
    "message": "The request requires higher privileges than provided by the webhook token",
    "remedy": "Add the scope to the webhook in the portal's settings.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "webhook-without-scope"
    }
  },
  "insufficient-token-scope": {
    "name": "insufficient-token-scope",
    "code": "insufficient_scope",
    "applies": "system",
    "message": "The request requires higher privileges than provided by the access token",
    "remedy": "Add the scope to the application, then install it again.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "token-without-scope"
    }
  },
  "expired-token": {
    "name": "expired-token",
    "code": "expired_token",
    "applies": "system",
    "message": "The access token provided has expired",
    "remedy": "Fetch a new one with the refresh token, then call again.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "expired-token"
    }
  },
  "invalid-token": {
    "name": "invalid-token",
    "code": "invalid_token",
    "applies": "system",
    "message": "Unable to get application by token",
    "remedy": "Send a token of this portal; if in doubt, install the application again.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "unknown-token"
    }
  },
  "user-access-error": {
    "name": "user-access-error",
    "code": "user_access_error",
    "applies": "system",
    "message": "The user does not have access to the application.",
    "remedy": "Ask the administrator to let the user use the application.",
    "statuses": [
      401
    ],
    "provoke": {
      "credentials": "token-without-app-access"
    }
  },
  "overload-limit": {
    "name": "overload-limit",
    "code": "OVERLOAD_LIMIT",
    "applies": "system",
    "message": "REST API is blocked due to overload.",
    "remedy": "Contact the vendor's support; waiting does not help.",
    "statuses": [
      401
    ],
    "unprovoked": "Only the vendor's staff can set the block."
  },
  "authorization-error": {
    "name": "authorization-error",
    "code": "authorization_error",
    "applies": "system",
    "message": "Unable to authorize user",
    "remedy": "Create a webhook or token for an active user.",
    "statuses": [
      401
    ],
    "unprovoked": "A user of the portal would have to be dismissed."
  },
  "application-not-found": {
    "name": "application-not-found",
    "code": "APPLICATION_NOT_FOUND",
    "applies": "system",
    "message": "Application not found",
    "remedy": "Install the application again.",
    "statuses": [
      401
    ],
    "unprovoked": "An application of the portal would have to be removed."
  },
  "connection-error": {
    "name": "connection-error",
    "code": "CONNECTION_ERROR",
    "applies": "system",
    "message": "Error connecting to authorization server",
    "remedy": "Call again; the fault is temporary. A self-hosted portal must be able to reach the OAuth server.",
    "statuses": [
      401
    ],
    "unprovoked": "The portal would have to lose its OAuth server."
  },
  "method-confirm-waiting": {
    "name": "method-confirm-waiting",
    "code": "METHOD_CONFIRM_WAITING",
    "applies": "system",
    "message": "Waiting for confirmation",
    "remedy": "Ask for the call to be confirmed on the portal, most likely by its administrator, then call again.",
    "statuses": [
      401
    ],
    "unprovoked": "The portal would have to ask its administrator about the method."
  },
  "method-confirm-denied": {
    "name": "method-confirm-denied",
    "code": "METHOD_CONFIRM_DENIED",
    "applies": "system",
    "message": "Method call denied",
    "remedy": "Ask the administrator of the portal.",
    "statuses": [
      403
    ],
    "unprovoked": "The administrator of the portal would have to refuse the method."
  },
  "query-limit-exceeded": {
    "name": "query-limit-exceeded",
    "code": "QUERY_LIMIT_EXCEEDED",
    "applies": "system",
    "message": "Too many requests",
    "remedy": "Wait at least a second, then call again more slowly; combine calls in batches.",
    "statuses": [
      503
    ],
    "unprovoked": "A run must not exhaust the limit that others share."
  },
  "operation-time-limit": {
    "name": "operation-time-limit",
    "code": "OPERATION_TIME_LIMIT",
    "applies": "system",
    "message": "Method is blocked due to operation time limit.",
    "remedy": "Wait until `time.operating_reset_at` of an earlier answer, then call again.",
    "statuses": [
      429
    ],
    "unprovoked": "A run must not exhaust the limit that others share."
  },
  "portal-deleted": {
    "name": "portal-deleted",
    "code": "PORTAL_DELETED",
    "applies": "system",
    "message": "Portal was deleted",
    "remedy": "On a self-hosted portal, ask the administrator to open the public part again.",
    "statuses": [
      403
    ],
    "unprovoked": "The portal would have to be closed."
  },
  "internal-server-error": {
    "name": "internal-server-error",
    "code": "INTERNAL_SERVER_ERROR",
    "applies": "system",
    "message": "Internal server error",
    "remedy": "Call again later; if the error persists, contact the administrator or the vendor's support.",
    "statuses": [
      500
    ],
    "unprovoked": "The server would have to fail."
  },
  "unexpected-answer": {
    "name": "unexpected-answer",
    "code": "ERROR_UNEXPECTED_ANSWER",
    "applies": "system",
    "message": "Server returned an unexpected response",
    "remedy": "Call again later; if the error persists, contact the administrator or the vendor's support.",
    "statuses": [
      500
    ],
    "unprovoked": "The server would have to fail."
  },
  "core-error": {
    "name": "core-error",
    "code": "ERROR_CORE",
    "applies": "system",
    "message": "",
    "remedy": "Check the parameters; if they are right, contact the vendor's support.",
    "statuses": [
      400,
      500
    ],
    "unprovoked": "The server would have to fail."
  },
  "argument-error": {
    "name": "argument-error",
    "code": "ERROR_ARGUMENT",
    "applies": "system",
    "message": "",
    "remedy": "Send the named parameter in its documented form.",
    "statuses": [
      400
    ],
    "unprovoked": "No value of these methods' parameters is known to cause it."
  },
  "batch-length-exceeded": {
    "name": "batch-length-exceeded",
    "code": "ERROR_BATCH_LENGTH_EXCEEDED",
    "applies": "batch",
    "message": "Max batch length exceeded",
    "remedy": "Send at most fifty commands in a batch.",
    "statuses": [
      200
    ],
    "unprovoked": "It belongs to batch, which is not a method of this contract."
  },
  "batch-method-not-allowed": {
    "name": "batch-method-not-allowed",
    "code": "ERROR_BATCH_METHOD_NOT_ALLOWED",
    "applies": "batch",
    "message": "Method is not allowed for batch usage",
    "remedy": "Put the commands of an inner batch into the outer one; upload and download files with single calls.",
    "statuses": [
      200
    ],
    "unprovoked": "It belongs to batch, which is not a method of this contract."
  }
};
