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
  /** The access token, or what gives it. It travels in the body of each request. */
  readonly accessToken: string | TokenProvider;
  readonly webhookUrl?: never;
}

/** Doubts the shape of a result, by throwing. */
export type Validate = (method: MethodName, result: object) => void;

/** What both kinds have in common. */
export interface ClientOptions extends Hooks, Pick<CallOptions, 'timeout' | 'retry'> {
  /**
   * How long one attempt may take, in milliseconds. 65,000 by default: a portal itself stops at
   * 60,000. 0 for no limit.
   */
  readonly attemptTimeout?: number | undefined;
  /**
   * The rate at which requests go out: that of the portal's plan, `'standard'` by default, a limiter
   * of your own, or `'off'`. Clients of one portal share it.
   */
  readonly limiter?: Plan | 'off' | Limiter | undefined;
  /** Sends calls that are made in the same tick together, as batches of up to 50. Off by default. */
  readonly coalesce?: boolean | undefined;
  /** Checks each result; see `@b24-chat/client/validate`. */
  readonly validate?: Validate | undefined;
  /** What sends the requests, in place of the global `fetch`. It sees the secrets. */
  readonly fetch?: Fetch | undefined;
}
