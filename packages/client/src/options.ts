import type { CallOptions } from './command.js';
import type { Hooks } from './hooks.js';
import type { Limiter, Plan } from './limiter.js';
import type { MethodName } from './method.js';
import type { TokenProvider } from './tokens.js';
import type { Fetch } from './transport.js';

/** For a client that calls through a webhook. */
export interface WebhookOptions extends ClientOptions {
  /** The webhook's address, `https://portal/rest/1/secret/`. It is a secret. */
  readonly webhookUrl: string;
  readonly portal?: never;
  readonly accessToken?: never;
}

/** For a client that calls with an OAuth access token. */
export interface OAuthOptions extends ClientOptions {
  /** The portal, such as `example.bitrix24.com`. */
  readonly portal: string;
  /** The access token, or a function that returns it. It is sent in the body of each request. */
  readonly accessToken: string | TokenProvider;
  readonly webhookUrl?: never;
}

/**
 * Validates the result of a call; throws or rejects if it is not what the contract promises for these
 * parameters.
 */
export type Validate = (
  method: MethodName,
  result: unknown,
  params: object,
) => void | Promise<void>;

/** The options of both kinds of client. */
export interface ClientOptions extends Hooks, Pick<CallOptions, 'timeout' | 'retry'> {
  /**
   * How long one attempt may take, in milliseconds. 65,000 by default, because a portal itself stops
   * at 60,000. 0 for no limit.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * How fast requests are sent: as the portal's plan allows (`'standard'` by default, or
   * `'enterprise'`), as your own limiter decides, or `'off'`. Clients of one portal share a limit.
   */
  readonly limiter?: Plan | 'off' | Limiter | undefined;
  /** Sends calls of the same tick together, in batches of up to 50. Off by default. */
  readonly coalesce?: boolean | undefined;
  /** Validates each result; see `@b24-chat/client/validate`. */
  readonly validate?: Validate | undefined;
  /** Sends the requests instead of the global `fetch`. It sees the secrets. */
  readonly fetch?: Fetch | undefined;
}
