import type { ChatClient } from './chat-client.js';
import { createClient } from './client.js';
import type { OAuthOptions, WebhookOptions } from './options.js';

/**
 * A client that calls through a webhook.
 * @throws Bitrix24Error when the address is not that of a webhook, or is plain http
 */
export function createChatClient(options: WebhookOptions): ChatClient;
/**
 * A client that calls with an OAuth access token.
 * @throws Bitrix24Error when the portal's address is malformed or plain http, or the token is empty
 */
export function createChatClient(options: OAuthOptions): ChatClient<'oauth'>;
export function createChatClient(options: WebhookOptions | OAuthOptions): ChatClient<'oauth'> {
  return createClient(options);
}
