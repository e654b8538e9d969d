import { parseState } from './parse-state.js';
import type { PortalState, PortalStateInput } from './schema.js';

const ALL_SCOPES = ['im', 'imbot', 'imopenlines'];

/** What `createPortal` takes: a state file's content, with users and credentials optional. */
export type PortalDescription = Partial<PortalStateInput>;

function mentionedUsers({ chats = [], bots = [], groups = [] }: PortalDescription): number[] {
  return [
    ...chats.flatMap((chat) => (chat.members ?? []).map((member) => member.userId)),
    ...chats.map((chat) => chat.ownerId ?? 0),
    ...bots.map((bot) => bot.userId),
    ...groups.flatMap((group) => [group.ownerId, ...(group.memberIds ?? [])]),
  ];
}

function withUsers(description: PortalDescription): PortalStateInput['users'] {
  const users = description.users ?? [{ id: 1, firstName: 'User', lastName: '1' }];
  const known = new Set(users.map((user) => user.id));
  const missing = new Set(mentionedUsers(description).filter((id) => id > 0 && !known.has(id)));
  return [...users, ...[...missing].map((id) => ({ id, firstName: 'User', lastName: String(id) }))];
}

/**
 * A portal's state from a few words: users that chats mention are made, and so
 * are one webhook and one token with every chat scope when none is given.
 * Throws InvalidInputError when the description breaks the rules of a state file.
 */
export function createPortal(description: PortalDescription = {}): PortalState {
  const users = withUsers(description);
  const userId = users[0]?.id ?? 1;
  return parseState({
    webhooks: [{ userId, secret: 'w3bh00k', scopes: ALL_SCOPES }],
    applications: [{ id: 'local.app', secret: 'cl13nts3cr3t', scopes: ALL_SCOPES }],
    tokens: [
      {
        accessToken: 'acc3sst0k3n',
        refreshToken: 'r3fr3sht0k3n',
        applicationId: 'local.app',
        userId,
        expiresAt: '2099-12-31T23:59:59+00:00',
      },
    ],
    ...description,
    users,
  });
}
