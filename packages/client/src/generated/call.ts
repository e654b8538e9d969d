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
   * Reads one chat as the caller sees it: counters, role and read marks are those of the caller. **This read
   * can write**: if you read by user id or by workgroup, the server creates the private dialog or the
   * workgroup's chat if it does not exist yet.
   *
   * Any user may call it for a chat that they can see. The chat of an open line can be read by everybody who may
   * join the line, members or not. A chat that does not exist and a chat that the caller may not see return the
   * same error. Get chat ids from im.recent.list and im.chat.get, and user ids from user.get.
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
   * Reads one chat as a bot sees it, in camelCase: role and read marks are those of the bot. **This read can
   * write**: the server creates the bot's private dialog with a user if it does not exist yet, and adds the bot
   * to threads and task chats that it may join.
   *
   * The bot must be in the chat, unless it may join it. Only the owner of a registered bot may call the method:
   * the application that registered it, or a webhook with the `botToken` that was set at registration. The
   * portal checks the token, the bot, its owner and then the chat. Portals have had the method since version
   * 26.250 of the messenger (April 2026).
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
   * Reads one chat as the caller sees it. **This read can write**: if you read by user id, the server creates
   * the private dialog if it does not exist yet. Call imbot.v2.Chat.get in new code.
   *
   * The server runs the same code as for im.dialog.get, with another scope: the caller must have access to the
   * chat, and a `BOT_ID` in the request is ignored. The vendor's page of imbot.dialog.get still shows the
   * answer of 2017; portals since 2020 send integers and `name`, so handle both shapes.
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
   * It can be read by members of the chat, by everybody who may join the line or answer on it, and by users who
   * may see the CRM item that is bound to the chat; an administrator need not be a member. Send exactly one
   * identifier: `CHAT_ID` (from imopenlines.session.open or imopenlines.session.history.get), `DIALOG_ID`
   * (`chat` and the same id), `SESSION_ID` (`sessionId` of imopenlines.session.history.get) or `USER_CODE`
   * (`entity_id` of the line's chat). The error is the same whether the identifier is missing, nothing is
   * found, or the caller has no access.
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
