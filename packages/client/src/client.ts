import { type Address, portalAddress, webhookAddress } from './address.js';
import { readAnswer } from './answer.js';
import { Bitrix24Error, TransportError } from './errors.js';
import { methods } from './generated/methods.js';
import { createMask, type Mask } from './mask.js';
import type { CallParams, Credential, MethodName, Result } from './method.js';
import type { OAuthOptions, WebhookOptions } from './options.js';
import { createPost } from './transport.js';

/**
 * Calls the methods of one portal. `C` is what the client may be calling with: a plain `ChatClient`
 * wants parameters that suffice for a webhook too, so a `ChatClient<'oauth'>` can stand in its place.
 */
export interface ChatClient<out C extends Credential = Credential> {
  /**
   * Calls a method and gives its `result`.
   * @throws ApiError when the portal answers with an error
   * @throws TransportError when no answer comes
   * @throws MalformedResponseError when the answer is not Bitrix24's
   */
  readonly call: <M extends MethodName>(method: M, params: CallParams<M, C>) => Promise<Result<M>>;
}

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
  const { fetch = globalThis.fetch } = options;
  const { address, token } = readCredential(options);
  const post = createPost(address.base, (request) => fetch(request));

  return {
    async call(method, params) {
      const { path, secretParams } = methods[method];
      const given: Record<string, unknown> = { ...params };
      const mask: Mask = (text) =>
        createMask([
          address.secret,
          token ?? '',
          ...secretParams.map((name) => String(given[name] ?? '')),
        ])(text);
      // In the body: URLs are logged, and a browser may not send the Authorization header there.
      const body = token === undefined ? given : { ...given, auth: token };
      const reply = await post(path, body).catch((error: unknown) => {
        throw new TransportError(`${method} got no answer: ${mask(describe(error))}`);
      });
      return readAnswer(method, reply, mask);
    },
  };
}

function readCredential(options: WebhookOptions | OAuthOptions): {
  address: Address;
  token?: string;
} {
  if (options.webhookUrl !== undefined) return { address: webhookAddress(options.webhookUrl) };
  if (!options.accessToken) {
    throw new Bitrix24Error('accessToken is empty — give the access token of an OAuth application');
  }
  return { address: portalAddress(options.portal), token: options.accessToken };
}

// Node's own message says "fetch failed"; the reason stands in its cause.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}
