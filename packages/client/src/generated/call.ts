// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { CallOptions } from '../command.js';
import type { CallParams, Credential, Result } from '../method.js';
import type { Methods } from './methods.js';

/** Calls a method and returns its result. */
export interface Call<out C extends Credential> {
  /**
   * Read a chat. Scope: `im`.
   *
   * Reads one chat as the caller sees it: counters, role and read marks are the caller's own. **This read can
   * write**: asked for by user id or by workgroup, the server creates the private dialog or the chat of the
   * workgroup if there is none.
   *
   * Any user may call it for a chat they can see. A chat of an open line can be read by everybody who may join
   * the line, members or not. A chat that does not exist and one that the caller may not see return the same
   * error. Chat ids come from im.recent.list and im.chat.get, user ids from user.get.
   *
   * @throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it
   * @throws TransportError if no answer comes
   * @throws TimeoutError if none comes in time
   * @throws MalformedResponseError if the answer is not one of Bitrix24
   * @throws Bitrix24Error if a parameter or an option cannot be used
   */
  <M extends 'im.dialog.get'>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
  /**
   * Read a chat as a bot. Scope: `imbot`.
   *
   * Reads one chat as a bot sees it, in camelCase: role and read marks are the bot's. **This read can write**:
   * the server creates the private dialog of the bot with a user if there is none, and adds the bot to
   * threads and task chats that it may join.
   *
   * The bot must be in the chat, unless it may join it. Only the owner of a registered bot may call the method:
   * the application that registered it, or a webhook with the `botToken` that was set at registration. The
   * portal checks the token, the bot, its owner and then the chat. Portals have the method since version 26.250
   * of the messenger (April 2026).
   *
   * @throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it
   * @throws TransportError if no answer comes
   * @throws TimeoutError if none comes in time
   * @throws MalformedResponseError if the answer is not one of Bitrix24
   * @throws Bitrix24Error if a parameter or an option cannot be used
   */
  <M extends 'imbot.v2.Chat.get'>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
  /**
   * Read a chat (legacy). Scope: `imbot`.
   *
   * Reads one chat as the caller sees it. **This read can write**: asked for by user id, the server creates
   * the private dialog if there is none. Call imbot.v2.Chat.get in new code.
   *
   * The server runs the same code as for im.dialog.get, with another scope: the access of the caller
   * counts, and a `BOT_ID` in the request is ignored. The vendor's page of imbot.dialog.get still prints the
   * answer of 2017; portals since 2020 send integers and `name`, so read both shapes.
   *
   * @deprecated Call imbot.v2.Chat.get.
   * @throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it
   * @throws TransportError if no answer comes
   * @throws TimeoutError if none comes in time
   * @throws MalformedResponseError if the answer is not one of Bitrix24
   * @throws Bitrix24Error if a parameter or an option cannot be used
   */
  <M extends 'imbot.dialog.get'>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
  /**
   * Read the chat of an open line. Scope: `imopenlines`.
   *
   * Reads the chat between a customer and the operators of an open line.
   *
   * It can be read by members of the chat, by everybody who may join or answer on the line, and by who may
   * see the CRM item that is bound to the chat; an administrator need not be a member. Send exactly one
   * identifier: `CHAT_ID` (from imopenlines.session.open or imopenlines.session.history.get), `DIALOG_ID`
   * (`chat` and the same id), `SESSION_ID` (`sessionId` of imopenlines.session.history.get) or `USER_CODE`
   * (`entity_id` of a line's chat). No identifier, nothing found and no access all return the same error.
   *
   * @throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it
   * @throws TransportError if no answer comes
   * @throws TimeoutError if none comes in time
   * @throws MalformedResponseError if the answer is not one of Bitrix24
   * @throws Bitrix24Error if a parameter or an option cannot be used
   */
  <M extends 'imopenlines.dialog.get'>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
  /**
   * Calls a method and returns its `result`.
   *
   * @throws ApiError if the portal answers with an error; AuthError and RateLimitError are kinds of it
   * @throws TransportError if no answer comes
   * @throws TimeoutError if none comes in time
   * @throws MalformedResponseError if the answer is not one of Bitrix24
   * @throws Bitrix24Error if a parameter or an option cannot be used
   */
  <M extends keyof Methods & string>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ): Promise<Result<M>>;
}
