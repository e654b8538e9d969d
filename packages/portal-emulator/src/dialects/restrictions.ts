import type { Role } from '../access/chat-access.js';
import type { Chat } from '../state/schema.js';

const callKeys = [
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

type Action = (typeof callKeys)[number];

const helpdesk: readonly Action[] = [
  'avatar',
  'extend',
  'call',
  'mute',
  'leave',
  'leave_owner',
  'user_list',
];

/** What each entity type disables (chat-restrictions); other types disable nothing. */
const switchedOff = new Map<string, readonly Action[]>(
  Object.entries({
    GENERAL: ['avatar', 'rename', 'extend', 'leave', 'leave_owner'],
    SUPPORT24_QUESTION: helpdesk,
    NETWORK_DIALOG: helpdesk,
    SUPPORT24_NOTIFIER: ['avatar', 'rename', 'leave_owner'],
    SONET_GROUP: ['avatar', 'rename', 'extend', 'leave', 'leave_owner'],
    CRM: ['avatar', 'rename', 'leave_owner'],
    CALL: ['extend', 'call', 'mute', 'leave', 'leave_owner'],
  }),
);

/** Templates: `#ID#` is sent literally. */
const controlPaths = new Map(
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

const rankOfRole: Record<Role | 'none', number> = {
  guest: 0,
  member: 1,
  manager: 2,
  owner: 3,
  none: 4,
};

export function restrictionsOf(chat: Chat, role: Role): Record<string, boolean | string> {
  const off = switchedOff.get(chat.entityType) ?? [];
  const restrictions: Record<string, boolean | string> = {};
  for (const key of callKeys) restrictions[key] = !off.includes(key);
  if (chat.entityType === 'GENERAL') {
    restrictions['send'] = rankOfRole[role] >= rankOfRole[chat.permissions.canPost];
  }
  return Object.assign(restrictions, controlPaths.get(chat.entityType));
}
