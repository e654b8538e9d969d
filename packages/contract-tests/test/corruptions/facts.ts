/**
 * The fields of the answers, as the wire facts and the vendor's pages list them; written by hand, so that
 * they cannot repeat a mistake of the schemas.
 */
export interface Field {
  readonly path: string;
  readonly is:
    | 'integer'
    | 'number'
    | 'text'
    | 'word'
    | 'boolean'
    | 'date'
    | 'color'
    | 'list'
    | 'object'
    | 'choice';
  readonly optional?: true;
  readonly nullable?: true;
}

const snake = `
id integer; parent_chat_id integer; parent_message_id integer; name text null; description text null;
owner integer; extranet boolean; avatar text; color color; type word; counter integer; user_counter integer;
message_count integer; unread_id integer; restrictions object; restrictions.avatar boolean;
restrictions.rename boolean; restrictions.extend boolean; restrictions.call boolean; restrictions.mute boolean;
restrictions.leave boolean; restrictions.leave_owner boolean; restrictions.send boolean;
restrictions.user_list boolean; last_message_id integer; last_id integer; marked_id integer;
disk_folder_id integer; entity_type text; entity_id text; entity_data_1 text; entity_data_2 text;
entity_data_3 text; mute_list list; date_create date; message_type word; public choice; role word;
entity_link object; entity_link.type text; entity_link.url text; text_field_enabled boolean optional;
permissions object; permissions.manage_users_add word; permissions.manage_users_delete word;
permissions.manage_ui word; permissions.manage_settings word; permissions.manage_messages word;
permissions.can_post word; is_new boolean; readed_list list; readed_list[].user_id integer;
readed_list[].user_name text; readed_list[].message_id integer; readed_list[].date date null; manager_list list;
last_message_views object; last_message_views.message_id integer; last_message_views.first_viewers list;
last_message_views.count_of_viewers integer; dialog_id choice`;

const camel = `
chat object; chat.id integer; chat.dialogId text; chat.name text null; chat.description text; chat.type word;
chat.messageType word; chat.owner integer; chat.color color; chat.avatar text; chat.extranet boolean;
chat.containsCollaber boolean; chat.entityType text; chat.entityId text; chat.entityData1 text;
chat.entityData2 text; chat.entityData3 text; chat.entityLink object; chat.diskFolderId integer null;
chat.role word; chat.permissions object; chat.hasManageCapability boolean optional;
chat.canHaveThreads boolean optional; chat.muteList list; chat.parentChatId integer null;
chat.parentMessageId integer null; chat.isNew boolean; chat.textFieldEnabled choice; chat.dateCreate date null;
chat.lastMessageId integer null; chat.lastMessageViews choice; chat.lastId integer; chat.managerList list;
chat.markedId integer null; chat.messageCount integer; chat.public choice; chat.unreadId integer null;
chat.userCounter integer; chat.guestCount integer optional; users list optional; users[].id integer;
users[].active boolean; users[].name text null; users[].firstName text null; users[].lastName text null;
users[].workPosition text null; users[].avatar text; users[].gender word; users[].birthday text;
users[].extranet boolean; users[].bot boolean; users[].connector boolean; users[].status text;
users[].departments list; users[].type word; users[].website text; users[].email text`;

const time = `
time object; time.start number; time.finish number; time.duration number; time.processing number;
time.date_start date; time.date_finish date; time.operating number optional;
time.operating_reset_at integer optional`;

/** The fields of an answer with a chat in snake case, or of imbot.v2.Chat.get. */
export function fieldsOf(method: string): readonly Field[] {
  const result = read(method === 'imbot.v2.Chat.get' ? camel : snake);
  return [
    { path: 'result', is: 'object' },
    ...result.map((field) => ({ ...field, path: `result.${field.path}` })),
    ...read(time),
  ];
}

function read(table: string): Field[] {
  return table.split(';').map((line) => {
    const [path = '', is = '', ...rest] = line.trim().split(/\s+/);
    return {
      path,
      is: is as Field['is'],
      ...(rest.includes('optional') && { optional: true as const }),
      ...(rest.includes('null') && { nullable: true as const }),
    };
  });
}

/** The errors of the methods: scenario, status and code, as the facts have them. */
export const errors = [
  ['im.dialog.get', 'dialog-id-empty', 400, 'DIALOG_ID_EMPTY'],
  ['im.dialog.get', 'no-dialog-access', 403, 'ACCESS_ERROR'],
  ['imbot.dialog.get', 'dialog-id-empty', 400, 'DIALOG_ID_EMPTY'],
  ['imbot.dialog.get', 'no-dialog-access', 403, 'ACCESS_ERROR'],
  ['imopenlines.dialog.get', 'no-line-access', 400, 'ACCESS_ERROR'],
  ['imbot.v2.Chat.get', 'bot-token-missing', 400, 'BOT_TOKEN_NOT_SPECIFIED'],
  ['imbot.v2.Chat.get', 'bot-id-missing', 400, 'BOT_ID_REQUIRED'],
  ['imbot.v2.Chat.get', 'bot-not-found', 400, 'BOT_NOT_FOUND'],
  ['imbot.v2.Chat.get', 'dialog-id-not-a-string', 400, '100'],
  ['imbot.v2.Chat.get', 'chat-not-found', 400, 'CHAT_NOT_FOUND'],
  ['imbot.v2.Chat.get', 'invalid-http-method', 400, 'invalid_http_method'],
  ['im.dialog.get', 'no-auth-found', 401, 'NO_AUTH_FOUND'],
  ['imbot.dialog.get', 'invalid-credentials', 401, 'INVALID_CREDENTIALS'],
  ['imopenlines.dialog.get', 'method-not-found', 404, 'ERROR_METHOD_NOT_FOUND'],
] as const;

/** The methods, each with the forms that read the demo portal. */
export const forms = [
  ['im.dialog.get', 'form chat'],
  ['im.dialog.get', 'form group'],
  ['im.dialog.get', 'form user'],
  ['imbot.dialog.get', 'form chat'],
  ['imbot.dialog.get', 'form user'],
  ['imbot.v2.Chat.get', 'form chat'],
  ['imbot.v2.Chat.get', 'form user'],
  ['imopenlines.dialog.get', 'form chat-id'],
  ['imopenlines.dialog.get', 'form dialog'],
  ['imopenlines.dialog.get', 'form session'],
  ['imopenlines.dialog.get', 'form user-code'],
] as const;
