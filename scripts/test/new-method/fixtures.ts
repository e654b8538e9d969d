const evidence = { page: ['https://example.com/page-of-the-method'] } as const;

/** What a contributor fills into the skeleton of a method. */
export interface Fixture {
  readonly pascal: string;
  /** The identifier that it takes; empty if it takes none. */
  readonly form: { readonly parameter?: string; readonly kind?: string };
  readonly params: { readonly 'x-evidence': object; readonly [word: string]: unknown };
  /** Its parameters, all required, in a request. */
  readonly request: { [parameter: string]: string | number | number[] };
  readonly result: object;
  readonly example: unknown;
}

/** Real methods that are unlike the four of the contract, and unlike each other. */
export const fixtures = {
  /** Two parameters; `{ ID }` or `null`; no codes of its own. */
  'im.chat.get': {
    pascal: 'ImChatGet',
    form: { parameter: 'ENTITY_ID', kind: 'entity' },
    params: paramsOf('im.chat.get', {
      ENTITY_TYPE: { type: 'string', description: 'The kind of the entity.', examples: ['LINES'] },
      ENTITY_ID: { type: 'string', description: 'The id of the entity.', examples: ['a|1|2|3'] },
    }),
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
    form: { parameter: 'DIALOG_ID', kind: 'chat' },
    params: paramsOf('im.dialog.users.list', {
      DIALOG_ID: { type: 'string', description: 'The dialog.', examples: ['chat1'] },
    }),
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
  /** Takes no parameters at all, and answers with a map. */
  'im.counters.get': {
    pascal: 'ImCountersGet',
    form: {},
    params: {
      'x-evidence': evidence,
      type: 'object',
      description: 'The parameters of im.counters.get: none.',
      additionalProperties: false,
    },
    request: {},
    result: {
      type: 'object',
      description: 'The unread messages by chat id.',
      additionalProperties: { type: 'integer', description: 'Unread messages.' },
    },
    example: { '13': 1 },
  },
  /** A closed set and a number as parameters, and the id alone as result, as a number or as a text. */
  'imopenlines.crm.chat.getLastId': {
    pascal: 'ImopenlinesCrmChatGetLastId',
    form: { parameter: 'CRM_ENTITY', kind: 'crm-item' },
    params: paramsOf('imopenlines.crm.chat.getLastId', {
      CRM_ENTITY_TYPE: { type: 'string', description: 'The kind of item.', enum: ['LEAD', 'DEAL'] },
      CRM_ENTITY: { type: 'integer', description: 'The id of the item.', examples: [8] },
    }),
    request: { CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY: 8 },
    result: {
      description: 'The id of the chat.',
      oneOf: [
        { title: 'Number', type: 'integer', description: 'As a number.', 'x-evidence': evidence },
        { title: 'Text', type: 'string', description: 'As a text.', 'x-evidence': evidence },
      ],
    },
    example: '9',
  },
  /** A list as parameter, next to an optional object; a boolean as result. */
  'im.chat.user.check': {
    pascal: 'ImChatUserCheck',
    form: { parameter: 'USERS', kind: 'user-list' },
    params: paramsOf('im.chat.user.check', {
      USERS: {
        type: 'array',
        description: 'The ids of users.',
        items: { type: 'integer', description: 'The id of a user.' },
      },
    }),
    request: { USERS: [3, 4] },
    result: { type: 'boolean', description: 'Whether all of them are members.', examples: [true] },
    example: true,
  },
} satisfies Readonly<Record<string, Fixture>>;

/** The calls that a contract run needs to read the methods whose identifiers have no flag. */
export const reads = [
  'im.chat.get?ENTITY_TYPE=LINES&ENTITY_ID=a|1|2|3',
  'imopenlines.crm.chat.getLastId?CRM_ENTITY_TYPE=LEAD&CRM_ENTITY=8',
  'im.chat.user.check?USERS[]=3&USERS[]=4',
];

function paramsOf(name: string, properties: Readonly<Record<string, object>>) {
  return {
    'x-evidence': evidence,
    type: 'object',
    description: `The parameters of ${name}.`,
    required: Object.keys(properties),
    properties,
  };
}
