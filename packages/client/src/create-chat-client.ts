import type { ChatClient } from './chat-client.js';
import { createClient } from './client.js';
import type { OAuthOptions, WebhookOptions } from './options.js';

/**
 * Makes a client that calls through a webhook.
 * @throws Bitrix24Error if the address is not that of a webhook, or an option cannot be used
 */
export function createChatClient(options: WebhookOptions): ChatClient;
/**
 * Makes a client that calls with an OAuth access token.
 * @throws Bitrix24Error if the portal's address, the token or an option cannot be used
 */
export function createChatClient(options: OAuthOptions): ChatClient<'oauth'>;
export function createChatClient(options: WebhookOptions | OAuthOptions): ChatClient<'oauth'> {
  return createClient(options);
}
