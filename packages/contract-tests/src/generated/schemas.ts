// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

/** The version of the contract. */
export const contractVersion = "0.2.0";

/** The schema of each method's success answer, envelope included. */
export const answers: Readonly<Record<string, object>> = {
  "im.dialog.get": {
    "$ref": "#/components/schemas/ChatAnswer"
  },
  "imbot.v2.Chat.get": {
    "$ref": "#/components/schemas/BotChatAnswer"
  },
  "imbot.dialog.get": {
    "oneOf": [
      {
        "$ref": "#/components/schemas/ChatAnswer"
      },
      {
        "$ref": "#/components/schemas/LegacyChatAnswer"
      }
    ]
  },
  "imopenlines.dialog.get": {
    "$ref": "#/components/schemas/ChatAnswer"
  }
};

/** The component schemas; references between them read `#/components/schemas/…`. */
export const schemas: Readonly<Record<string, object>> = {
  "DialogId": {
    "x-evidence": {
      "page": [
        "dialog-id-forms"
      ],
      "source": [
        "dialog-id-forms"
      ]
    },
    "type": "string",
    "description": "A dialog: `chat` and a chat id, `sg` and the id of a workgroup or project, or the bare id of a user for the private dialog with them.",
    "pattern": "^(chat|sg)?[1-9][0-9]*$",
    "examples": [
      "chat1435",
      "sg7",
      "256"
    ]
  },
  "DialogParams": {
    "x-evidence": {
      "page": [
        "dialog-id-forms"
      ],
      "source": [
        "dialog-id-forms"
      ]
    },
    "type": "object",
    "description": "The parameters of im.dialog.get.",
    "required": [
      "DIALOG_ID"
    ],
    "properties": {
      "DIALOG_ID": {
        "$ref": "#/components/schemas/DialogId"
      }
    }
  },
  "Color": {
    "x-evidence": {
      "source": [
        "chat-color"
      ],
      "live": [
        "chat-color"
      ]
    },
    "type": "string",
    "description": "A colour as `#rrggbb`.",
    "pattern": "^#[0-9a-fA-F]{6}$",
    "examples": [
      "#f76187"
    ]
  },
  "ChatType": {
    "x-evidence": {
      "page": [
        "chat-type-open"
      ],
      "source": [
        "chat-type-open"
      ]
    },
    "type": "string",
    "description": "What kind of chat it is, in camelCase. An open set: the server also turns its own entity types into chat types, so treat an unknown value as an ordinary chat.",
    "x-known-values": [
      "private",
      "chat",
      "open",
      "general",
      "channel",
      "openChannel",
      "generalChannel",
      "comment",
      "thread",
      "copilot",
      "collab",
      "announcement",
      "videoconf",
      "support24Notifier",
      "support24Question",
      "networkDialog",
      "calendar",
      "mail",
      "crm",
      "sonetGroup",
      "tasks",
      "tasksTask",
      "call",
      "lines",
      "livechat",
      "system"
    ],
    "examples": [
      "crm",
      "private"
    ]
  },
  "Restrictions": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-restrictions"
      ],
      "live": [
        "chat-restrictions"
      ]
    },
    "type": "object",
    "description": "What this kind of chat allows. The entity type decides; in the general chat, `send` also depends on the caller's rights. A plain group chat allows everything.",
    "required": [
      "avatar",
      "rename",
      "extend",
      "call",
      "mute",
      "leave",
      "leave_owner",
      "send",
      "user_list"
    ],
    "properties": {
      "avatar": {
        "type": "boolean",
        "description": "The avatar can be changed."
      },
      "rename": {
        "type": "boolean",
        "description": "The chat can be renamed."
      },
      "extend": {
        "type": "boolean",
        "description": "People can be added."
      },
      "call": {
        "type": "boolean",
        "description": "Calls can be made from the chat."
      },
      "mute": {
        "type": "boolean",
        "description": "Notifications can be turned off."
      },
      "leave": {
        "type": "boolean",
        "description": "A member can leave."
      },
      "leave_owner": {
        "type": "boolean",
        "description": "The owner can leave."
      },
      "send": {
        "type": "boolean",
        "description": "Messages can be sent."
      },
      "user_list": {
        "type": "boolean",
        "description": "The list of members can be seen."
      },
      "path": {
        "x-evidence": {
          "page": [
            "chat-restriction-path"
          ],
          "source": [
            "chat-restriction-path"
          ]
        },
        "type": "string",
        "description": "A template of the entity's address with `#ID#` in it, empty for CRM. Only sent for workgroups, tasks, calendar events and CRM items.",
        "examples": [
          ""
        ]
      },
      "path_title": {
        "x-evidence": {
          "page": [
            "chat-restriction-path"
          ],
          "source": [
            "chat-restriction-path"
          ]
        },
        "type": "string",
        "description": "The text of the link in `path`. Sent together with `path`.",
        "examples": [
          ""
        ]
      }
    }
  },
  "MessageType": {
    "x-evidence": {
      "source": [
        "chat-message-type"
      ],
      "live": [
        "chat-message-type"
      ]
    },
    "type": "string",
    "description": "One letter for the kind of messages in the chat: P private, C group, O open, T comment or thread, N channel, J open channel, L open line, S system, A copilot, B collab, X external. An open set.",
    "x-known-values": [
      "P",
      "C",
      "O",
      "T",
      "N",
      "J",
      "L",
      "S",
      "A",
      "B",
      "X"
    ],
    "examples": [
      "C"
    ]
  },
  "PublicAlias": {
    "x-evidence": {
      "page": [
        "chat-public-alias"
      ],
      "source": [
        "chat-public-alias"
      ]
    },
    "description": "The public address of a videoconference. The pages only mention a string; the server sends an object if the chat has an alias.",
    "oneOf": [
      {
        "title": "No public alias",
        "type": "string",
        "description": "The chat has no public alias.",
        "x-evidence": {
          "page": [
            "chat-public-alias"
          ],
          "source": [
            "chat-public-alias"
          ]
        },
        "examples": [
          ""
        ]
      },
      {
        "title": "Public alias",
        "type": "object",
        "description": "The alias of a videoconference.",
        "x-evidence": {
          "source": [
            "chat-public-alias"
          ]
        },
        "required": [
          "code",
          "link"
        ],
        "properties": {
          "code": {
            "type": "string",
            "description": "The alias itself.",
            "examples": [
              "weekly"
            ]
          },
          "link": {
            "type": "string",
            "description": "The absolute address where guests join.",
            "examples": [
              "https://example.bitrix24.com/video/weekly"
            ]
          }
        }
      }
    ]
  },
  "ChatRole": {
    "x-evidence": {
      "page": [
        "chat-role",
        "bot-chat-role"
      ],
      "source": [
        "chat-role",
        "bot-chat-role"
      ],
      "live": [
        "chat-role"
      ]
    },
    "type": "string",
    "description": "The role of the caller (for imbot.v2.Chat.get, of the bot). `owner` owns the chat, `manager` was appointed by the owner, `member` takes part, `guest` can see an open chat without taking part. An open set.",
    "x-known-values": [
      "owner",
      "manager",
      "member",
      "guest"
    ],
    "examples": [
      "owner"
    ]
  },
  "EntityLink": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-entity-link"
      ],
      "live": [
        "chat-entity-link"
      ]
    },
    "type": "object",
    "description": "What the chat belongs to: a CRM item, a task, an open line. All strings are empty when it belongs to nothing.",
    "required": [
      "type",
      "url"
    ],
    "properties": {
      "type": {
        "type": "string",
        "description": "The kind of the linked entity, for example `DEAL` or `LINES`.",
        "examples": [
          "DEAL"
        ]
      },
      "url": {
        "type": "string",
        "description": "The path of its page on the portal, empty for an open line.",
        "examples": [
          "/crm/deal/details/1663/"
        ]
      },
      "id": {
        "type": "string",
        "description": "The id of the linked entity, such as `DEAL|1663`. Portals before 2025 do not send it.",
        "examples": [
          "DEAL|1663"
        ]
      }
    }
  },
  "BackgroundId": {
    "x-evidence": {
      "page": [
        "chat-background"
      ],
      "source": [
        "chat-background"
      ],
      "live": [
        "chat-background"
      ]
    },
    "description": "The background of the chat, or `null` if none is chosen. The pages call it an integer; the server converts older numbers to names.",
    "oneOf": [
      {
        "title": "Named background",
        "type": "string",
        "description": "The name of a background.",
        "x-evidence": {
          "page": [
            "chat-background"
          ],
          "source": [
            "chat-background"
          ]
        },
        "x-known-values": [
          "azure",
          "mint",
          "steel",
          "slate",
          "teal",
          "cornflower",
          "sky",
          "peach",
          "frost",
          "martaAI",
          "copilot",
          "collab",
          "notifications"
        ],
        "examples": [
          "azure"
        ]
      },
      {
        "title": "Numbered background",
        "type": "integer",
        "description": "The number of a background, as the pages describe it.",
        "x-evidence": {
          "page": [
            "chat-background"
          ]
        },
        "examples": [
          3
        ]
      },
      {
        "title": "No background",
        "type": "null",
        "description": "No background is chosen.",
        "x-evidence": {
          "page": [
            "chat-background"
          ],
          "source": [
            "chat-background"
          ],
          "live": [
            "chat-background"
          ]
        }
      }
    ]
  },
  "PermissionLevel": {
    "x-evidence": {
      "page": [
        "bot-chat-permissions"
      ],
      "source": [
        "chat-permissions",
        "bot-chat-permissions"
      ],
      "live": [
        "chat-permissions",
        "bot-chat-permissions"
      ]
    },
    "type": "string",
    "description": "The lowest role that may do it: `member` means every participant, `manager` managers and the owner, `owner` only the owner, `none` nobody. The server sends an empty string when its database has no value. An open set.",
    "x-known-values": [
      "member",
      "manager",
      "owner",
      "none",
      ""
    ],
    "examples": [
      "member"
    ]
  },
  "Permissions": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-permissions"
      ],
      "live": [
        "chat-permissions"
      ]
    },
    "type": "object",
    "description": "Which role a member needs for each action in the chat.",
    "required": [
      "manage_users_add",
      "manage_users_delete",
      "manage_ui",
      "manage_settings",
      "manage_messages",
      "can_post"
    ],
    "properties": {
      "manage_users_add": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to add people."
      },
      "manage_users_delete": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to remove people."
      },
      "manage_ui": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to change name, avatar and colour."
      },
      "manage_settings": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to change the settings of the chat."
      },
      "manage_messages": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to manage messages; the server's source fills it from `can_post`."
      },
      "can_post": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to post messages."
      }
    }
  },
  "ReadStatus": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-readed-list"
      ],
      "live": [
        "chat-readed-list"
      ]
    },
    "type": "object",
    "description": "How far another member has read. The server lists every other active member here, including those who have read nothing.",
    "required": [
      "user_id",
      "user_name",
      "message_id",
      "date"
    ],
    "properties": {
      "user_id": {
        "type": "integer",
        "description": "The user id of the member.",
        "examples": [
          103
        ]
      },
      "user_name": {
        "type": "string",
        "description": "The member's full name.",
        "examples": [
          "John Smith"
        ]
      },
      "message_id": {
        "type": "integer",
        "description": "The last message that the member has read; 0 for none.",
        "examples": [
          0
        ]
      },
      "date": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time",
        "description": "When the member read it. It is `null` in every recorded answer.",
        "examples": [
          null
        ]
      }
    }
  },
  "MessageViewer": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-viewers"
      ]
    },
    "type": "object",
    "description": "A user who has seen the last message.",
    "required": [
      "user_id",
      "user_name",
      "date"
    ],
    "properties": {
      "user_id": {
        "type": "integer",
        "description": "The user id of the viewer.",
        "examples": [
          27
        ]
      },
      "user_name": {
        "type": "string",
        "description": "The viewer's full name.",
        "examples": [
          "Samantha Johnson"
        ]
      },
      "date": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time",
        "description": "When it was seen, ISO 8601 with a numeric offset.",
        "examples": [
          "2026-03-16T20:50:37+01:00"
        ]
      }
    }
  },
  "LastMessageViews": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-last-message-views"
      ],
      "live": [
        "chat-last-message-views"
      ]
    },
    "type": "object",
    "description": "Who has seen the last message.",
    "required": [
      "message_id",
      "first_viewers",
      "count_of_viewers"
    ],
    "properties": {
      "message_id": {
        "type": "integer",
        "description": "The last message; 0 for none.",
        "examples": [
          86313
        ]
      },
      "first_viewers": {
        "type": "array",
        "description": "At most the first two viewers.",
        "items": {
          "$ref": "#/components/schemas/MessageViewer"
        }
      },
      "count_of_viewers": {
        "type": "integer",
        "description": "How many users have seen it, not counting the caller.",
        "examples": [
          0
        ]
      }
    }
  },
  "DialogIdEcho": {
    "x-evidence": {
      "page": [
        "line-dialog-id-answer"
      ],
      "source": [
        "dialog-id-echo",
        "line-dialog-id-answer"
      ],
      "live": [
        "dialog-id-echo"
      ]
    },
    "description": "The `DIALOG_ID` of the request, unchanged, in the same letter case and JSON type. imopenlines.dialog.get answers with `chat` and the chat id, whichever identifier was sent.",
    "oneOf": [
      {
        "title": "Dialog id",
        "type": "string",
        "description": "The identifier, when it was sent as a string.",
        "x-evidence": {
          "page": [
            "line-dialog-id-answer"
          ],
          "source": [
            "dialog-id-echo",
            "line-dialog-id-answer"
          ],
          "live": [
            "dialog-id-echo"
          ]
        },
        "examples": [
          "chat1439"
        ]
      },
      {
        "title": "Numeric dialog id",
        "type": "integer",
        "description": "The id of a user, when it was sent as a JSON number.",
        "x-evidence": {
          "source": [
            "dialog-id-echo"
          ]
        },
        "examples": [
          256
        ]
      }
    ]
  },
  "Chat": {
    "x-evidence": {
      "page": [
        "chat-page-fields"
      ],
      "source": [
        "chat-builder"
      ],
      "live": [
        "chat-builder"
      ]
    },
    "type": "object",
    "x-since": 2020,
    "description": "A chat as im.dialog.get, imbot.dialog.get and imopenlines.dialog.get send it. The same code on the server makes all three. Keys that every recorded answer since 2024 has are required; portals add keys without notice, so there can be more.",
    "required": [
      "id",
      "parent_chat_id",
      "parent_message_id",
      "name",
      "description",
      "owner",
      "extranet",
      "avatar",
      "color",
      "type",
      "counter",
      "user_counter",
      "message_count",
      "unread_id",
      "restrictions",
      "last_message_id",
      "last_id",
      "marked_id",
      "disk_folder_id",
      "entity_type",
      "entity_id",
      "entity_data_1",
      "entity_data_2",
      "entity_data_3",
      "mute_list",
      "date_create",
      "message_type",
      "public",
      "role",
      "entity_link",
      "permissions",
      "is_new",
      "readed_list",
      "manager_list",
      "last_message_views",
      "dialog_id"
    ],
    "properties": {
      "id": {
        "x-evidence": {
          "source": [
            "chat-ids"
          ],
          "live": [
            "chat-ids"
          ]
        },
        "x-unified": {
          "name": "id",
          "as": "id"
        },
        "type": "integer",
        "description": "The chat's id. For a private dialog it is the id of the underlying chat, not of the user.",
        "examples": [
          1439
        ]
      },
      "parent_chat_id": {
        "x-unified": {
          "name": "parentChatId",
          "as": "link"
        },
        "x-since": 2024,
        "type": "integer",
        "description": "The chat that this one belongs to, as comments belong to a post in a channel; 0 for none.",
        "examples": [
          0
        ]
      },
      "parent_message_id": {
        "x-unified": {
          "name": "parentMessageId",
          "as": "link"
        },
        "x-since": 2024,
        "type": "integer",
        "description": "The message that this chat comments on; 0 for none.",
        "examples": [
          0
        ]
      },
      "name": {
        "x-evidence": {
          "source": [
            "chat-name"
          ],
          "live": [
            "chat-name"
          ]
        },
        "x-unified": {
          "name": "name",
          "as": "text"
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The chat's name. Empty for a private dialog: the server never fills in the other user's name. It sends the database value unchanged, so `null` is possible.",
        "examples": [
          "Deal Chat"
        ]
      },
      "description": {
        "x-evidence": {
          "live": [
            "chat-description-null"
          ]
        },
        "x-unified": {
          "name": "description",
          "as": "text"
        },
        "x-since": 2023,
        "type": [
          "string",
          "null"
        ],
        "description": "The chat's description. If there is none, portals of 2024 send an empty string, later ones `null`.",
        "examples": [
          "Discussion about the deal"
        ]
      },
      "owner": {
        "x-evidence": {
          "page": [
            "chat-owner-none"
          ],
          "source": [
            "chat-owner-none",
            "chat-ids"
          ],
          "live": [
            "chat-ids"
          ]
        },
        "x-unified": {
          "name": "owner",
          "as": "link"
        },
        "type": "integer",
        "description": "The user who owns the chat; 0 for an open line's chat that no operator has accepted.",
        "examples": [
          503
        ]
      },
      "extranet": {
        "x-unified": {
          "name": "extranet",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether a participant is from outside the company."
      },
      "avatar": {
        "x-evidence": {
          "source": [
            "chat-avatar"
          ],
          "live": [
            "chat-avatar"
          ]
        },
        "x-unified": {
          "name": "avatar",
          "as": "text"
        },
        "type": "string",
        "description": "The absolute address of the avatar, empty for none.",
        "examples": [
          ""
        ]
      },
      "color": {
        "x-evidence": {
          "source": [
            "chat-color"
          ],
          "live": [
            "chat-color"
          ]
        },
        "x-unified": {
          "name": "color",
          "as": "text"
        },
        "$ref": "#/components/schemas/Color"
      },
      "type": {
        "x-evidence": {
          "page": [
            "chat-type-open"
          ],
          "source": [
            "chat-type-open"
          ]
        },
        "x-unified": {
          "name": "type",
          "as": "text"
        },
        "$ref": "#/components/schemas/ChatType"
      },
      "counter": {
        "x-evidence": {
          "source": [
            "chat-counters"
          ],
          "live": [
            "chat-counters"
          ]
        },
        "x-unified": {
          "name": "counter",
          "as": "count"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "How many messages the caller has not read.",
        "examples": [
          0
        ]
      },
      "user_counter": {
        "x-evidence": {
          "source": [
            "chat-counters"
          ],
          "live": [
            "chat-counters"
          ]
        },
        "x-unified": {
          "name": "userCounter",
          "as": "count"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "How many people take part; 0 for a private dialog.",
        "examples": [
          3
        ]
      },
      "message_count": {
        "x-evidence": {
          "source": [
            "chat-counters"
          ],
          "live": [
            "chat-counters"
          ]
        },
        "x-unified": {
          "name": "messageCount",
          "as": "count"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "How many messages the caller can see, from the moment when they joined.",
        "examples": [
          3
        ]
      },
      "unread_id": {
        "x-unified": {
          "name": "unreadId",
          "as": "link"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "The first message that the caller has not read; 0 for none.",
        "examples": [
          0
        ]
      },
      "restrictions": {
        "x-evidence": {
          "source": [
            "chat-restrictions"
          ],
          "live": [
            "chat-restrictions"
          ]
        },
        "x-unified": {
          "name": "restrictions",
          "as": "object"
        },
        "x-since": 2023,
        "$ref": "#/components/schemas/Restrictions"
      },
      "last_message_id": {
        "x-unified": {
          "name": "lastMessageId",
          "as": "link"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "The last message; 0 for none.",
        "examples": [
          84477
        ]
      },
      "last_id": {
        "x-unified": {
          "name": "lastId",
          "as": "link"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "The last message that the caller has read; 0 for none.",
        "examples": [
          84477
        ]
      },
      "marked_id": {
        "x-unified": {
          "name": "markedId",
          "as": "link"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "The message from which the caller marked the chat as unread; 0 for none.",
        "examples": [
          0
        ]
      },
      "disk_folder_id": {
        "x-unified": {
          "name": "diskFolderId",
          "as": "link"
        },
        "x-since": 2023,
        "type": "integer",
        "description": "The folder of the chat's files on Drive; 0 for none.",
        "examples": [
          0
        ]
      },
      "entity_type": {
        "x-unified": {
          "name": "entityType",
          "as": "text"
        },
        "x-open-line": {
          "is": "LINES"
        },
        "type": "string",
        "description": "What the chat belongs to, in capitals, empty for a plain chat: `LINES`, `CRM`, `TASKS_TASK`, `SONET_GROUP`, `FAVORITE`, `GENERAL` and others.",
        "examples": [
          "CRM"
        ]
      },
      "entity_id": {
        "x-evidence": {
          "page": [
            "line-entity-id"
          ],
          "source": [
            "chat-entity",
            "line-entity-id"
          ],
          "live": [
            "chat-entity"
          ]
        },
        "x-unified": {
          "name": "entityId",
          "as": "text"
        },
        "x-open-line": {
          "parts": [
            "connector",
            "lineId",
            "externalChatId",
            "externalUserId"
          ]
        },
        "type": "string",
        "description": "The id of the linked entity; for an open line, the user code.",
        "examples": [
          "DEAL|1663"
        ]
      },
      "entity_data_1": {
        "x-evidence": {
          "source": [
            "chat-entity",
            "line-entity-data-1"
          ],
          "live": [
            "chat-entity"
          ]
        },
        "x-unified": {
          "name": "entityData1",
          "as": "text"
        },
        "x-open-line": {
          "parts": [
            null,
            null,
            null,
            null,
            null,
            "sessionId"
          ]
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.",
        "examples": [
          ""
        ]
      },
      "entity_data_2": {
        "x-evidence": {
          "source": [
            "chat-entity",
            "line-entity-data-2"
          ],
          "live": [
            "chat-entity"
          ]
        },
        "x-unified": {
          "name": "entityData2",
          "as": "text"
        },
        "x-open-line": {
          "pairs": "crm"
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.",
        "examples": [
          ""
        ]
      },
      "entity_data_3": {
        "x-unified": {
          "name": "entityData3",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. No content is known for open lines.",
        "examples": [
          ""
        ]
      },
      "mute_list": {
        "x-evidence": {
          "source": [
            "chat-mute-list"
          ],
          "live": [
            "chat-mute-list"
          ]
        },
        "x-unified": {
          "name": "muteList",
          "as": "ids"
        },
        "x-since": 2023,
        "type": "array",
        "description": "The caller's id if the caller has turned notifications off, otherwise empty.",
        "items": {
          "type": "integer",
          "description": "The caller's user id."
        },
        "examples": [
          []
        ]
      },
      "date_create": {
        "x-evidence": {
          "source": [
            "chat-date"
          ],
          "live": [
            "chat-date"
          ]
        },
        "x-unified": {
          "name": "dateCreate",
          "as": "date"
        },
        "type": "string",
        "format": "date-time",
        "description": "When the chat was created, ISO 8601 with a numeric offset such as `+03:00`.",
        "examples": [
          "2026-02-25T16:50:58+01:00"
        ]
      },
      "message_type": {
        "x-evidence": {
          "source": [
            "chat-message-type"
          ],
          "live": [
            "chat-message-type"
          ]
        },
        "x-unified": {
          "name": "messageType",
          "as": "text"
        },
        "$ref": "#/components/schemas/MessageType"
      },
      "disappearing_time": {
        "x-evidence": {
          "live": [
            "chat-disappearing-time"
          ]
        },
        "x-unified": {
          "name": "disappearingTime",
          "as": "count"
        },
        "x-since": 2024,
        "type": "integer",
        "description": "Only portals of 2024 send this key, with 0 in every recorded answer.",
        "examples": [
          0
        ]
      },
      "public": {
        "x-evidence": {
          "page": [
            "chat-public-alias"
          ],
          "source": [
            "chat-public-alias"
          ]
        },
        "x-unified": {
          "name": "public",
          "as": "alias"
        },
        "x-since": 2023,
        "$ref": "#/components/schemas/PublicAlias"
      },
      "role": {
        "x-evidence": {
          "page": [
            "chat-role"
          ],
          "source": [
            "chat-role"
          ],
          "live": [
            "chat-role"
          ]
        },
        "x-unified": {
          "name": "role",
          "as": "text"
        },
        "x-since": 2023,
        "$ref": "#/components/schemas/ChatRole"
      },
      "entity_link": {
        "x-evidence": {
          "source": [
            "chat-entity-link"
          ],
          "live": [
            "chat-entity-link"
          ]
        },
        "x-unified": {
          "name": "entityLink",
          "as": "object"
        },
        "x-since": 2024,
        "$ref": "#/components/schemas/EntityLink"
      },
      "text_field_enabled": {
        "x-evidence": {
          "source": [
            "chat-text-field"
          ],
          "live": [
            "chat-text-field"
          ]
        },
        "x-unified": {
          "name": "textFieldEnabled",
          "as": "flag"
        },
        "x-since": 2025,
        "type": "boolean",
        "description": "Whether the input field for messages is shown. Sent since July 2025."
      },
      "background_id": {
        "x-evidence": {
          "page": [
            "chat-background"
          ],
          "source": [
            "chat-background"
          ],
          "live": [
            "chat-background"
          ]
        },
        "x-unified": {
          "name": "backgroundId",
          "as": "text"
        },
        "x-since": 2025,
        "$ref": "#/components/schemas/BackgroundId"
      },
      "permissions": {
        "x-evidence": {
          "source": [
            "chat-permissions"
          ],
          "live": [
            "chat-permissions"
          ]
        },
        "x-unified": {
          "name": "permissions",
          "as": "object"
        },
        "x-since": 2024,
        "$ref": "#/components/schemas/Permissions"
      },
      "is_new": {
        "x-evidence": {
          "source": [
            "chat-is-new"
          ]
        },
        "x-unified": {
          "name": "isNew",
          "as": "flag"
        },
        "x-since": 2024,
        "type": "boolean",
        "description": "Whether the chat is an open channel less than a day old."
      },
      "readed_list": {
        "x-evidence": {
          "source": [
            "chat-readed-list"
          ],
          "live": [
            "chat-readed-list"
          ]
        },
        "x-unified": {
          "name": "readedList",
          "as": "list"
        },
        "x-since": 2023,
        "type": "array",
        "description": "Every other active member, and how far they have read.",
        "items": {
          "$ref": "#/components/schemas/ReadStatus"
        }
      },
      "manager_list": {
        "x-evidence": {
          "source": [
            "chat-manager-list"
          ],
          "live": [
            "chat-manager-list"
          ]
        },
        "x-unified": {
          "name": "managerList",
          "as": "ids"
        },
        "type": "array",
        "description": "The managers of the chat, including the owner.",
        "items": {
          "type": "integer",
          "description": "A manager's user id."
        },
        "examples": [
          [
            503
          ]
        ]
      },
      "last_message_views": {
        "x-evidence": {
          "source": [
            "chat-last-message-views"
          ],
          "live": [
            "chat-last-message-views"
          ]
        },
        "x-unified": {
          "name": "lastMessageViews",
          "as": "object"
        },
        "x-since": 2023,
        "$ref": "#/components/schemas/LastMessageViews"
      },
      "dialog_id": {
        "x-evidence": {
          "page": [
            "line-dialog-id-answer"
          ],
          "source": [
            "dialog-id-echo",
            "line-dialog-id-answer"
          ],
          "live": [
            "dialog-id-echo"
          ]
        },
        "x-unified": {
          "name": "dialogId",
          "as": "text"
        },
        "$ref": "#/components/schemas/DialogIdEcho"
      }
    }
  },
  "Time": {
    "x-evidence": {
      "page": [
        "time-shape"
      ],
      "source": [
        "time-shape"
      ],
      "live": [
        "time-shape"
      ]
    },
    "type": "object",
    "description": "When the portal worked on the request, and for how long. Only successes have it, not errors.",
    "required": [
      "start",
      "finish",
      "duration",
      "processing",
      "date_start",
      "date_finish"
    ],
    "properties": {
      "start": {
        "x-evidence": {
          "source": [
            "time-start-cut"
          ],
          "live": [
            "time-start-cut"
          ]
        },
        "type": "number",
        "description": "When the request began, in unix seconds. Portals since October 2025 round it down to an integer.",
        "examples": [
          1772030091
        ]
      },
      "finish": {
        "type": "number",
        "description": "When the answer was ready, in unix seconds.",
        "examples": [
          1772030091.165223
        ]
      },
      "duration": {
        "x-evidence": {
          "source": [
            "time-start-cut"
          ],
          "live": [
            "time-start-cut"
          ]
        },
        "type": "number",
        "description": "Seconds from `start` to `finish`. If `start` was rounded down, this includes the lost fraction.",
        "examples": [
          0.1652228832244873
        ]
      },
      "processing": {
        "x-evidence": {
          "source": [
            "time-start-cut"
          ],
          "live": [
            "time-start-cut"
          ]
        },
        "type": "number",
        "description": "Seconds spent in the method itself. A whole number since October 2025, usually 0.",
        "examples": [
          0
        ]
      },
      "date_start": {
        "type": "string",
        "format": "date-time",
        "description": "The start as ISO 8601 with a numeric offset.",
        "examples": [
          "2026-02-25T17:34:51+01:00"
        ]
      },
      "date_finish": {
        "type": "string",
        "format": "date-time",
        "description": "The finish as ISO 8601 with a numeric offset.",
        "examples": [
          "2026-02-25T17:34:51+01:00"
        ]
      },
      "operating_reset_at": {
        "x-evidence": {
          "page": [
            "time-operating"
          ],
          "source": [
            "time-operating"
          ],
          "live": [
            "time-operating"
          ]
        },
        "type": "integer",
        "description": "When the operating time of the method resets, in unix seconds. Sent by the cloud, but not by default by self-hosted portals.",
        "examples": [
          1772030691
        ]
      },
      "operating": {
        "x-evidence": {
          "page": [
            "time-operating"
          ],
          "source": [
            "time-operating"
          ],
          "live": [
            "time-operating"
          ]
        },
        "type": "number",
        "description": "Operating time that the method has used, in seconds. Sent by the cloud, but not by default by self-hosted portals.",
        "examples": [
          0
        ]
      }
    }
  },
  "ChatAnswer": {
    "x-evidence": {
      "page": [
        "success-envelope"
      ],
      "source": [
        "success-envelope"
      ],
      "live": [
        "success-envelope"
      ]
    },
    "type": "object",
    "title": "ChatAnswer",
    "description": "A chat in its envelope.",
    "required": [
      "result",
      "time"
    ],
    "properties": {
      "result": {
        "$ref": "#/components/schemas/Chat"
      },
      "time": {
        "$ref": "#/components/schemas/Time"
      },
      "signature": {
        "x-evidence": {
          "page": [
            "success-envelope"
          ],
          "source": [
            "success-envelope"
          ]
        },
        "type": "string",
        "description": "A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.",
        "examples": [
          "61ca7a1b0c6ee9e0"
        ]
      }
    }
  },
  "ErrorBody": {
    "x-evidence": {
      "page": [
        "error-envelope"
      ],
      "source": [
        "error-envelope"
      ],
      "live": [
        "error-envelope"
      ]
    },
    "type": "object",
    "description": "The body of a failure that a portal reports; it has no `time`. Detect a failure by the presence of `error`, whatever its value. A proxy in front of a portal can send other bodies.",
    "required": [
      "error",
      "error_description"
    ],
    "properties": {
      "error": {
        "x-evidence": {
          "page": [
            "error-key-decides"
          ],
          "live": [
            "error-key-decides"
          ]
        },
        "type": "string",
        "description": "The code. The set is open; a failure inside the server can have a number as a string, such as `\"100\"`.",
        "examples": [
          "ACCESS_ERROR"
        ]
      },
      "error_description": {
        "type": "string",
        "description": "What happened, in words for a developer. It can be empty, and newer pages of imbot.v2 repeat the code here.",
        "examples": [
          "You do not have access to the specified dialog"
        ]
      },
      "argument": {
        "x-evidence": {
          "source": [
            "system-errors-unhandled"
          ]
        },
        "type": "string",
        "description": "The invalid parameter. Sent with `ERROR_ARGUMENT`.",
        "examples": [
          "PARAM"
        ]
      }
    }
  },
  "BotDialogId": {
    "x-evidence": {
      "page": [
        "bot-dialog-id-forms",
        "dialog-id-forms"
      ],
      "source": [
        "bot-dialog-id-forms",
        "dialog-id-forms"
      ]
    },
    "type": "string",
    "description": "A dialog: `chat` and a chat id, or the bare id of a user for the private dialog with them. imbot.v2.Chat.get refuses a number with code `\"100\"`.",
    "pattern": "^(chat)?[1-9][0-9]*$",
    "examples": [
      "chat5",
      "256"
    ]
  },
  "BotChatParams": {
    "x-evidence": {
      "page": [
        "bot-chat-get-method"
      ],
      "source": [
        "bot-chat-get-method"
      ]
    },
    "type": "object",
    "description": "The parameters of imbot.v2.Chat.get. The names are case-sensitive.",
    "required": [
      "botId",
      "dialogId"
    ],
    "properties": {
      "botId": {
        "x-evidence": {
          "page": [
            "bot-id-parameter"
          ],
          "source": [
            "bot-id-parameter"
          ]
        },
        "type": "integer",
        "description": "The user id of the bot.",
        "examples": [
          456
        ]
      },
      "botToken": {
        "x-evidence": {
          "page": [
            "bot-token-parameter"
          ],
          "source": [
            "bot-token-parameter"
          ]
        },
        "type": "string",
        "description": "The token that was set when the bot was registered; since August 2026 portals refuse more than 40 characters. Required when you call through a webhook; not needed with OAuth, because the application itself owns the bot.",
        "x-required-with": "webhook",
        "x-secret": true,
        "examples": [
          "my_bot_token"
        ]
      },
      "dialogId": {
        "x-evidence": {
          "page": [
            "bot-dialog-id-forms"
          ],
          "source": [
            "bot-dialog-id-forms",
            "bot-dialog-id-number"
          ]
        },
        "$ref": "#/components/schemas/BotDialogId"
      }
    }
  },
  "BotColor": {
    "x-evidence": {
      "page": [
        "bot-chat-types"
      ],
      "source": [
        "bot-chat-types"
      ]
    },
    "description": "The chat's colour.",
    "oneOf": [
      {
        "title": "Colour",
        "type": "string",
        "description": "A colour as `#rrggbb`.",
        "pattern": "^#[0-9a-fA-F]{6}$",
        "x-evidence": {
          "page": [
            "bot-chat-types"
          ],
          "source": [
            "bot-chat-types"
          ]
        },
        "examples": [
          "#4ba984"
        ]
      },
      {
        "title": "No colour",
        "type": "null",
        "description": "The imbot.v2.Chat.get page allows `null`; the server's source always sets a colour.",
        "x-evidence": {
          "page": [
            "bot-chat-types"
          ]
        }
      }
    ]
  },
  "BotEntityLink": {
    "x-evidence": {
      "page": [
        "bot-chat-types"
      ],
      "source": [
        "bot-chat-types"
      ]
    },
    "type": "object",
    "description": "What the chat belongs to. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it with three strings. Do not rely on any key.",
    "properties": {
      "type": {
        "type": "string",
        "description": "The kind of the linked entity, for example `DEAL` or `LINES`.",
        "examples": [
          ""
        ]
      },
      "url": {
        "type": "string",
        "description": "The path of its page on the portal.",
        "examples": [
          ""
        ]
      },
      "id": {
        "type": "string",
        "description": "The id of the linked entity, such as `DEAL|1663`.",
        "examples": [
          ""
        ]
      }
    }
  },
  "BotChatPermissions": {
    "x-evidence": {
      "page": [
        "bot-chat-permissions"
      ],
      "source": [
        "bot-chat-permissions"
      ],
      "live": [
        "bot-chat-permissions"
      ]
    },
    "type": "object",
    "description": "Which role a member needs for each action in the chat. The page of imbot.v2.Chat.get shows an empty object; the server's source fills it. Do not rely on any key.",
    "properties": {
      "manageUsersAdd": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to add people."
      },
      "manageUsersDelete": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to remove people."
      },
      "manageUi": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to change name, avatar and colour."
      },
      "manageSettings": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to change the settings of the chat."
      },
      "manageMessages": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to manage messages; the server's source fills it from `canPost`."
      },
      "manageMessagesAutoDelete": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to make messages disappear after a time."
      },
      "canPost": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to post messages."
      },
      "manageGuestInvites": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to invite guests; newer portals only."
      },
      "manageDelete": {
        "$ref": "#/components/schemas/PermissionLevel",
        "description": "The role needed to delete the chat; newer portals only."
      }
    }
  },
  "IdOrNone": {
    "x-evidence": {
      "page": [
        "bot-chat-parents",
        "bot-chat-page-example"
      ],
      "source": [
        "bot-chat-parents"
      ],
      "live": [
        "bot-chat-parents"
      ]
    },
    "description": "The id of a chat or message. If there is none, the page of imbot.v2.Chat.get shows `null` and the server's source sends 0: treat both as none.",
    "oneOf": [
      {
        "title": "An id, or 0 for none",
        "type": "integer",
        "description": "The id; 0 means none.",
        "x-evidence": {
          "page": [
            "bot-chat-parents"
          ],
          "source": [
            "bot-chat-parents"
          ]
        },
        "examples": [
          0
        ]
      },
      {
        "title": "None",
        "type": "null",
        "description": "There is no such chat or message.",
        "x-evidence": {
          "page": [
            "bot-chat-page-example"
          ]
        }
      }
    ]
  },
  "BotTextFieldEnabled": {
    "x-evidence": {
      "page": [
        "bot-chat-flags",
        "bot-chat-page-example"
      ],
      "source": [
        "bot-chat-flags"
      ],
      "live": [
        "bot-chat-flags"
      ]
    },
    "description": "Whether the input field for messages is shown.",
    "oneOf": [
      {
        "title": "Flag",
        "type": "boolean",
        "description": "As on newer pages and in the server's source.",
        "x-evidence": {
          "page": [
            "bot-chat-flags"
          ],
          "source": [
            "bot-chat-flags"
          ]
        }
      },
      {
        "title": "Flag as a letter",
        "type": "string",
        "description": "`Y`, as the page of imbot.v2.Chat.get shows it; `N` is inferred. Note that an `if` takes both for true.",
        "x-evidence": {
          "page": [
            "bot-chat-page-example"
          ]
        },
        "x-known-values": [
          "Y",
          "N"
        ],
        "examples": [
          "Y"
        ]
      }
    ]
  },
  "BotMessageViewer": {
    "x-evidence": {
      "page": [
        "bot-chat-views"
      ],
      "source": [
        "bot-chat-views"
      ]
    },
    "type": "object",
    "description": "A user who has seen the last message.",
    "required": [
      "userId",
      "userName",
      "date"
    ],
    "properties": {
      "userId": {
        "type": "integer",
        "description": "The user id of the viewer.",
        "examples": [
          27
        ]
      },
      "userName": {
        "type": "string",
        "description": "The viewer's full name.",
        "examples": [
          "Samantha Johnson"
        ]
      },
      "date": {
        "type": [
          "string",
          "null"
        ],
        "format": "date-time",
        "description": "When it was seen, ISO 8601 with a numeric offset.",
        "examples": [
          "2026-03-16T20:50:37+01:00"
        ]
      }
    }
  },
  "BotLastMessageViews": {
    "x-evidence": {
      "page": [
        "bot-chat-views",
        "bot-chat-page-example"
      ],
      "source": [
        "bot-chat-views"
      ]
    },
    "description": "Who has seen the last message.",
    "oneOf": [
      {
        "title": "Views",
        "type": "object",
        "description": "The views, as on newer pages and in the server's source.",
        "x-evidence": {
          "page": [
            "bot-chat-views"
          ],
          "source": [
            "bot-chat-views"
          ]
        },
        "required": [
          "messageId",
          "firstViewers",
          "countOfViewers"
        ],
        "properties": {
          "messageId": {
            "type": "integer",
            "description": "The last message; 0 for none.",
            "examples": [
              789
            ]
          },
          "firstViewers": {
            "type": "array",
            "description": "At most the first two viewers.",
            "items": {
              "$ref": "#/components/schemas/BotMessageViewer"
            }
          },
          "countOfViewers": {
            "type": "integer",
            "description": "How many users have seen it, without the bot.",
            "examples": [
              0
            ]
          }
        }
      },
      {
        "title": "Views as text",
        "type": "string",
        "const": "{}",
        "description": "The page of imbot.v2.Chat.get shows `\"{}\"`, a string. No source and no recording has one.",
        "x-evidence": {
          "page": [
            "bot-chat-page-example"
          ]
        }
      }
    ]
  },
  "BotChat": {
    "x-evidence": {
      "page": [
        "bot-chat-types"
      ],
      "source": [
        "bot-chat-types"
      ]
    },
    "type": "object",
    "x-since": 2026,
    "description": "A chat as imbot.v2.Chat.get sends it, in camelCase. `counter`, `restrictions` and the read list of the other methods are not part of it. No answer of a live portal has been recorded yet: the types are based on the vendor's pages and the server's source.",
    "required": [
      "id",
      "dialogId",
      "name",
      "description",
      "type",
      "messageType",
      "owner",
      "color",
      "avatar",
      "extranet",
      "containsCollaber",
      "entityType",
      "entityId",
      "entityData1",
      "entityData2",
      "entityData3",
      "entityLink",
      "diskFolderId",
      "role",
      "permissions",
      "muteList",
      "parentChatId",
      "parentMessageId",
      "isNew",
      "textFieldEnabled",
      "backgroundId",
      "dateCreate",
      "lastMessageId",
      "lastMessageViews",
      "lastId",
      "managerList",
      "markedId",
      "messageCount",
      "public",
      "unreadId",
      "userCounter"
    ],
    "properties": {
      "id": {
        "x-unified": {
          "name": "id",
          "as": "id"
        },
        "type": "integer",
        "description": "The chat's id.",
        "examples": [
          5
        ]
      },
      "dialogId": {
        "x-evidence": {
          "page": [
            "bot-chat-dialog-id"
          ],
          "source": [
            "bot-chat-dialog-id"
          ]
        },
        "x-unified": {
          "name": "dialogId",
          "as": "text"
        },
        "type": "string",
        "description": "`chat` and the chat id, or the id of the other user for a private dialog.",
        "examples": [
          "chat5"
        ]
      },
      "name": {
        "x-evidence": {
          "source": [
            "bot-chat-nulls"
          ]
        },
        "x-unified": {
          "name": "name",
          "as": "text"
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The chat's name. The server's source lets it be `null` for a private dialog.",
        "examples": [
          "Support Chat"
        ]
      },
      "description": {
        "x-unified": {
          "name": "description",
          "as": "text"
        },
        "type": "string",
        "description": "The chat's description, or empty.",
        "examples": [
          ""
        ]
      },
      "type": {
        "x-unified": {
          "name": "type",
          "as": "text"
        },
        "$ref": "#/components/schemas/ChatType"
      },
      "messageType": {
        "x-unified": {
          "name": "messageType",
          "as": "text"
        },
        "$ref": "#/components/schemas/MessageType"
      },
      "owner": {
        "x-unified": {
          "name": "owner",
          "as": "link"
        },
        "type": "integer",
        "description": "The user who owns the chat.",
        "examples": [
          456
        ]
      },
      "color": {
        "x-unified": {
          "name": "color",
          "as": "text"
        },
        "$ref": "#/components/schemas/BotColor"
      },
      "avatar": {
        "x-evidence": {
          "source": [
            "bot-chat-avatar"
          ]
        },
        "x-unified": {
          "name": "avatar",
          "as": "text"
        },
        "type": "string",
        "description": "The address of the avatar, empty for none. It can be a path without the portal's host.",
        "examples": [
          ""
        ]
      },
      "extranet": {
        "x-unified": {
          "name": "extranet",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether a participant is from outside the company."
      },
      "containsCollaber": {
        "x-unified": {
          "name": "containsCollaber",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether a guest of a collab takes part."
      },
      "entityType": {
        "x-unified": {
          "name": "entityType",
          "as": "text"
        },
        "type": "string",
        "description": "What the chat belongs to, in capitals, empty for a plain chat.",
        "examples": [
          ""
        ]
      },
      "entityId": {
        "x-evidence": {
          "page": [
            "line-entity-id"
          ],
          "source": [
            "line-entity-id"
          ]
        },
        "x-unified": {
          "name": "entityId",
          "as": "text"
        },
        "type": "string",
        "description": "The id of the linked entity; for an open line, the user code.",
        "examples": [
          ""
        ]
      },
      "entityData1": {
        "x-evidence": {
          "source": [
            "line-entity-data-1"
          ]
        },
        "x-unified": {
          "name": "entityData1",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.",
        "examples": [
          ""
        ]
      },
      "entityData2": {
        "x-evidence": {
          "source": [
            "line-entity-data-2"
          ]
        },
        "x-unified": {
          "name": "entityData2",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.",
        "examples": [
          ""
        ]
      },
      "entityData3": {
        "x-unified": {
          "name": "entityData3",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. No content is known for open lines.",
        "examples": [
          ""
        ]
      },
      "entityLink": {
        "x-unified": {
          "name": "entityLink",
          "as": "object"
        },
        "$ref": "#/components/schemas/BotEntityLink"
      },
      "diskFolderId": {
        "x-evidence": {
          "source": [
            "bot-chat-nulls"
          ]
        },
        "x-unified": {
          "name": "diskFolderId",
          "as": "link"
        },
        "type": [
          "integer",
          "null"
        ],
        "description": "The folder of the chat's files on Drive, `null` for none.",
        "examples": [
          42
        ]
      },
      "role": {
        "x-evidence": {
          "page": [
            "bot-chat-role"
          ],
          "source": [
            "bot-chat-role"
          ]
        },
        "x-unified": {
          "name": "role",
          "as": "text"
        },
        "$ref": "#/components/schemas/ChatRole"
      },
      "permissions": {
        "x-evidence": {
          "page": [
            "bot-chat-permissions"
          ],
          "source": [
            "bot-chat-permissions"
          ],
          "live": [
            "bot-chat-permissions"
          ]
        },
        "x-unified": {
          "name": "permissions",
          "as": "object"
        },
        "$ref": "#/components/schemas/BotChatPermissions"
      },
      "hasManageCapability": {
        "x-evidence": {
          "page": [
            "bot-chat-fields"
          ]
        },
        "x-unified": {
          "name": "hasManageCapability",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether the bot can manage the chat. Newer portals only."
      },
      "canHaveThreads": {
        "x-evidence": {
          "page": [
            "bot-chat-fields"
          ]
        },
        "x-unified": {
          "name": "canHaveThreads",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether messages of the chat can have threads. Newer portals only."
      },
      "muteList": {
        "x-unified": {
          "name": "muteList",
          "as": "ids"
        },
        "type": "array",
        "description": "The bot's id if the bot has turned notifications off, otherwise empty.",
        "items": {
          "type": "integer",
          "description": "The bot's user id."
        },
        "examples": [
          []
        ]
      },
      "parentChatId": {
        "x-evidence": {
          "page": [
            "bot-chat-parents"
          ],
          "source": [
            "bot-chat-parents"
          ],
          "live": [
            "bot-chat-parents"
          ]
        },
        "x-unified": {
          "name": "parentChatId",
          "as": "link"
        },
        "$ref": "#/components/schemas/IdOrNone",
        "description": "The chat that this one belongs to."
      },
      "parentMessageId": {
        "x-evidence": {
          "page": [
            "bot-chat-parents"
          ],
          "source": [
            "bot-chat-parents"
          ],
          "live": [
            "bot-chat-parents"
          ]
        },
        "x-unified": {
          "name": "parentMessageId",
          "as": "link"
        },
        "$ref": "#/components/schemas/IdOrNone",
        "description": "The message that this chat comments on."
      },
      "isNew": {
        "x-unified": {
          "name": "isNew",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether the chat is an open channel less than a day old."
      },
      "textFieldEnabled": {
        "x-evidence": {
          "page": [
            "bot-chat-flags",
            "bot-chat-page-example"
          ],
          "source": [
            "bot-chat-flags"
          ],
          "live": [
            "bot-chat-flags"
          ]
        },
        "x-unified": {
          "name": "textFieldEnabled",
          "as": "flag"
        },
        "$ref": "#/components/schemas/BotTextFieldEnabled"
      },
      "backgroundId": {
        "x-evidence": {
          "source": [
            "bot-chat-nulls"
          ]
        },
        "x-unified": {
          "name": "backgroundId",
          "as": "text"
        },
        "$ref": "#/components/schemas/BackgroundId"
      },
      "dateCreate": {
        "x-evidence": {
          "source": [
            "bot-chat-nulls"
          ]
        },
        "x-unified": {
          "name": "dateCreate",
          "as": "date"
        },
        "type": [
          "string",
          "null"
        ],
        "format": "date-time",
        "description": "When the chat was created, ISO 8601 with a numeric offset.",
        "examples": [
          "2025-01-15T10:00:00+01:00"
        ]
      },
      "lastMessageId": {
        "x-evidence": {
          "source": [
            "bot-chat-nulls"
          ]
        },
        "x-unified": {
          "name": "lastMessageId",
          "as": "link"
        },
        "type": [
          "integer",
          "null"
        ],
        "description": "The last message, `null` for none.",
        "examples": [
          789
        ]
      },
      "lastMessageViews": {
        "x-evidence": {
          "page": [
            "bot-chat-views",
            "bot-chat-page-example"
          ],
          "source": [
            "bot-chat-views"
          ]
        },
        "x-unified": {
          "name": "lastMessageViews",
          "as": "object"
        },
        "$ref": "#/components/schemas/BotLastMessageViews"
      },
      "lastId": {
        "x-unified": {
          "name": "lastId",
          "as": "link"
        },
        "type": "integer",
        "description": "The last message that the bot has read; 0 for none.",
        "examples": [
          789
        ]
      },
      "managerList": {
        "x-unified": {
          "name": "managerList",
          "as": "ids"
        },
        "type": "array",
        "description": "The managers of the chat.",
        "items": {
          "type": "integer",
          "description": "A manager's user id."
        },
        "examples": [
          []
        ]
      },
      "markedId": {
        "x-unified": {
          "name": "markedId",
          "as": "link"
        },
        "$ref": "#/components/schemas/IdOrNone",
        "description": "The message from which the bot marked the chat as unread."
      },
      "messageCount": {
        "x-unified": {
          "name": "messageCount",
          "as": "count"
        },
        "type": "integer",
        "description": "How many messages the bot can see.",
        "examples": [
          15
        ]
      },
      "public": {
        "x-unified": {
          "name": "public",
          "as": "alias"
        },
        "$ref": "#/components/schemas/PublicAlias"
      },
      "unreadId": {
        "x-unified": {
          "name": "unreadId",
          "as": "link"
        },
        "$ref": "#/components/schemas/IdOrNone",
        "description": "The first message that the bot has not read."
      },
      "userCounter": {
        "x-unified": {
          "name": "userCounter",
          "as": "count"
        },
        "type": "integer",
        "description": "How many people take part.",
        "examples": [
          3
        ]
      },
      "guestCount": {
        "x-evidence": {
          "page": [
            "bot-chat-fields"
          ]
        },
        "x-unified": {
          "name": "guestCount",
          "as": "count"
        },
        "type": "integer",
        "description": "How many guests take part. Newer portals only.",
        "examples": [
          0
        ]
      }
    }
  },
  "FalseOrDate": {
    "x-evidence": {
      "page": [
        "bot-user-fields"
      ],
      "source": [
        "bot-user-fields"
      ]
    },
    "description": "A point in time, or `false` if there is none.",
    "oneOf": [
      {
        "title": "No date",
        "type": "boolean",
        "const": false,
        "description": "There is no date.",
        "x-evidence": {
          "page": [
            "bot-user-fields"
          ],
          "source": [
            "bot-user-fields"
          ]
        }
      },
      {
        "title": "Date",
        "type": "string",
        "format": "date-time",
        "description": "ISO 8601 with a numeric offset.",
        "x-evidence": {
          "page": [
            "bot-user-fields"
          ],
          "source": [
            "bot-user-fields"
          ]
        },
        "examples": [
          "2026-03-16T20:50:37+01:00"
        ]
      }
    ]
  },
  "FalseOrPhones": {
    "x-evidence": {
      "page": [
        "bot-user-fields"
      ],
      "source": [
        "bot-user-fields"
      ]
    },
    "description": "The phone numbers, or `false` if there are none.",
    "oneOf": [
      {
        "title": "No phones",
        "type": "boolean",
        "const": false,
        "description": "There are no numbers.",
        "x-evidence": {
          "page": [
            "bot-user-fields"
          ],
          "source": [
            "bot-user-fields"
          ]
        }
      },
      {
        "title": "Phones",
        "type": "object",
        "description": "The numbers by kind.",
        "x-evidence": {
          "source": [
            "bot-user-fields"
          ]
        },
        "additionalProperties": true
      }
    ]
  },
  "BotUser": {
    "x-evidence": {
      "page": [
        "bot-user-fields"
      ],
      "source": [
        "bot-user-fields"
      ]
    },
    "type": "object",
    "description": "A user as imbot.v2.Chat.get sends one, in camelCase.",
    "required": [
      "id",
      "active",
      "name",
      "firstName",
      "lastName",
      "workPosition",
      "color",
      "avatar",
      "gender",
      "birthday",
      "extranet",
      "bot",
      "connector",
      "externalAuthId",
      "status",
      "idle",
      "lastActivityDate",
      "mobileLastDate",
      "desktopLastDate",
      "absent",
      "departments",
      "phones",
      "type",
      "website",
      "email"
    ],
    "properties": {
      "id": {
        "type": "integer",
        "description": "The user's id.",
        "examples": [
          456
        ]
      },
      "active": {
        "type": "boolean",
        "description": "Whether the user is active on the portal."
      },
      "name": {
        "x-evidence": {
          "source": [
            "bot-user-null-names"
          ],
          "live": [
            "bot-user-null-names"
          ]
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The full name, or `null` if the profile has none.",
        "examples": [
          "Support Bot"
        ]
      },
      "firstName": {
        "x-evidence": {
          "source": [
            "bot-user-null-names"
          ],
          "live": [
            "bot-user-null-names"
          ]
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The first name, or `null` if the profile has none.",
        "examples": [
          "Support Bot"
        ]
      },
      "lastName": {
        "x-evidence": {
          "source": [
            "bot-user-null-names"
          ],
          "live": [
            "bot-user-null-names"
          ]
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The last name, or `null` if the profile has none.",
        "examples": [
          ""
        ]
      },
      "workPosition": {
        "x-evidence": {
          "source": [
            "bot-user-null-names"
          ],
          "live": [
            "bot-user-null-names"
          ]
        },
        "type": [
          "string",
          "null"
        ],
        "description": "The position in the company, or `null` if the profile has none.",
        "examples": [
          ""
        ]
      },
      "color": {
        "type": "string",
        "description": "The user's colour as `#rrggbb`.",
        "examples": [
          "#4ba984"
        ]
      },
      "avatar": {
        "type": "string",
        "description": "The address of the avatar, empty for none.",
        "examples": [
          ""
        ]
      },
      "gender": {
        "type": "string",
        "description": "`M`, `F`, or empty if it is not known. An open set.",
        "x-known-values": [
          "M",
          "F",
          ""
        ],
        "examples": [
          "M"
        ]
      },
      "birthday": {
        "type": "string",
        "description": "Day and month, or empty if it is not known.",
        "examples": [
          ""
        ]
      },
      "extranet": {
        "type": "boolean",
        "description": "Whether the user is from outside the company."
      },
      "bot": {
        "type": "boolean",
        "description": "Whether the user is a bot."
      },
      "connector": {
        "type": "boolean",
        "description": "Whether the user came through an open line."
      },
      "externalAuthId": {
        "type": "string",
        "description": "How the user signs in; for a bot, `bot`.",
        "examples": [
          "bot"
        ]
      },
      "status": {
        "type": "string",
        "description": "The status that the user has set, such as `online`.",
        "examples": [
          "online"
        ]
      },
      "idle": {
        "$ref": "#/components/schemas/FalseOrDate",
        "description": "When the user became idle."
      },
      "lastActivityDate": {
        "$ref": "#/components/schemas/FalseOrDate",
        "description": "When the user was last active."
      },
      "mobileLastDate": {
        "$ref": "#/components/schemas/FalseOrDate",
        "description": "When the user was last active on a phone."
      },
      "desktopLastDate": {
        "$ref": "#/components/schemas/FalseOrDate",
        "description": "When the user was last active in the desktop application."
      },
      "absent": {
        "$ref": "#/components/schemas/FalseOrDate",
        "description": "When the user's absence ends."
      },
      "departments": {
        "type": "array",
        "description": "The departments that the user belongs to.",
        "items": {
          "type": "integer",
          "description": "The id of a department."
        },
        "examples": [
          []
        ]
      },
      "phones": {
        "$ref": "#/components/schemas/FalseOrPhones"
      },
      "type": {
        "type": "string",
        "description": "Whether the user is a person or a bot. An open set.",
        "x-known-values": [
          "user",
          "bot"
        ],
        "examples": [
          "bot"
        ]
      },
      "website": {
        "type": "string",
        "description": "The user's website, empty for none.",
        "examples": [
          ""
        ]
      },
      "email": {
        "type": "string",
        "description": "The user's email address, empty for none.",
        "examples": [
          ""
        ]
      }
    }
  },
  "ServiceData": {
    "x-evidence": {
      "page": [
        "bot-service-keys"
      ],
      "source": [
        "bot-service-keys"
      ]
    },
    "description": "Data for the messenger's own interface. No page documents its shape, so do not rely on it.",
    "oneOf": [
      {
        "title": "Data",
        "type": "object",
        "description": "An object of undocumented shape.",
        "x-evidence": {
          "source": [
            "bot-copilot"
          ]
        },
        "additionalProperties": true
      },
      {
        "title": "Empty data",
        "type": "array",
        "description": "An empty list, which is how the server writes an empty map.",
        "items": {
          "type": "object",
          "description": "No portal is known to send an item.",
          "additionalProperties": true
        },
        "x-evidence": {
          "source": [
            "empty-maps"
          ],
          "live": [
            "empty-maps"
          ]
        }
      },
      {
        "title": "No data",
        "type": "null",
        "description": "The chat has no such data.",
        "x-evidence": {
          "source": [
            "bot-copilot"
          ]
        }
      }
    ]
  },
  "BotChatResult": {
    "x-evidence": {
      "page": [
        "bot-chat-result"
      ],
      "source": [
        "bot-chat-result"
      ]
    },
    "type": "object",
    "description": "The chat, with the users and the service data that belong to it. The imbot.v2.Chat.get page shows only `chat`; the vendor's page on entities and the server's source name the rest.",
    "required": [
      "chat"
    ],
    "properties": {
      "chat": {
        "$ref": "#/components/schemas/BotChat"
      },
      "users": {
        "x-evidence": {
          "page": [
            "bot-users"
          ],
          "source": [
            "bot-users"
          ]
        },
        "type": "array",
        "description": "The calling bot; for a private dialog, also the other user.",
        "items": {
          "$ref": "#/components/schemas/BotUser"
        }
      },
      "recentConfig": {
        "x-evidence": {
          "page": [
            "bot-recent-config"
          ],
          "source": [
            "bot-recent-config"
          ]
        },
        "type": "object",
        "description": "Which lists of recent chats show the chat. Service data of the messenger.",
        "properties": {
          "chatId": {
            "type": "integer",
            "description": "The id of the chat.",
            "examples": [
              5
            ]
          },
          "sections": {
            "type": "array",
            "description": "The names of the lists that show the chat.",
            "items": {
              "type": "string",
              "description": "The name of a list, such as `default` or `openChannel`."
            }
          }
        }
      },
      "copilot": {
        "x-evidence": {
          "source": [
            "bot-copilot"
          ]
        },
        "$ref": "#/components/schemas/ServiceData",
        "description": "Data of the CoPilot chat; group chats only. Service data of the messenger."
      },
      "messagesAutoDeleteConfigs": {
        "x-evidence": {
          "page": [
            "bot-service-keys"
          ],
          "source": [
            "bot-service-keys"
          ]
        },
        "type": "array",
        "description": "After how long messages are deleted automatically. Service data of the messenger.",
        "items": {
          "$ref": "#/components/schemas/ServiceData",
          "description": "One setting; no page describes its keys."
        }
      },
      "callInfo": {
        "x-evidence": {
          "page": [
            "bot-service-keys"
          ],
          "source": [
            "bot-service-keys"
          ]
        },
        "type": "object",
        "description": "The credentials for joining a call in the chat. Service data of the messenger; the token is a secret.",
        "properties": {
          "token": {
            "type": "string",
            "description": "The token of the call. Keep it out of logs.",
            "x-secret": true
          },
          "chatId": {
            "type": "integer",
            "description": "The id of the chat.",
            "examples": [
              5
            ]
          }
        }
      },
      "parentChat": {
        "x-evidence": {
          "page": [
            "bot-parent-chat"
          ],
          "inference": [
            "bot-parent-chat"
          ]
        },
        "$ref": "#/components/schemas/ServiceData",
        "description": "The chat to which this one belongs. The vendor's page on entities names the key but does not describe its shape."
      },
      "collabInfo": {
        "x-evidence": {
          "source": [
            "bot-conditional-keys"
          ]
        },
        "$ref": "#/components/schemas/ServiceData",
        "description": "The collab that the chat belongs to. Sent for chats of collabs only."
      },
      "session": {
        "x-evidence": {
          "source": [
            "bot-conditional-keys"
          ]
        },
        "$ref": "#/components/schemas/ServiceData",
        "description": "The session of the open line. Sent for chats of open lines only."
      }
    }
  },
  "BotChatAnswer": {
    "x-evidence": {
      "page": [
        "success-envelope"
      ],
      "source": [
        "success-envelope"
      ],
      "live": [
        "success-envelope"
      ]
    },
    "type": "object",
    "description": "The answer of imbot.v2.Chat.get, in its envelope.",
    "required": [
      "result",
      "time"
    ],
    "properties": {
      "result": {
        "$ref": "#/components/schemas/BotChatResult"
      },
      "time": {
        "$ref": "#/components/schemas/Time"
      },
      "signature": {
        "x-evidence": {
          "page": [
            "success-envelope"
          ],
          "source": [
            "success-envelope"
          ]
        },
        "type": "string",
        "description": "A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.",
        "examples": [
          "61ca7a1b0c6ee9e0"
        ]
      }
    }
  },
  "BotDialogParams": {
    "x-evidence": {
      "page": [
        "dialog-id-forms"
      ],
      "source": [
        "dialog-id-forms"
      ]
    },
    "type": "object",
    "description": "The parameters of imbot.dialog.get.",
    "required": [
      "DIALOG_ID"
    ],
    "properties": {
      "DIALOG_ID": {
        "$ref": "#/components/schemas/BotDialogId"
      }
    }
  },
  "LegacyChat": {
    "x-evidence": {
      "page": [
        "legacy-chat-2017"
      ]
    },
    "type": "object",
    "x-since": 2017,
    "description": "The chat as portals of 2017 sent it, and as the imbot.dialog.get page still shows it: thirteen keys, `title` instead of `name`, ids as strings.",
    "required": [
      "id",
      "title",
      "owner",
      "extranet",
      "avatar",
      "color",
      "type",
      "entity_type",
      "entity_data_1",
      "entity_data_2",
      "entity_data_3",
      "date_create",
      "message_type"
    ],
    "properties": {
      "id": {
        "x-unified": {
          "name": "id",
          "as": "id"
        },
        "type": "string",
        "pattern": "^[0-9]+$",
        "description": "The chat's id, as digits.",
        "examples": [
          "21191"
        ]
      },
      "title": {
        "x-unified": {
          "name": "name",
          "as": "text"
        },
        "type": "string",
        "description": "The chat's name.",
        "examples": [
          "Mint chat No.3"
        ]
      },
      "owner": {
        "x-unified": {
          "name": "owner",
          "as": "link"
        },
        "type": "string",
        "pattern": "^[0-9]+$",
        "description": "The user who owns the chat, as digits.",
        "examples": [
          "2"
        ]
      },
      "extranet": {
        "x-unified": {
          "name": "extranet",
          "as": "flag"
        },
        "type": "boolean",
        "description": "Whether a participant is from outside the company."
      },
      "avatar": {
        "x-unified": {
          "name": "avatar",
          "as": "text"
        },
        "type": "string",
        "description": "The address of the avatar, empty for none.",
        "examples": [
          ""
        ]
      },
      "color": {
        "x-unified": {
          "name": "color",
          "as": "text"
        },
        "$ref": "#/components/schemas/Color"
      },
      "type": {
        "x-unified": {
          "name": "type",
          "as": "text"
        },
        "$ref": "#/components/schemas/ChatType"
      },
      "entity_type": {
        "x-unified": {
          "name": "entityType",
          "as": "text"
        },
        "type": "string",
        "description": "What the chat belongs to, in capitals, empty for a plain chat.",
        "examples": [
          ""
        ]
      },
      "entity_id": {
        "x-unified": {
          "name": "entityId",
          "as": "text"
        },
        "type": "string",
        "description": "The id of the linked entity; for an open line, the user code. The imbot.dialog.get page describes this key but leaves it out of its example.",
        "examples": [
          ""
        ]
      },
      "entity_data_1": {
        "x-unified": {
          "name": "entityData1",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line ten fields joined by `|`: 1 `Y` if a CRM item is bound, else `N`; 2 its type; 3 its id; 6 the id of the session; 7 a unix time in seconds.",
        "examples": [
          ""
        ]
      },
      "entity_data_2": {
        "x-unified": {
          "name": "entityData2",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. For an open line its CRM bindings as pairs of type and id, such as `LEAD|1209|COMPANY|0|CONTACT|0|DEAL|0`; id 0 means none.",
        "examples": [
          ""
        ]
      },
      "entity_data_3": {
        "x-unified": {
          "name": "entityData3",
          "as": "text"
        },
        "type": "string",
        "description": "Service data of the linked entity. No content is known for open lines.",
        "examples": [
          ""
        ]
      },
      "date_create": {
        "x-unified": {
          "name": "dateCreate",
          "as": "date"
        },
        "type": "string",
        "format": "date-time",
        "description": "When the chat was created, ISO 8601 with a numeric offset.",
        "examples": [
          "2017-10-14T12:15:32+02:00"
        ]
      },
      "message_type": {
        "x-unified": {
          "name": "messageType",
          "as": "text"
        },
        "$ref": "#/components/schemas/MessageType"
      }
    }
  },
  "LegacyChatAnswer": {
    "x-evidence": {
      "page": [
        "legacy-chat-2017"
      ]
    },
    "type": "object",
    "title": "LegacyChatAnswer",
    "description": "A chat of 2017 in its envelope. The imbot.dialog.get page shows it without `time`.",
    "required": [
      "result"
    ],
    "properties": {
      "result": {
        "$ref": "#/components/schemas/LegacyChat"
      },
      "time": {
        "$ref": "#/components/schemas/Time"
      },
      "signature": {
        "x-evidence": {
          "page": [
            "success-envelope"
          ],
          "source": [
            "success-envelope"
          ]
        },
        "type": "string",
        "description": "A signature of the answer, which portals add to some answers. No page describes it, so do not rely on it.",
        "examples": [
          "61ca7a1b0c6ee9e0"
        ]
      }
    }
  },
  "LineDialogId": {
    "x-evidence": {
      "page": [
        "line-dialog-id-forms"
      ],
      "source": [
        "line-dialog-id-forms"
      ]
    },
    "type": "string",
    "description": "The chat of an open line: `chat` and the chat id.",
    "pattern": "^chat[1-9][0-9]*$",
    "examples": [
      "chat1375"
    ]
  },
  "UserCode": {
    "x-evidence": {
      "page": [
        "line-user-code"
      ],
      "source": [
        "line-user-code"
      ]
    },
    "type": "string",
    "description": "The code of a customer in an open line: connector, id of the line, chat id and user id in the connector, joined by `|`. A leading `imol|` is accepted and ignored.",
    "pattern": "^(imol\\|)?[^|]+\\|[0-9]+\\|[^|]+\\|[^|]+$",
    "examples": [
      "livechat|1|1373|211"
    ]
  },
  "LineDialogParams": {
    "x-evidence": {
      "page": [
        "line-identifier-order"
      ],
      "source": [
        "line-identifier-order"
      ]
    },
    "description": "The parameters of imopenlines.dialog.get: exactly one of the four identifiers. The server uses the first that is set and not `null`, in the order `CHAT_ID`, `DIALOG_ID`, `SESSION_ID`, `USER_CODE`, and ignores the rest, so sending a second one is always a mistake.",
    "oneOf": [
      {
        "title": "By chat",
        "type": "object",
        "description": "By the id of the chat.",
        "required": [
          "CHAT_ID"
        ],
        "properties": {
          "CHAT_ID": {
            "type": "integer",
            "description": "The id of the open line's chat.",
            "examples": [
              1375
            ]
          },
          "DIALOG_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `CHAT_ID` names the chat."
          },
          "SESSION_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `CHAT_ID` names the chat."
          },
          "USER_CODE": {
            "type": "null",
            "default": null,
            "description": "Left out, because `CHAT_ID` names the chat."
          }
        }
      },
      {
        "title": "By dialog",
        "type": "object",
        "description": "By the dialog of the chat.",
        "required": [
          "DIALOG_ID"
        ],
        "properties": {
          "DIALOG_ID": {
            "$ref": "#/components/schemas/LineDialogId"
          },
          "CHAT_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `DIALOG_ID` names the chat."
          },
          "SESSION_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `DIALOG_ID` names the chat."
          },
          "USER_CODE": {
            "type": "null",
            "default": null,
            "description": "Left out, because `DIALOG_ID` names the chat."
          }
        }
      },
      {
        "title": "By session",
        "type": "object",
        "description": "By a session of the chat.",
        "required": [
          "SESSION_ID"
        ],
        "properties": {
          "SESSION_ID": {
            "type": "integer",
            "description": "The id of the session.",
            "examples": [
              341
            ]
          },
          "CHAT_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `SESSION_ID` names the chat."
          },
          "DIALOG_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `SESSION_ID` names the chat."
          },
          "USER_CODE": {
            "type": "null",
            "default": null,
            "description": "Left out, because `SESSION_ID` names the chat."
          }
        }
      },
      {
        "title": "By user code",
        "type": "object",
        "description": "By the code of the customer.",
        "required": [
          "USER_CODE"
        ],
        "properties": {
          "USER_CODE": {
            "$ref": "#/components/schemas/UserCode"
          },
          "CHAT_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `USER_CODE` names the chat."
          },
          "DIALOG_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `USER_CODE` names the chat."
          },
          "SESSION_ID": {
            "type": "null",
            "default": null,
            "description": "Left out, because `USER_CODE` names the chat."
          }
        }
      }
    ]
  }
};
