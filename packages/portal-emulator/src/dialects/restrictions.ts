import type { Role } from '../access/chat-access.js';
import type { Chat } from '../state/schema.js';

const KEYS = [
  'avatar',
  'rename',
  'extend',
  'call',
  'mute',
  'leave',
  'leave_owner',
  'send',
  'user_list',
] as const;

type Action = (typeof KEYS)[number];

const HELPDESK: readonly Action[] = [
  'avatar',
  'extend',
  'call',
  'mute',
  'leave',
  'leave_owner',
  'user_list',
];

/** What each entity type switches off (chat-restrictions); every other type switches off nothing. */
const SWITCHED_OFF = new Map<string, readonly Action[]>(
  Object.entries({
    GENERAL: ['avatar', 'rename', 'extend', 'leave', 'leave_owner'],
    SUPPORT24_QUESTION: HELPDESK,
    NETWORK_DIALOG: HELPDESK,
    SUPPORT24_NOTIFIER: ['avatar', 'rename', 'leave_owner'],
    SONET_GROUP: ['avatar', 'rename', 'extend', 'leave', 'leave_owner'],
    CRM: ['avatar', 'rename', 'leave_owner'],
    CALL: ['extend', 'call', 'mute', 'leave', 'leave_owner'],
  }),
);

/** Templates: `#ID#` is sent as it stands. */
const PATHS = new Map(
  Object.entries({
    SONET_GROUP: { path: '/workgroups/group/#ID#/', path_title: 'Open group' },
    TASKS: {
      path: '/company/personal/user/#USER_ID#/tasks/task/view/#ID#/',
      path_title: 'Open task',
    },
    CALENDAR: {
      path: '/company/personal/user/#USER_ID#/calendar/?EVENT_ID=#ID#',
      path_title: 'Open event',
    },
    CRM: { path: '', path_title: '' },
  }),
);

const RANK: Record<Role | 'none', number> = { guest: 0, member: 1, manager: 2, owner: 3, none: 4 };

export function restrictionsOf(chat: Chat, role: Role): Record<string, boolean | string> {
  const off = SWITCHED_OFF.get(chat.entityType) ?? [];
  const restrictions: Record<string, boolean | string> = {};
  for (const key of KEYS) restrictions[key] = !off.includes(key);
  if (chat.entityType === 'GENERAL') {
    restrictions['send'] = RANK[role] >= RANK[chat.permissions.canPost];
  }
  return Object.assign(restrictions, PATHS.get(chat.entityType));
}
