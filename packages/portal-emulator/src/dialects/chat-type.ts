import type { Chat } from '../state/schema.js';

const byLetter: Record<Chat['messageType'], string> = {
  P: 'private',
  C: 'chat',
  O: 'open',
  T: 'comment',
  N: 'channel',
  J: 'openChannel',
  L: 'lines',
  S: 'system',
  A: 'copilot',
  B: 'collab',
  X: 'external',
};

/** `TASKS_TASK` becomes `tasksTask`: every entity type becomes a `type` (chat-type-open). */
const camelCase = (entityType: string): string =>
  entityType.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export function chatType(chat: Chat): string {
  if (chat.messageType === 'P' || chat.entityType === '') return byLetter[chat.messageType];
  return camelCase(chat.entityType);
}
