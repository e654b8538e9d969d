import type { PortalState } from './schema.js';

function duplicates(items: readonly { id: number }[], list: string): string[] {
  const seen = new Set<number>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [`${list}[${index}].id: ${id} stands here twice`];
    seen.add(id);
    return [];
  });
}

/** What a state names but does not hold, one line each; empty when all is there. */
export function danglingReferences(state: PortalState): string[] {
  const users = new Set(state.users.map((user) => user.id));
  const chats = new Set(state.chats.map((chat) => chat.id));
  const user = (id: number, where: string) =>
    users.has(id) ? [] : [`${where}: there is no user ${id} in users`];
  return [
    ...duplicates(state.users, 'users'),
    ...duplicates(state.chats, 'chats'),
    ...duplicates(state.groups, 'groups'),
    ...duplicates(state.sessions, 'sessions'),
    ...state.chats.flatMap((chat, index) => [
      ...(chat.ownerId === 0 ? [] : user(chat.ownerId, `chats[${index}].ownerId`)),
      ...chat.members.flatMap((member, place) =>
        user(member.userId, `chats[${index}].members[${place}].userId`),
      ),
    ]),
    ...state.groups.flatMap((group, index) => [
      ...user(group.ownerId, `groups[${index}].ownerId`),
      ...group.memberIds.flatMap((id, place) => user(id, `groups[${index}].memberIds[${place}]`)),
    ]),
    ...state.sessions.flatMap(({ chatId }, index) =>
      chats.has(chatId) ? [] : [`sessions[${index}].chatId: there is no chat ${chatId} in chats`],
    ),
    ...state.bots.flatMap((bot, index) => user(bot.userId, `bots[${index}].userId`)),
    ...state.webhooks.flatMap((webhook, index) =>
      user(webhook.userId, `webhooks[${index}].userId`),
    ),
    ...state.tokens.flatMap((token, index) => user(token.userId, `tokens[${index}].userId`)),
  ];
}
