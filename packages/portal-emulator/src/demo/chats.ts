import type { ChatInput, PortalDescription } from '../state/schema.js';

const at = (day: number, minute: number): string =>
  `2026-02-${String(day).padStart(2, '0')}T16:${String(minute % 60).padStart(2, '0')}:58+01:00`;

const members = (...userIds: number[]) => userIds.map((userId) => ({ userId }));

/** The chats in the requests of the vendor's documentation. */
const onThePages: ChatInput[] = [
  {
    id: 1435,
    name: 'Deal Chat',
    description: 'Discussion about the deal',
    ownerId: 503,
    color: '#f76187',
    entityType: 'CRM',
    entityId: 'DEAL|1663',
    createdAt: at(25, 50),
    members: [
      { userId: 1, lastReadId: 84477 },
      { userId: 503, lastReadId: 84477 },
      { userId: 103 },
      { userId: 547 },
    ],
    messages: messages(84477, 3, 503),
  },
  {
    id: 1,
    messageType: 'O',
    name: 'General chat',
    description: '',
    ownerId: 1,
    entityType: 'GENERAL',
    permissions: { canPost: 'member' },
    members: members(1, 27, 103, 256, 503, 547),
    messages: messages(120, 4, 27),
  },
  {
    id: 29,
    name: 'Mint Chat #3',
    ownerId: 27,
    color: '#4ba984',
    createdAt: '2017-10-14T12:15:32+02:00',
    members: [
      { userId: 1, lastReadId: 230, muted: true },
      { userId: 27, manager: true },
      { userId: 256 },
    ],
    messages: messages(233, 5, 27),
  },
  {
    id: 300,
    messageType: 'P',
    ownerId: 1,
    members: [
      { userId: 1, lastReadId: 502, markedId: 501 },
      { userId: 256, lastReadId: 500, lastReadDate: at(25, 9) },
    ],
    messages: messages(503, 4, 256),
  },
  // The private dialog of bot 456 with user 256.
  {
    id: 301,
    messageType: 'P',
    ownerId: 456,
    members: [{ userId: 456, lastReadId: 512 }, { userId: 256 }],
    messages: messages(512, 2, 456),
  },
  {
    id: 5,
    name: 'Support Chat',
    description: '',
    ownerId: 456,
    color: '#4ba984',
    diskFolderId: 42,
    createdAt: '2025-01-15T10:00:00+01:00',
    members: [{ userId: 456, lastReadId: 789 }, { userId: 1 }, { userId: 27 }],
    messages: messages(789, 15, 1),
  },
  {
    id: 1375,
    messageType: 'L',
    name: 'Green Guest #17 - Demo portal',
    ownerId: 27,
    color: '#58cc47',
    entityType: 'LINES',
    entityId: 'livechat|1|1373|211',
    createdAt: '2026-03-13T16:50:15+01:00',
    members: [
      { userId: 1, lastReadId: 86313 },
      { userId: 27, lastReadId: 86313, manager: true },
      { userId: 211, lastReadId: 86101 },
    ],
    messages: [
      ...(messages(86312, 103, 211) ?? []),
      {
        id: 86313,
        authorId: 211,
        date: '2026-03-16T20:50:30+01:00',
        views: [{ userId: 27, date: '2026-03-16T20:50:37+01:00' }],
      },
    ],
  },
];

/** One chat of each further kind (chat-type-open, chat-message-type). */
const ofEveryKind: ChatInput[] = [
  { id: 61, name: 'Closed circle', ownerId: 503, members: members(503, 103) },
  { id: 62, messageType: 'O', name: 'Open talk', ownerId: 503, members: members(503, 103) },
  {
    id: 71,
    messageType: 'C',
    name: 'Website relaunch',
    ownerId: 503,
    entityType: 'SONET_GROUP',
    entityId: '7',
    members: members(1, 103, 503),
  },
  { id: 31, messageType: 'N', name: 'Announcements', ownerId: 1, members: members(1, 27, 103) },
  { id: 32, messageType: 'J', name: 'Company news', ownerId: 27, members: members(1, 27) },
  {
    id: 33,
    messageType: 'J',
    name: 'General channel',
    ownerId: 1,
    entityType: 'GENERAL_CHANNEL',
    members: members(1, 27, 103),
  },
  {
    id: 34,
    messageType: 'T',
    name: 'Comments',
    ownerId: 27,
    parentChatId: 31,
    parentMessageId: 311,
    members: members(1, 27),
  },
  {
    id: 35,
    messageType: 'A',
    name: 'CoPilot',
    ownerId: 1,
    backgroundId: 'copilot',
    members: members(1),
  },
  {
    id: 36,
    messageType: 'B',
    name: 'Joint project',
    ownerId: 1,
    backgroundId: 'collab',
    members: members(1, 27, 302),
  },
  {
    id: 37,
    name: 'Task: launch',
    ownerId: 1,
    entityType: 'TASKS_TASK',
    entityId: '15',
    members: members(1, 103),
  },
  {
    id: 38,
    name: 'Quarterly review',
    ownerId: 1,
    entityType: 'CALENDAR',
    entityId: '88',
    members: members(1, 27),
  },
  {
    id: 39,
    name: 'Video call',
    ownerId: 1,
    entityType: 'VIDEOCONF',
    publicAlias: { code: 'demo42', link: 'https://portal.example/video/demo42' },
    members: members(1, 301),
  },
  {
    id: 40,
    messageType: 'X',
    name: 'External',
    ownerId: 1,
    entityType: 'TELEGRAM_GROUP',
    members: members(1),
  },
  { id: 41, messageType: 'S', name: 'Notifications', ownerId: 1, members: members(1) },
  {
    id: 42,
    name: 'Lead without an operator',
    ownerId: 0,
    messageType: 'L',
    entityType: 'LINES',
    entityId: 'telegrambot|2|1400|211',
    members: members(1, 211),
  },
  {
    id: 43,
    name: 'Blue Guest #18 - Demo portal',
    ownerId: 27,
    messageType: 'L',
    entityType: 'LINES',
    entityId: 'livechat|1|1380|211',
    members: members(27, 211),
  },
  {
    id: 44,
    name: 'Grey Guest #19 - Complaints',
    ownerId: 503,
    messageType: 'L',
    entityType: 'LINES',
    entityId: 'livechat|3|1381|211',
    members: members(503, 211),
  },
];

export const chats: ChatInput[] = [...onThePages, ...ofEveryKind];

export const sessions: PortalDescription['sessions'] = [
  { id: 341, chatId: 1375, startedAt: '2026-03-16T18:41:58+01:00', crm: { LEAD: 1209 } },
  { id: 342, chatId: 42, startedAt: '2026-03-17T09:00:00+01:00' },
  { id: 343, chatId: 43, startedAt: '2026-03-18T09:00:00+01:00' },
  { id: 344, chatId: 44, startedAt: '2026-03-18T10:00:00+01:00' },
];

export const lines: PortalDescription['lines'] = [
  { id: 1, name: 'Demo portal', mayJoin: [1] },
  { id: 2, name: 'Telegram' },
  { id: 3, name: 'Complaints', mayJoin: 'nobody' },
];

/** `count` messages that end with id `lastId`, all by one author. */
function messages(lastId: number, count: number, authorId: number): ChatInput['messages'] {
  return Array.from({ length: count }, (_, index) => ({
    id: lastId - count + 1 + index,
    authorId,
    date: at(25, index),
  }));
}
