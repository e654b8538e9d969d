import type { Chat } from '../state/schema.js';

/** The messenger's named colours; a chat without a colour gets one by its id. */
const palette = [
  '#df532d',
  '#64a513',
  '#4ba984',
  '#4ba5c3',
  '#3e99ce',
  '#8474c8',
  '#1eb4aa',
  '#f76187',
  '#58cc47',
  '#ab7761',
  '#29619b',
  '#728f7a',
  '#ba9c7b',
];

export const colorById = (id: number): string => palette[id % palette.length] ?? '#df532d';

export const chatColor = (chat: Chat): string => chat.color ?? colorById(chat.id);
