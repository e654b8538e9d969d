import * as v from 'valibot';
import { type ParsedDescription, type PortalState, type User, userSchema } from './schema.js';

/** Fills in the users and credentials that a description leaves out. */
export function completeState(description: ParsedDescription): PortalState {
  const users = description.users ?? namedUsers(description).map((id) => newUser(description, id));
  const userId = users[0]?.id ?? 1;
  const applications = description.applications ?? [
    { id: 'local.app', secret: 'cl13nts3cr3t', scopes: chatScopes, confirm: {} },
  ];
  const webhooks = description.webhooks ?? [
    { userId, secret: 'w3bh00k', scopes: chatScopes, confirm: {} },
  ];
  const tokens = description.tokens ?? [
    {
      accessToken: 'acc3sst0k3n',
      refreshToken: 'r3fr3sht0k3n',
      applicationId: applications[0]?.id ?? '',
      userId,
      expiresAt: farFuture,
      spent: false,
      refreshExpiresAt: farFuture,
    },
  ];
  return { ...description, users, webhooks, applications, tokens };
}

const chatScopes = ['im', 'imbot', 'imopenlines'];

const farFuture = '2099-12-31T23:59:59+00:00';

function newUser({ bots }: ParsedDescription, id: number): User {
  const kind = bots.some((bot) => bot.userId === id) ? 'bot' : 'employee';
  return v.parse(userSchema, { id, firstName: 'User', lastName: String(id), kind });
}

/** User 1, and every other user that is named. */
function namedUsers(description: ParsedDescription): number[] {
  const { chats, bots, groups, lines = [], crmItems, webhooks = [], tokens = [] } = description;
  const audiences = [
    ...chats.map((chat) => chat.mayJoin),
    ...lines.map((line) => line.mayJoin),
    ...crmItems.map((item) => item.maySee),
  ];
  const ids = [
    1,
    ...chats.flatMap((chat) => chat.members.map((member) => member.userId)),
    ...chats.map((chat) => chat.ownerId),
    ...bots.map((bot) => bot.userId),
    ...groups.flatMap((group) => [group.ownerId, ...group.memberIds]),
    ...audiences.flatMap((audience) => (Array.isArray(audience) ? audience : [])),
    ...webhooks.map((webhook) => webhook.userId),
    ...tokens.map((token) => token.userId),
  ];
  return [...new Set(ids)].filter((id) => id > 0);
}
