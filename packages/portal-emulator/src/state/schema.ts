import * as v from 'valibot';
import { closedObject } from './closed-object.js';

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const idOrZero = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.optional(v.string(), '');
/** A profile without the value has `null` in the database. */
const name = v.optional(v.nullable(v.string()), '');
const yesNo = (standard: boolean) => v.optional(v.boolean(), standard);
const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    'must be an ISO 8601 date with an offset, such as 2026-02-25T16:50:58+01:00',
  ),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'must be a date that exists'),
  // The portal never writes `Z` nor a fraction.
  v.transform((value) => value.replace(/\.\d+/, '').replace('Z', '+00:00')),
);
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #f76187'));
const level = v.picklist(['member', 'manager', 'owner', 'none']);
const credential = v.pipe(
  v.string(),
  v.regex(/^[\w.<>*-]+$/, 'must be letters, digits, dots, dashes or underscores'),
);
/** Who has a right; `everyone` is every employee. */
const audience = v.union([v.picklist(['everyone', 'nobody']), v.array(id)]);
const confirmation = v.optional(v.record(v.string(), v.picklist(['waiting', 'denied'])), {});

const portal = closedObject({
  /** Offset of the portal's clock from Greenwich. */
  timezone: v.optional(
    v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/, 'must be an offset such as +01:00')),
    '+01:00',
  ),
  /** A self-hosted portal reports no operating time. */
  edition: v.optional(v.picklist(['cloud', 'self-hosted']), 'cloud'),
  /** On `free` REST is refused; `enterprise` has the wider rate bucket. */
  plan: v.optional(v.picklist(['free', 'standard', 'enterprise']), 'standard'),
  deleted: yesNo(false),
  overloaded: yesNo(false),
  requireHttps: yesNo(false),
  /** Without the messenger, open lines answer IM_NOT_INSTALLED and im and imbot are gone. */
  messenger: yesNo(true),
  authServerReachable: yesNo(true),
  memberId: v.optional(v.string(), 'b24c0ffee0b24c0ffee0b24c0ffee0b2'),
});

export const userSchema = closedObject({
  id,
  firstName: name,
  lastName: name,
  kind: v.optional(
    v.picklist(['employee', 'extranet', 'collaber', 'bot', 'connector']),
    'employee',
  ),
  active: yesNo(true),
  workPosition: name,
  color: v.optional(colour),
  avatar: text,
  gender: v.optional(v.picklist(['M', 'F', '']), ''),
  birthday: text,
  email: text,
  website: text,
  departments: v.optional(v.array(id), []),
  lastActivityDate: v.optional(v.nullable(instant), null),
});

const member = closedObject({
  userId: id,
  manager: yesNo(false),
  /** Last message this member has read; 0 for none. */
  lastReadId: v.optional(idOrZero, 0),
  lastReadDate: v.optional(v.nullable(instant), null),
  /** First message this member may see; 0 for all. */
  startMessageId: v.optional(idOrZero, 0),
  markedId: v.optional(idOrZero, 0),
  muted: yesNo(false),
});

const message = closedObject({
  id,
  authorId: idOrZero,
  date: instant,
  views: v.optional(v.array(closedObject({ userId: id, date: instant })), []),
});

const permissions = closedObject({
  manageUsersAdd: v.optional(level, 'member'),
  manageUsersDelete: v.optional(level, 'manager'),
  manageUi: v.optional(level, 'member'),
  manageSettings: v.optional(level, 'owner'),
  canPost: v.optional(level, 'member'),
  manageMessagesAutoDelete: v.optional(level, 'owner'),
  manageGuestInvites: v.optional(level, 'manager'),
  manageDelete: v.optional(level, 'owner'),
});

const crmBindings = closedObject({
  LEAD: v.optional(idOrZero, 0),
  COMPANY: v.optional(idOrZero, 0),
  CONTACT: v.optional(idOrZero, 0),
  DEAL: v.optional(idOrZero, 0),
});

/** A session, without its chat. */
const sessionOfChat = {
  id,
  startedAt: v.optional(instant, '2026-01-15T10:00:00+01:00'),
  paused: yesNo(false),
  crm: v.optional(crmBindings, {}),
};

