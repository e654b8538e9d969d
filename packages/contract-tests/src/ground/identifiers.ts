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
