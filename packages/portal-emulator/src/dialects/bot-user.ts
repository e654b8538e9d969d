import { isExtranet } from '../access/chat-access.js';
import type { JsonObject } from '../protocol/json.js';
import type { User } from '../state/schema.js';
import { colorById } from './color.js';

const userTypes: Record<User['kind'], string> = {
  employee: 'user',
  extranet: 'extranet',
  collaber: 'collaber',
  bot: 'bot',
  connector: 'connector',
};

const authIds: Record<User['kind'], string> = {
  employee: 'default',
  extranet: 'default',
  collaber: 'default',
  bot: 'bot',
  connector: 'imconnector',
};

/** The user object of imbot.v2: 25 keys, dates `false` when there is none (bot-user-fields). */
export function buildBotUser(user: User): JsonObject {
  return {
    id: user.id,
    active: user.active,
    name: nameOf(user),
    firstName: user.firstName,
    lastName: user.lastName,
    workPosition: user.workPosition,
    color: user.color ?? colorById(user.id),
    avatar: user.avatar,
    gender: user.gender,
    birthday: user.birthday,
    extranet: isExtranet(user),
    bot: user.kind === 'bot',
    connector: user.kind === 'connector',
    externalAuthId: authIds[user.kind],
    status: 'online',
    idle: false,
    lastActivityDate: user.lastActivityDate ?? false,
    mobileLastDate: false,
    desktopLastDate: false,
    absent: false,
    departments: user.departments,
    phones: false,
    type: userTypes[user.kind],
    website: user.website,
    email: user.email,
  };
}

/** A user without first and last name has no name either (bot-user-null-names). */
function nameOf({ firstName, lastName }: User): string | null {
  if (firstName === null && lastName === null) return null;
  return `${firstName ?? ''} ${lastName ?? ''}`.trim();
}
