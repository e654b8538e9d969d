export { type ChatClient, createChatClient } from './client.js';
export {
  ApiError,
  ApiError as Bitrix24ApiError,
  Bitrix24Error,
  MalformedResponseError,
  TransportError,
} from './errors.js';
export type * from './generated/schemas.js';
export { type AnyApiError, type AnyErrorCode, isApiError, isBitrix24Error } from './guards.js';
export type {
  CallParams,
  Credential,
  ErrorCode,
  KnownErrorCode,
  MethodName,
  Params,
  Result,
} from './method.js';
export type { OAuthOptions, WebhookOptions } from './options.js';
export type { Fetch } from './transport.js';
