import legacyPage from '../../../../openapi/examples/imbot.dialog.get/200-legacy.json' with {
  type: 'json',
};
import chatPage from '../../../../openapi/examples/imbot.v2.Chat.get/200-support-chat.json' with {
  type: 'json',
};
import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Steps,
  withValue,
} from '../support/corrupt.js';
import type { ProxiedAnswer } from '../support/proxy.js';
import { errors } from './facts.js';
import type { Change } from './try.js';

/** An answer that the facts allow. A run has no finding about it, or only information. */
export interface Legal {
  readonly what: string;
  readonly method: string;
  readonly scenario: string;
  readonly change: Change;
  /** The kinds of information that it causes. */
  readonly informs?: readonly string[];
}

const older = [
  ['im.dialog.get', 'form chat'],
  ['imopenlines.dialog.get', 'form session'],
] as const;

/** Values that the facts allow in a chat in snake case: by fact, path and value. */
const inChat: readonly (readonly [string, string, Json, ...string[]])[] = [
  ['chat-name', 'name', null],
  ['chat-name', 'name', ''],
  ['chat-description-null', 'description', null],
  ['chat-description-null', 'description', ''],
  ['chat-owner-none', 'owner', 0],
  ['chat-avatar', 'avatar', 'https://portal.example/upload/avatar.png'],
  ['chat-color', 'color', '#29619B'],
  ['chat-type-open', 'type', 'comment'],
  ['chat-type-open', 'type', 'thread'],
  ['chat-type-open', 'type', 'call'],
  ['chat-type-open', 'type', 'myOwnEntity', 'unknown-value'],
  ['chat-entity', 'entity_type', 'MY_OWN_ENTITY'],
  ['chat-message-type', 'message_type', 'X'],
  ['chat-message-type', 'message_type', 'T'],
  ['chat-counters', 'user_counter', 0],
  ['chat-restriction-path', 'restrictions.path', '/company/personal/user/#ID#/'],
  ['chat-restriction-path', 'restrictions.path_title', ''],
  ['chat-mute-list', 'mute_list', [1]],
  ['chat-date', 'date_create', '2017-10-14T12:15:32+02:00'],
  ['chat-date', 'date_create', '2026-02-25T16:50:58-11:00'],
  ['chat-public-alias', 'public', { code: 'abc', link: 'https://portal.example/video/abc' }],
  ['chat-role', 'role', 'guest'],
  ['chat-role', 'role', 'none', 'unknown-value'],
  ['chat-entity-link', 'entity_link', { type: '', url: '' }],
  ['chat-background', 'background_id', 'azure'],
  ['chat-background', 'background_id', 7, 'unrecorded-form'],
  ['chat-permissions', 'permissions.manage_ui', ''],
  ['chat-permissions', 'permissions.can_post', 'none'],
  ['chat-is-new', 'is_new', true],
  ['chat-readed-list', 'readed_list', []],
  [
    'chat-readed-list',
    'readed_list',
    [{ user_id: 1, user_name: 'A', message_id: 0, date: '2026-02-25T16:50:58+01:00' }],
  ],
  ['chat-manager-list', 'manager_list', []],
  ['chat-manager-list', 'manager_list', [1, 2, 3]],
  [
    'chat-viewers',
    'last_message_views.first_viewers',
    [{ user_id: 1, user_name: 'A', date: '2026-02-25T16:50:58+01:00' }],
  ],
  ['chat-ids', 'last_message_id', 0],
  ['chat-ids', 'disk_folder_id', 9_007_199_254_740_991],
];

/** Values that the facts allow in a chat of imbot.v2.Chat.get, and next to it. */
const inBotChat: readonly (readonly [string, string, Json, ...string[]])[] = [
  ['bot-chat-nulls', 'chat.name', null],
  ['bot-chat-nulls', 'chat.diskFolderId', null],
  ['bot-chat-nulls', 'chat.dateCreate', null],
  ['bot-chat-nulls', 'chat.lastMessageId', null],
  ['bot-chat-nulls', 'chat.backgroundId', null],
  ['bot-chat-parents', 'chat.parentChatId', null, 'unrecorded-form'],
  ['bot-chat-parents', 'chat.parentMessageId', null, 'unrecorded-form'],
  ['bot-chat-page-example', 'chat.markedId', null, 'unrecorded-form'],
  ['bot-chat-page-example', 'chat.unreadId', null, 'unrecorded-form'],
  ['bot-chat-page-example', 'chat.textFieldEnabled', 'Y', 'unrecorded-form'],
  ['bot-chat-page-example', 'chat.lastMessageViews', '{}', 'unrecorded-form'],
  ['bot-chat-page-example', 'chat.entityLink', {}],
  ['bot-chat-page-example', 'chat.permissions', {}],
  ['bot-chat-avatar', 'chat.avatar', '/upload/main/avatar.png'],
  ['bot-chat-dialog-id', 'chat.dialogId', '27'],
  ['bot-chat-role', 'chat.role', 'guest'],
  ['bot-user-null-names', 'users.0.name', null],
  ['bot-user-null-names', 'users.0.firstName', null],
  ['bot-user-null-names', 'users.0.lastName', null],
  ['bot-user-null-names', 'users.0.workPosition', null],
  ['bot-user-fields', 'users.0.lastActivityDate', '2026-02-25T16:50:58+01:00'],
  ['bot-user-fields', 'users.0.absent', '2026-02-25T16:50:58+01:00'],
  ['bot-user-fields', 'users.0.phones', { workPhone: '+1' }],
  ['bot-users', 'users', []],
  ['bot-recent-config', 'recentConfig.sections', ['default', 'openChannel']],
  ['bot-copilot', 'copilot', {}],
  ['bot-copilot', 'copilot', null],
  ['empty-maps', 'copilot', []],
  ['bot-service-keys', 'messagesAutoDeleteConfigs', [{ chatId: 5, delay: 24 }]],
  ['bot-service-keys', 'callInfo.token', 'abc'],
  ['bot-parent-chat', 'parentChat', { id: 7 }],
  ['bot-conditional-keys', 'collabInfo', { guestCount: 1 }],
  ['bot-conditional-keys', 'session', { id: 1 }],
];

