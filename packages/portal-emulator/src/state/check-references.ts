import type { Audience, PortalState } from './schema.js';

/** What a state names but does not contain, one line each; empty if nothing is missing. */
export function danglingReferences(state: PortalState): string[] {
  const { chats, groups, sessions, bots, webhooks, tokens, lines, crmItems } = state;
  const userIds = new Set(state.users.map(({ id }) => id));
  const chatIds = new Set(chats.map(({ id }) => id));

  const user = (id: number, where: string) =>
    userIds.has(id) ? [] : [`${where}: there is no user ${id} in users`];
  const audience = (ids: Audience | undefined, where: string) =>
    Array.isArray(ids) ? ids.flatMap((id, index) => user(id, `${where}[${index}]`)) : [];

  return [
    ...duplicates(state.users, 'users'),
    ...duplicates(chats, 'chats'),
    ...duplicates(groups, 'groups'),
    ...duplicates(sessions, 'sessions'),
    ...duplicates(lines ?? [], 'lines'),
    ...chats.flatMap((chat, index) => [
      ...(chat.ownerId === 0 ? [] : user(chat.ownerId, `chats[${index}].ownerId`)),
      ...chat.members.flatMap((member, place) =>
        user(member.userId, `chats[${index}].members[${place}].userId`),
      ),
      ...audience(chat.mayJoin, `chats[${index}].mayJoin`),
    ]),
    ...unknownLines(state),
    ...(lines ?? []).flatMap((line, index) => audience(line.mayJoin, `lines[${index}].mayJoin`)),
    ...crmItems.flatMap((item, index) => audience(item.maySee, `crmItems[${index}].maySee`)),
    ...groups.flatMap((group, index) => [
      ...user(group.ownerId, `groups[${index}].ownerId`),
      ...group.memberIds.flatMap((id, place) => user(id, `groups[${index}].memberIds[${place}]`)),
    ]),
    ...sessions.flatMap(({ chatId }, index) =>
      chatIds.has(chatId) ? [] : [`sessions[${index}].chatId: there is no chat ${chatId} in chats`],
    ),
    ...bots.flatMap((bot, index) => user(bot.userId, `bots[${index}].userId`)),
    ...webhooks.flatMap((one, index) => user(one.userId, `webhooks[${index}].userId`)),
    ...tokens.flatMap((token, index) => user(token.userId, `tokens[${index}].userId`)),
  ];
}

function duplicates(items: readonly { id: number }[], list: string): string[] {
  const seen = new Set<number>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [`${list}[${index}].id: ${id} is in the list twice`];
    seen.add(id);
    return [];
  });
}

/** A state without `lines` says nothing of who may join which, so any line will do. */
function unknownLines({ chats, lines }: PortalState): string[] {
  if (!lines) return [];
  return chats.flatMap((chat, index) => {
    if (chat.entityType !== 'LINES') return [];
    const lineId = Number(chat.entityId.split('|')[1]);
    if (lines.some(({ id }) => id === lineId)) return [];
    return [`chats[${index}].entityId: there is no line ${lineId} in lines`];
  });
}