export const chatSchema = closedObject({
  id,
  /** P private, C group, O open, T comments, N channel, J open channel, L lines, S system, A copilot, B collab, X external. */
  messageType: v.optional(v.picklist(['P', 'C', 'O', 'T', 'N', 'J', 'L', 'S', 'A', 'B', 'X']), 'C'),
  name: text,
  description: v.optional(v.nullable(v.string()), null),
  ownerId: v.optional(idOrZero, 0),
  avatar: text,
  color: v.optional(colour),
  entityType: text,
  entityId: text,
  entityData1: text,
  entityData2: text,
  entityData3: text,
  parentChatId: v.optional(idOrZero, 0),
  parentMessageId: v.optional(idOrZero, 0),
  diskFolderId: v.optional(idOrZero, 0),
  createdAt: v.optional(instant, '2026-01-15T10:00:00+01:00'),
  /** The public link of a videoconference. */
  publicAlias: v.optional(closedObject({ code: v.string(), link: v.string() })),
  backgroundId: v.optional(v.nullable(v.string()), null),
  textFieldEnabled: yesNo(true),
  permissions: v.optional(permissions, {}),
  members: v.optional(v.array(member), []),
  messages: v.optional(v.array(message), []),
  /** Who may join, and so read, without being a member: for threads, chats of tasks and open lines. */
  mayJoin: v.optional(audience),
  /** The session of an open line's chat; `sessions` may hold it instead. */
  session: v.optional(closedObject(sessionOfChat)),
});

const session = closedObject({ ...sessionOfChat, chatId: id });

const line = closedObject({
  id,
  name: text,
  /** Who may join the line's chats, and so read them; members only when absent. */
  mayJoin: v.optional(audience),
});

const crmItem = closedObject({
  type: v.picklist(['LEAD', 'COMPANY', 'CONTACT', 'DEAL']),
  id,
  /** Who may see the item, and so read the open-line chats that are bound to it. */
  maySee: audience,
});

const group = closedObject({
  id,
  name: v.string(),
  ownerId: id,
  memberIds: v.optional(v.array(id), []),
});

const bot = closedObject({
  /** The bot's user. */
  userId: id,
  /** The application that registered the bot over OAuth. */
  applicationId: v.string(),
  /** The token it was registered with over a webhook. */
  token: credential,
});

const webhook = closedObject({
  userId: id,
  secret: credential,
  scopes: v.array(v.string()),
  confirm: confirmation,
});

const application = closedObject({
  id: credential,
  secret: credential,
  scopes: v.array(v.string()),
  /** Who may use the application; everyone when absent. */
  userIds: v.optional(v.array(id)),
  confirm: confirmation,
});

const token = closedObject({
  accessToken: credential,
  refreshToken: credential,
  applicationId: v.string(),
  userId: id,
  expiresAt: instant,
  /** Its refresh token has been used: it refreshes no more. */
  spent: yesNo(false),
  refreshExpiresAt: v.optional(instant, '2099-12-31T23:59:59+00:00'),
});

/** A portal as in a state file. Each part may be left out. */
export const portalStateSchema = closedObject({
  version: v.optional(v.literal(1), 1),
  portal: v.optional(portal, {}),
  /** When absent, every user that something else names; when present, it must hold all of those. */
  users: v.optional(v.pipe(v.array(userSchema), v.minLength(1, 'must hold at least one user'))),
  chats: v.optional(v.array(chatSchema), []),
  groups: v.optional(v.array(group), []),
  sessions: v.optional(v.array(session), []),
  /** When present, every line that a chat names must be in it. */
  lines: v.optional(v.array(line)),
  crmItems: v.optional(v.array(crmItem), []),
  bots: v.optional(v.array(bot), []),
  /** When absent, one of the first user with every chat scope; `applications` and `tokens` alike. */
  webhooks: v.optional(v.pipe(v.array(webhook), v.minLength(1, 'must hold at least one webhook'))),
  applications: v.optional(v.array(application)),
  tokens: v.optional(v.pipe(v.array(token), v.minLength(1, 'must hold at least one token'))),
});

/** The content of a state file, and what `createPortal` accepts. */
export type PortalDescription = v.InferInput<typeof portalStateSchema>;
export type ParsedDescription = v.InferOutput<typeof portalStateSchema>;
/** A complete portal: everything that was left out is filled in. */
export type PortalState = Omit<ParsedDescription, FilledIn> & {
  [Part in FilledIn]: NonNullable<ParsedDescription[Part]>;
};
type FilledIn = 'users' | 'webhooks' | 'applications' | 'tokens';
export type PortalSettings = PortalState['portal'];
export type User = PortalState['users'][number];
export type ChatInput = v.InferInput<typeof chatSchema>;
export type Chat = PortalState['chats'][number];
export type Member = Chat['members'][number];
export type MemberInput = v.InferInput<typeof member>;
export type Group = PortalState['groups'][number];
export type Session = PortalState['sessions'][number];
export type Line = NonNullable<PortalState['lines']>[number];
export type CrmItem = PortalState['crmItems'][number];
export type Audience = v.InferOutput<typeof audience>;
export type Bot = PortalState['bots'][number];
export type Webhook = PortalState['webhooks'][number];
export type Application = PortalState['applications'][number];
export type Token = PortalState['tokens'][number];
