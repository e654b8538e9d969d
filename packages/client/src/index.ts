export type {
  ChatClient,
  Commands,
  EachOptions,
  Outcome,
  Outcomes,
  Reply,
} from './chat-client.js';
export type { CallOptions } from './command.js';
export { createChatClient } from './create-chat-client.js';
export {
  type AnyApiError,
  type AnyAuthError,
  type AnyRateLimitError,
  ApiError,
  ApiError as Bitrix24ApiError,
  AuthError,
  AuthError as Bitrix24AuthError,
  Bitrix24Error,
  type ErrorDetails,
  MalformedResponseError,
  MalformedResponseError as Bitrix24MalformedResponseError,
  RateLimitError,
  RateLimitError as Bitrix24RateLimitError,
  type Refusal,
  TimeoutError,
  TimeoutError as Bitrix24TimeoutError,
  TransportError,
  TransportError as Bitrix24TransportError,
} from './errors.js';
export type { Call } from './generated/call.js';
export type * from './generated/schemas.js';
export type { UnifiedChat } from './generated/unified.js';
export {
  type AnyErrorCode,
  type ApiErrorWith,
  isApiError,
  isAuthError,
  isBitrix24Error,
  isMalformedResponseError,
  isRateLimitError,
  isTimeoutError,
  isTransportError,
} from './guards.js';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.js';
export type { Limiter, Plan } from './limiter.js';
export type {
  CallParams,
  Credential,
  ErrorCode,
  KnownErrorCode,
  MethodName,
  Params,
  Result,
} from './method.js';
export { type RefreshOptions, refreshingToken, type TokenPair } from './oauth.js';
export { type CrmBinding, type OpenLine, openLineOf } from './open-line-of.js';
export type { ClientOptions, OAuthOptions, Validate, WebhookOptions } from './options.js';
export type { RawClient } from './raw.js';
export { toChat } from './to-chat.js';
export type { TokenProvider } from './tokens.js';
export type { Fetch } from './transport.js';
