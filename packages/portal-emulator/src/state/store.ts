import * as v from 'valibot';
import { createHideSecrets, type HideSecrets } from '../log/known-secrets.js';
import type { Now } from '../protocol/clock.js';
import { toAtom } from '../protocol/clock.js';
import type {
  Application,
  Bot,
  Chat,
  ChatInput,
  Group,
  PortalSettings,
  PortalState,
  Session,
  Token,
  User,
  Webhook,
} from './schema.js';
import { chatSchema } from './schema.js';

const byId = <T extends { id: number }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

const pairKey = (a: number, b: number) => `${Math.min(a, b)}:${Math.max(a, b)}`;

/** A running portal's state: the described state, indexed, and the few changes a call can make. */
export class PortalStore {
  readonly settings: PortalSettings;
  readonly #state: PortalState;
  readonly #users: Map<number, User>;
  readonly #chats: Map<number, Chat>;
  readonly #groups: Map<number, Group>;
  readonly #sessions: Map<number, Session>;
  readonly #sessionsByChat: Map<number, Session>;
  readonly #bots: Map<number, Bot>;
  readonly #webhooks: Map<string, Webhook>;
  readonly #applications: Map<string, Application>;
  readonly #tokens: Map<string, Token>;
  readonly #privateChats = new Map<string, Chat>();
  readonly #favourites = new Map<number, Chat>();
  readonly #groupChats = new Map<string, Chat>();
  readonly #lineChats = new Map<string, Chat>();
  #hideSecrets: HideSecrets | undefined;

  /** @param onChange told of every change that a call makes */
  constructor(
    state: PortalState,
    private readonly now: Now,
    private readonly onChange: () => void = () => {},
  ) {
    this.#state = structuredClone(state);
    this.settings = this.#state.portal;
    this.#users = byId(this.#state.users);
    this.#chats = byId(this.#state.chats);
    this.#groups = byId(this.#state.groups);
    this.#sessions = byId(this.#state.sessions);
    this.#sessionsByChat = new Map(this.#state.sessions.map((one) => [one.chatId, one]));
    this.#bots = new Map(this.#state.bots.map((bot) => [bot.userId, bot]));
    this.#webhooks = new Map(
      this.#state.webhooks.map((one) => [`${one.userId}/${one.secret}`, one]),
    );
    this.#applications = new Map(this.#state.applications.map((one) => [one.id, one]));
    this.#tokens = new Map(this.#state.tokens.map((one) => [one.accessToken, one]));
    for (const chat of this.#state.chats) this.#index(chat);
  }

  /** A copy of the state as it is now, fit for a state file. */
  snapshot(): PortalState {
    return structuredClone(this.#state);
  }

  user(id: number): User | undefined {
    return this.#users.get(id);
  }

  chat(id: number): Chat | undefined {
    return this.#chats.get(id);
  }

  group(id: number): Group | undefined {
    return this.#groups.get(id);
  }

  session(id: number): Session | undefined {
    return this.#sessions.get(id);
  }

  sessionOfChat(chatId: number): Session | undefined {
    return this.#sessionsByChat.get(chatId);
  }

  bot(userId: number): Bot | undefined {
    return this.#bots.get(userId);
  }

  webhook(userId: string, secret: string): Webhook | undefined {
    return this.#webhooks.get(`${userId}/${secret}`);
  }

  application(id: string): Application | undefined {
    return this.#applications.get(id);
  }

  token(accessToken: string): Token | undefined {
    return this.#tokens.get(accessToken);
  }

  privateChat(oneId: number, otherId: number): Chat | undefined {
    return this.#privateChats.get(pairKey(oneId, otherId));
  }

  favouriteChat(userId: number): Chat | undefined {
    return this.#favourites.get(userId);
  }

  groupChat(groupId: number): Chat | undefined {
    return this.#groupChats.get(String(groupId));
  }

  /** The open line's chat for a user code such as `livechat|1|1373|211`. */
  lineChat(userCode: string): Chat | undefined {
    return this.#lineChats.get(userCode);
  }

  /** Whether two users sit in one chat: what lets an extranet user see another. */
  shareAChat(oneId: number, otherId: number): boolean {
    return this.#state.chats.some(
      (chat) =>
        chat.members.some((member) => member.userId === oneId) &&
        chat.members.some((member) => member.userId === otherId),
    );
  }

  /** Adds a chat with the next free id, as the portal does for a first private dialog. */
  addChat(ownerId: number, memberIds: readonly number[], rest: Partial<ChatInput>): Chat {
    const chat = v.parse(chatSchema, {
      id: this.#highestChatId() + 1,
      messageType: 'P',
      ownerId,
      createdAt: toAtom(this.now(), this.settings.timezone),
      members: memberIds.map((userId) => ({ userId })),
      ...rest,
    });
    this.#state.chats.push(chat);
    this.#chats.set(chat.id, chat);
    this.#index(chat);
    this.onChange();
    return chat;
  }

  #highestChatId(): number {
    let highest = 0;
    for (const id of this.#chats.keys()) highest = Math.max(highest, id);
    return highest;
  }

  /** Hides every secret that the portal has had. */
  hideSecrets(): HideSecrets {
    const { webhooks, applications, tokens, bots } = this.#state;
    this.#hideSecrets ??= createHideSecrets([
      ...webhooks.map((one) => one.secret),
      ...applications.map((one) => one.secret),
      ...bots.map((one) => one.token),
      ...tokens.flatMap((one) => [one.accessToken, one.refreshToken]),
    ]);
    return this.#hideSecrets;
  }

  tokenToRefresh(refreshToken: string): Token | undefined {
    return this.#state.tokens.find((one) => one.refreshToken === refreshToken && !one.spent);
  }

  /** Puts a fresh token in place of one whose refresh token is thereby spent. */
  replaceToken(old: Token, fresh: Token): void {
    old.spent = true;
    this.#hideSecrets = undefined;
    this.#state.tokens.push(fresh);
    this.#tokens.set(fresh.accessToken, fresh);
    this.onChange();
  }

  #index(chat: Chat): void {
    const [first, second] = chat.members;
    if (chat.messageType === 'P' && chat.entityType === 'FAVORITE') {
      if (first) this.#favourites.set(first.userId, chat);
    } else if (chat.messageType === 'P' && first && second) {
      this.#privateChats.set(pairKey(first.userId, second.userId), chat);
    }
    if (chat.entityType === 'SONET_GROUP') this.#groupChats.set(chat.entityId, chat);
    if (chat.entityType === 'LINES') this.#lineChats.set(chat.entityId, chat);
  }
}
