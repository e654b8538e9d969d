import type { Audience, ChatInput, MemberInput } from './schema.js';
import { UserError } from './user-error.js';

/** What the common chats have in common. */
interface ChatWords extends Partial<Omit<ChatInput, 'members' | 'messageType'>> {
  /** Messages that the first member has not read; 0 when absent. */
  readonly unread?: number;
}

/** A user's id, or a member with more to say, such as `{ userId: 27, muted: true }`. */
export type MemberWords = number | MemberInput;

export interface GroupChatWords extends ChatWords {
  readonly id: number;
  /** The first one owns the chat unless `ownerId` is set. */
  readonly members: readonly MemberWords[];
  /** Whether every employee may read it. */
  readonly open?: boolean;
}

/** A chat of several users. */
export function groupChat({ members, open = false, unread, ...rest }: GroupChatWords): ChatInput {
  checkWords('groupChat', { members, unread }, 0);
  return withUnread({ ...rest, messageType: open ? 'O' : 'C' }, members, unread);
}

export interface PrivateDialogWords extends ChatWords {
  readonly id: number;
  readonly between: readonly [MemberWords, MemberWords];
}

/** The dialog of two users, which exists before either opens it. */
export function privateDialog({ between, unread, ...rest }: PrivateDialogWords): ChatInput {
  checkWords('privateDialog', { between, unread }, 2);
  return withUnread({ ...rest, messageType: 'P' }, between, unread);
}

export interface OpenLineWords extends ChatWords {
  readonly id: number;
  /** Operators, and the customer last. */
  readonly members: readonly MemberWords[];
  /** `connector|lineId|connectorChatId|connectorUserId`; `livechat|1|{id}|{customer}` when absent. */
  readonly userCode?: string;
  readonly sessionId?: number;
  /** CRM items that the session is bound to, such as `{ DEAL: 5 }`. */
  readonly crm?: NonNullable<ChatInput['session']>['crm'];
  /** Who may read the chat without being a member; nobody when absent. */
  readonly mayJoin?: Audience;
}

/** The chat of an open line with a customer. */
export function openLine(words: OpenLineWords): ChatInput {
  const { members, unread, userCode, sessionId, crm, ...rest } = words;
  checkWords('openLine', { members, unread }, 1);
  const customer = members.at(-1);
  const customerId = typeof customer === 'object' ? customer.userId : customer;
  const chat: ChatInput = {
    ...rest,
    messageType: 'L',
    entityType: 'LINES',
    entityId: userCode ?? `livechat|1|${words.id}|${customerId}`,
    session: { id: sessionId ?? words.id, ...(crm && { crm }) },
  };
  return withUnread(chat, members, unread, customerId);
}

/**
 * Checks what no schema sees, for those who write JavaScript; the rest is checked as a part of the state.
 * @throws UserError
 */
function checkWords(
  builder: string,
  words: Readonly<Record<string, unknown>>,
  least: number,
): void {
  const { unread = 0, ...lists } = words;
  for (const [name, list] of Object.entries(lists)) {
    if (Array.isArray(list) && list.length >= least) continue;
    const amount = least > 0 ? `at least ${least} user id${least > 1 ? 's' : ''}` : 'user ids';
    throw new UserError(`${builder}: ${name} must be a list of ${amount}.`);
  }
  if (typeof unread === 'number' && Number.isInteger(unread) && unread >= 0) return;
  throw new UserError(`${builder}: unread must be a whole number, 0 or more.`);
}

function withUnread(
  chat: ChatInput,
  members: readonly MemberWords[],
  unread = 0,
  author?: number,
): ChatInput {
  const all = members.map((one): MemberInput => (typeof one === 'object' ? one : { userId: one }));
  const [first, second] = all;
  const authorId = author ?? second?.userId ?? 0;
  const sent = Array.from({ length: unread }, (_, index) => ({
    id: chat.id * 1000 + index,
    authorId,
    date: '2026-02-25T16:50:58+01:00',
  }));
  return {
    ownerId: first?.userId ?? 0,
    ...chat,
    members: all,
    messages: chat.messages ?? sent,
  };
}
