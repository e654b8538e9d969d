const evidence = { page: ['https://example.com/page-of-the-method'] } as const;

/** What a contributor fills into the skeletons of two real methods that are unlike the four. */
export const fixtures = {
  /** Two parameters; `{ ID }` or `null`; no codes of its own. */
  'im.chat.get': {
    pascal: 'ImChatGet',
    kind: 'entity',
    parameter: 'ENTITY_ID',
    params: {
      'x-evidence': evidence,
      type: 'object',
      description: 'The parameters of im.chat.get.',
      required: ['ENTITY_TYPE', 'ENTITY_ID'],
      properties: {
        ENTITY_TYPE: {
          type: 'string',
          description: 'The kind of the entity.',
          examples: ['LINES'],
        },
        ENTITY_ID: { type: 'string', description: 'The id of the entity.', examples: ['a|1|2|3'] },
      },
    },
    request: { ENTITY_TYPE: 'LINES', ENTITY_ID: 'a|1|2|3' },
    result: {
      description: 'The chat of the entity; `null` if there is none.',
      oneOf: [
        {
          title: 'Chat found',
          type: 'object',
          description: 'The chat of the entity.',
          'x-evidence': evidence,
          required: ['ID'],
          properties: {
            ID: { type: 'integer', description: 'The id of the chat.', examples: [1] },
          },
        },
        {
          title: 'No chat',
          type: 'null',
          description: 'The entity has no chat.',
          'x-evidence': evidence,
        },
      ],
    },
    example: { ID: 1 },
  },
  /** Answers with a list. */
  'im.dialog.users.list': {
    pascal: 'ImDialogUsersList',
    kind: 'chat',
    parameter: 'DIALOG_ID',
    params: {
      'x-evidence': evidence,
      type: 'object',
      description: 'The parameters of im.dialog.users.list.',
      required: ['DIALOG_ID'],
      properties: {
        DIALOG_ID: { type: 'string', description: 'The dialog.', examples: ['chat1'] },
      },
    },
    request: { DIALOG_ID: 'chat1' },
    result: {
      type: 'array',
      description: 'The members of the dialog.',
      items: {
        type: 'object',
        description: 'A member.',
        required: ['id'],
        properties: { id: { type: 'integer', description: 'The id of the user.', examples: [1] } },
      },
    },
    example: [{ id: 1 }],
  },
} as const;

export type Fixture = (typeof fixtures)[keyof typeof fixtures];
