import { UserError } from './user-error.js';

/** What a run may read on a live portal. Each field is optional; what is missing is not read. */
export interface Identifiers {
  /** Dialogs as `DIALOG_ID` takes them: `chat123`, `sg12`, `256`. */
  readonly dialogs?: readonly string[];
  readonly botId?: number;
  /** A secret. Needed with a webhook, not with an access token. */
  readonly botToken?: string;
  /** Dialogs of the bot: `chat5`, `256`. */
  readonly botDialogs?: readonly string[];
  /** Chat ids of open lines. */
  readonly lineChats?: readonly number[];
  /** Session ids of open lines. */
  readonly lineSessions?: readonly number[];
  /** Customers' codes, `connector|lineId|connectorChatId|connectorUserId`. */
  readonly lineUserCodes?: readonly string[];
  /** Calls of methods whose identifiers have no field here: `im.chat.get?ENTITY_TYPE=LINES&ENTITY_ID=…`. */
  readonly reads?: readonly string[];
}

/** How the identifiers that are texts are written, each with an example for messages. */
export const identifierForms = {
  dialogs: { form: /^(chat|sg)?\d+$/, example: 'chat123, sg12 or 256' },
  botDialogs: { form: /^(chat)?\d+$/, example: 'chat5 or 256' },
  lineUserCodes: { form: /^(imol\|)?[^|]+\|\d+\|[^|]+\|[^|]+$/, example: 'livechat|1|1373|211' },
  reads: {
    form: /^[a-zA-Z0-9._]+\?.+=/,
    example: "'im.chat.get?ENTITY_TYPE=LINES&ENTITY_ID=…'",
  },
} as const satisfies Partial<Record<keyof Identifiers, { form: RegExp; example: string }>>;

const textKinds = ['dialogs', 'botDialogs', 'lineUserCodes', 'reads'] as const;

/**
 * Refuses an identifier that no form of a method can read, because it would be silently ignored.
 * @throws UserError that names the field, never its value
 */
export function refuseOddIdentifiers(identifiers: Identifiers): void {
  for (const name of textKinds) {
    const { form, example } = identifierForms[name];
    const texts: readonly unknown[] = identifiers[name] ?? [];
    const odd = texts.findIndex((text) => typeof text !== 'string' || !form.test(text));
    if (odd >= 0) throw new UserError(`identifiers.${name}[${odd}] must look like ${example}`);
  }
  const { botId, lineChats = [], lineSessions = [] } = identifiers;
  const numbers = { lineChats, lineSessions, botId: botId === undefined ? [] : [botId] };
  for (const [name, ids] of Object.entries(numbers)) {
    if (ids.every((id) => Number.isSafeInteger(id) && id > 0)) continue;
    throw new UserError(`identifiers.${name} must be a whole number, such as 123`);
  }
}
