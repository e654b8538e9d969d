import type { Fetch } from './transport.js';

/** For a client that calls through a webhook. */
export interface WebhookOptions extends CommonOptions {
  /** The webhook's address, `https://portal/rest/1/secret/`. It is a secret. */
  readonly webhookUrl: string;
  readonly portal?: never;
  readonly accessToken?: never;
}

/** For a client that calls with an OAuth access token. */
export interface OAuthOptions extends CommonOptions {
  /** The portal, such as `example.bitrix24.com`. */
  readonly portal: string;
  /** The access token. It travels in the body of each request. */
  readonly accessToken: string;
  readonly webhookUrl?: never;
}

interface CommonOptions {
  /** What sends the requests, in place of the global `fetch`. It sees the secrets. */
  readonly fetch?: Fetch;
}
