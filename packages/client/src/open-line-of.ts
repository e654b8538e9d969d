import { openLineBindings, openLineParts, openLineType } from './generated/open-line.js';
import type { UnifiedChat } from './generated/unified.js';

/** A CRM item that an open-line chat is bound to. */
export interface CrmBinding {
  /** What kind of item it is. Portals can send other kinds. */
  readonly type: 'LEAD' | 'COMPANY' | 'CONTACT' | 'DEAL' | (string & {});
  readonly id: number;
}

/** The open line that a chat belongs to. A value that the chat does not have is `null`. */
export interface OpenLine {
  /** The channel, such as `livechat` or `telegrambot`. */
  readonly connector: string | null;
  /** The id of the open line. */
  readonly lineId: number | null;
  /** The id of the chat in the channel. */
  readonly externalChatId: string | null;
  /** The id of the customer in the channel. */
  readonly externalUserId: string | null;
  /** The id of the current session: the `SESSION_ID` of imopenlines.dialog.get. */
  readonly sessionId: number | null;
  /** The CRM items that the chat is bound to. */
  readonly crm: readonly CrmBinding[];
}

/**
 * The open line that a chat belongs to, or `null` for a chat that belongs to none.
 * @param chat what `toChat` returns
 */
export function openLineOf(chat: UnifiedChat): OpenLine | null {
  if (chat[openLineType.field] !== openLineType.value) return null;
  const textOf = (fact: keyof typeof openLineParts) => {
    const { field, part } = openLineParts[fact];
    return chat[field]?.split('|')[part] || null;
  };
  return {
    connector: textOf('connector'),
    lineId: idOf(textOf('lineId')),
    externalChatId: textOf('externalChatId'),
    externalUserId: textOf('externalUserId'),
    sessionId: idOf(textOf('sessionId')),
    crm: bindingsOf(chat[openLineBindings] ?? ''),
  };
}

/** Pairs of type and id, all joined by `|`. The id 0 means none. */
function bindingsOf(text: string): CrmBinding[] {
  const words = text.split('|');
  return words.flatMap((type, index) => {
    const id = index % 2 === 0 ? idOf(words[index + 1]) : null;
    return type && id ? [{ type, id }] : [];
  });
}

function idOf(text: string | null | undefined): number | null {
  const id = Number(text);
  return Number.isInteger(id) && id > 0 ? id : null;
}
