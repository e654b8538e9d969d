import type { Chat } from '../state/schema.js';

export interface EntityLink {
  type: string;
  url: string;
  id: string;
}

/** What the chat is about and where it is opened; three empty strings for a plain chat. */
export function entityLinkOf(chat: Chat, userId: number): EntityLink {
  const { entityType: type, entityId: id } = chat;
  const personal = `/company/personal/user/${userId}`;
  if (type === 'CRM') return crmLink(id);
  if (type === 'SONET_GROUP') return { type, url: `/workgroups/group/${id}/`, id };
  if (type === 'TASKS' || type === 'TASKS_TASK') {
    return { type, url: `${personal}/tasks/task/view/${id}/`, id };
  }
  if (type === 'CALENDAR') return { type, url: `${personal}/calendar/?EVENT_ID=${id}`, id };
  return { type, url: '', id };
}

function crmLink(entityId: string): EntityLink {
  const [type = '', elementId = ''] = entityId.split('|');
  return { type, url: `/crm/${type.toLowerCase()}/details/${elementId}/`, id: entityId };
}
