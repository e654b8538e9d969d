// Generated from the contract under openapi/. Do not edit: change the contract, then run
// `pnpm generate`.

import type { operations } from './openapi.js';

type Params<Name extends keyof operations> =
  operations[Name]['requestBody']['content']['application/json'];

type Result<Name extends keyof operations> =
  operations[Name]['responses'][200]['content']['application/json']['result'];

/** What each method accepts, returns, and fails with. */
export interface Methods {
  /** Read a chat. Scope: `im`. */
  'im.dialog.get': {
    params: Params<'im.dialog.get'>;
    /** Optional parameters that a call through a webhook requires. */
    webhookParams: never;
    result: Result<'im.dialog.get'>;
    /** The codes that only this method has, in addition to `SystemErrorCode`. */
    code: 'ACCESS_ERROR' | 'DIALOG_ID_EMPTY';
  };
  /** Read a chat as a bot. Scope: `imbot`. */
  'imbot.v2.Chat.get': {
    params: Params<'imbot.v2.Chat.get'>;
    /** Optional parameters that a call through a webhook requires. */
    webhookParams: 'botToken';
    result: Result<'imbot.v2.Chat.get'>;
    /** The codes that only this method has, in addition to `SystemErrorCode`. */
    code: '100' | 'ACCESS_DENIED' | 'BOT_ID_REQUIRED' | 'BOT_NOT_FOUND' | 'BOT_OWNERSHIP_ERROR' | 'BOT_TOKEN_NOT_SPECIFIED' | 'CHAT_NOT_FOUND' | 'invalid_http_method';
  };
  /**
   * Read a chat (legacy). Scope: `imbot`.
   * @deprecated Call imbot.v2.Chat.get.
   */
  'imbot.dialog.get': {
    params: Params<'imbot.dialog.get'>;
    /** Optional parameters that a call through a webhook requires. */
    webhookParams: never;
    result: Result<'imbot.dialog.get'>;
    /** The codes that only this method has, in addition to `SystemErrorCode`. */
    code: 'ACCESS_ERROR' | 'DIALOG_ID_EMPTY';
  };
  /** Read the chat of an open line. Scope: `imopenlines`. */
  'imopenlines.dialog.get': {
    params: Params<'imopenlines.dialog.get'>;
    /** Optional parameters that a call through a webhook requires. */
    webhookParams: never;
    result: Result<'imopenlines.dialog.get'>;
    /** The codes that only this method has, in addition to `SystemErrorCode`. */
    code: 'ACCESS_ERROR' | 'IM_NOT_INSTALLED';
  };
}

/** The codes that any call can fail with, alone or as a command of a batch. */
export type SystemErrorCode =
  | 'ACCESS_DENIED'
  | 'APPLICATION_NOT_FOUND'
  | 'CONNECTION_ERROR'
  | 'ERROR_ARGUMENT'
  | 'ERROR_BATCH_LENGTH_EXCEEDED'
  | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
  | 'ERROR_CORE'
  | 'ERROR_METHOD_NOT_FOUND'
  | 'ERROR_UNEXPECTED_ANSWER'
  | 'INTERNAL_SERVER_ERROR'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_REQUEST'
  | 'METHOD_CONFIRM_DENIED'
  | 'METHOD_CONFIRM_WAITING'
  | 'NO_AUTH_FOUND'
  | 'OPERATION_TIME_LIMIT'
  | 'OVERLOAD_LIMIT'
  | 'PORTAL_DELETED'
  | 'QUERY_LIMIT_EXCEEDED'
  | 'authorization_error'
  | 'expired_token'
  | 'insufficient_scope'
  | 'invalid_token'
  | 'user_access_error';

/** The parameters whose value is a secret. */
export const secretParams: readonly string[] = ['botToken'];

/** The parameters that identify the chat. */
export const identifierParams: readonly string[] = ['DIALOG_ID', 'dialogId', 'CHAT_ID', 'SESSION_ID', 'USER_CODE'];

/** The kinds of result of each method whose result is not always an object. */
export const resultKinds: ReadonlyMap<string, readonly string[]> = new Map([
]);