/** What the facts allow in an envelope: by fact, and the change. */
const envelopes: readonly (readonly [string, (body: JsonObject) => Json])[] = [
  ['success-envelope, with a signature', (body) => ({ ...body, signature: '61ca7a1b' })],
  [
    'time-operating, of a self-hosted portal',
    (body) => timeWithout(body, ['operating', 'operating_reset_at']),
  ],
  [
    'time-start-cut, of a portal before it',
    (body) => inTime(body, { start: 1_728_626_400.123, processing: 0.045 }),
  ],
  ['time-start-cut, a second of work', (body) => inTime(body, { processing: 1 })],
  [
    'time-start-cut, a whole second',
    (body) => inTime(body, { finish: 1_772_030_091, duration: 0 }),
  ],
];

/** Keys that a portal does not always send. */
const optional = [
  ['chat-text-field', 'text_field_enabled'],
  ['chat-background', 'background_id'],
] as const;

const optionalOfBots = [
  'chat.hasManageCapability',
  'chat.canHaveThreads',
  'chat.guestCount',
  'users',
  'recentConfig',
  'copilot',
  'messagesAutoDeleteConfigs',
  'callInfo',
  'parentChat',
];

const texts: readonly (readonly [string, string])[] = [
  ['an empty text', ''],
  ['a different text', 'The dialog cannot be read'],
  ['a localised text', 'Нет доступа к указанному диалогу'],
  ['the code as the text', 'ACCESS_ERROR'],
];

/** More than a hundred answers that the facts allow. */
export function legal(): Legal[] {
  const bots = ['imbot.v2.Chat.get', 'form chat'] as const;
  return [
    ...older.flatMap((at) => inChat.map((one) => admitted(at, one))),
    ...inBotChat.map((one) => admitted(bots, one)),
    ...[...older, bots].flatMap((at) =>
      envelopes.map(([what, change]) => onBody(at, what, change)),
    ),
    ...optional.map(([fact, key]) =>
      onBody(['imbot.dialog.get', 'form chat'], `${fact}, without ${key}`, (body) =>
        withValue(body, ['result', key], undefined),
      ),
    ),
    ...optionalOfBots.map((path) =>
      onBody(bots, `without ${path}`, (body) =>
        withValue(body, ['result', ...path.split('.')], undefined),
      ),
    ),
    onBody(bots, 'bot-chat-page-example, as the vendor prints it', () => chatPage, [
      'unrecorded-form',
      'unrecorded-form',
      'unrecorded-form',
      'unrecorded-form',
      'unrecorded-form',
      'unrecorded-form',
    ]),
    onBody(
      ['imbot.dialog.get', 'form user'],
      'legacy-chat-2017, as the vendor prints it',
      () => legacyPage,
    ),
    onBody(['im.dialog.get', 'form user'], 'dialog-id-echo, as a number', (body) =>
      withValue(body, ['result', 'dialog_id'], 256),
    ),
    ...errors.slice(0, 6).flatMap(([method, cause]) =>
      texts.map(([what, text]) =>
        onBody([method, `error ${cause}`], what, (body) => ({
          ...body,
          error_description: text,
        })),
      ),
    ),
    ...[
      'application/json',
      'application/json;charset=UTF-8',
      'Application/JSON; charset="utf-8"',
    ].map(
      (type): Legal => ({
        what: `the content type ${type}`,
        method: 'im.dialog.get',
        scenario: 'form chat',
        change: (answer: ProxiedAnswer) => ({ ...answer, headers: { 'content-type': type } }),
      }),
    ),
  ];
}

function admitted(
  at: readonly [string, string],
  [fact, path, value, ...informs]: readonly [string, string, Json, ...string[]],
): Legal {
  const steps: Steps = [
    'result',
    ...path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  ];
  const what = `${fact}, ${path} ${JSON.stringify(value)}`;
  return onBody(at, what, (body) => withKey(body, steps, value), informs);
}

function onBody(
  [method, scenario]: readonly [string, string],
  what: string,
  change: (body: JsonObject) => Json,
  informs: readonly string[] = [],
): Legal {
  return {
    what,
    method,
    scenario,
    informs,
    change: (answer) => ({ ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) }),
  };
}

/** A body with a value at a place that may be new. */
function withKey(body: Json, [step, ...rest]: Steps, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(body))
    return body.map((item, index) => (index === step ? withKey(item, rest, value) : item));
  const object = isJsonObject(body) ? body : {};
  return { ...object, [step]: withKey(object[String(step)] ?? {}, rest, value) };
}

function inTime(body: JsonObject, changes: JsonObject): JsonObject {
  return { ...body, time: { ...(isJsonObject(body['time']) ? body['time'] : {}), ...changes } };
}

function timeWithout(body: JsonObject, keys: readonly string[]): JsonObject {
  const time = isJsonObject(body['time']) ? body['time'] : {};
  return {
    ...body,
    time: Object.fromEntries(Object.entries(time).filter(([key]) => !keys.includes(key))),
  };
}
