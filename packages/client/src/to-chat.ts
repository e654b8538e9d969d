import type { BotChat, BotChatResult, Chat, LegacyChat } from './generated/schemas.js';
import { type UnifiedChat, unifiedFields } from './generated/unified.js';
import { isRecord } from './record.js';

/**
 * One chat, in camelCase, from the result of any of the methods and of any generation of portal. Ids
 * are numbers, flags are booleans, and a value that is absent, empty or means "none" is `null`: a portal
 * writes that as `null`, as 0, as an empty text, or not at all.
 */
export function toChat(result: Chat | LegacyChat | BotChat | BotChatResult): UnifiedChat {
  const wire: Record<string, unknown> = { ...('chat' in result ? result.chat : result) };
  const fields = Object.entries(unifiedFields).map(([name, field]) => {
    const [as = '', ...keys] = field.split(' ');
    const key = keys.find((one) => wire[one] !== undefined && wire[one] !== null);
    return [name, key === undefined ? null : read(as, wire[key])];
  });
  return Object.fromEntries(fields) as UnifiedChat;
}

function read(as: string, value: unknown): unknown {
  switch (as) {
    case 'ids':
      return idsOf(value);
    case 'list':
    case 'alias':
      return tidy(value);
    case 'object':
      // PHP writes an empty map as a list.
      return typeof value === 'object' && !Array.isArray(value) ? tidy(value) : null;
  }
  // A list or a map where one value was due says nothing, and cannot always be made a text.
  if (typeof value === 'object') return null;
  switch (as) {
    case 'link':
      return Number(value) || null;
    case 'flag':
      return /^(Y|1|true)$/i.test(`${value}`);
    case 'text':
      return `${value}` || null;
    case 'date':
      return Number.isNaN(Date.parse(`${value}`)) ? null : value;
    default:
      return value === '' || Number.isNaN(Number(value)) ? null : Number(value);
  }
}

// A list of ids, or a map from each to whether it holds.
function idsOf(value: unknown): number[] {
  const ids = Array.isArray(value)
    ? value.filter((id) => typeof id !== 'object')
    : Object.entries(isRecord(value) ? value : {}).flatMap(([id, holds]) =>
        read('flag', holds) ? id : [],
      );
  return ids.map(Number).filter((id) => id > 0);
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value === '' ? null : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), tidy(inner)]));
}

function camel(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
