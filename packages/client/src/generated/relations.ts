// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { MethodName } from '../method.js';

/** How values of a result, by path, are related to the identifier that was sent. */
export interface Relation {
  readonly parameter: string;
  /** The identifiers to which this applies. */
  readonly pattern: RegExp;
  /**
   * `same`: equal, compared as text; `number`: the digits of the identifier; `dialog`: `chat` and
   * these digits, or a user's id; `user-code`: equal after a leading `imol|` is cut off. What a result
   * does not have, or has as `null`, is not compared.
   */
  readonly answers: Readonly<Record<string, 'same' | 'number' | 'dialog' | 'user-code'>>;
}

/** What each method's result says about the identifier that was sent. */
export const relations: Readonly<Record<MethodName, readonly Relation[]>> = {
  'im.dialog.get': [
    { parameter: 'DIALOG_ID', pattern: /^chat\d+$/i, answers: {"id":"number","dialog_id":"same"} },
    { parameter: 'DIALOG_ID', pattern: /^sg\d+$/i, answers: {"dialog_id":"same"} },
    { parameter: 'DIALOG_ID', pattern: /^\d+$/i, answers: {"dialog_id":"same"} },
  ],
  'imbot.v2.Chat.get': [
    { parameter: 'dialogId', pattern: /^chat\d+$/i, answers: {"chat.id":"number","chat.dialogId":"dialog"} },
    { parameter: 'dialogId', pattern: /^\d+$/i, answers: {"chat.dialogId":"same"} },
  ],
  'imbot.dialog.get': [
    { parameter: 'DIALOG_ID', pattern: /^chat\d+$/i, answers: {"id":"number","dialog_id":"same"} },
    { parameter: 'DIALOG_ID', pattern: /^\d+$/i, answers: {"dialog_id":"same"} },
  ],
  'imopenlines.dialog.get': [
    { parameter: 'CHAT_ID', pattern: /^\d+$/i, answers: {"id":"number","dialog_id":"number"} },
    { parameter: 'DIALOG_ID', pattern: /^chat\d+$/i, answers: {"id":"number","dialog_id":"same"} },
    { parameter: 'USER_CODE', pattern: /^/, answers: {"entity_id":"user-code"} },
  ],
};
