import type { Chat, Session } from './schema.js';

export type EntityData = readonly [string, string, string];

const crmData = ({ crm }: Session): string =>
  `LEAD|${crm.LEAD}|COMPANY|${crm.COMPANY}|CONTACT|${crm.CONTACT}|DEAL|${crm.DEAL}`;

/** An open line's data is derived from its session and CRM bindings; other chats keep theirs. */
export function entityDataOf(chat: Chat, session: Session | undefined): EntityData {
  if (!session) return [chat.entityData1, chat.entityData2, chat.entityData3];
  return [
    chat.entityData1 || sessionData(session),
    chat.entityData2 || crmData(session),
    chat.entityData3 || 'N',
  ];
}

/** Ten fields; the sixth is the session, the seventh its start in Unix time (line-entity-data-1). */
function sessionData(session: Session): string {
  const [type, id] = Object.entries(session.crm).find(([, bound]) => bound > 0) ?? ['NONE', 0];
  const started = Math.floor(Date.parse(session.startedAt) / 1000);
  const bound = id > 0 ? 'Y' : 'N';
  const paused = session.paused ? 'Y' : 'N';
  return [bound, type, id, paused, 'N', session.id, started, 0, 0, 0].join('|');
}
