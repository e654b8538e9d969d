import { readAddress } from './address.js';
import { apiError } from './api-error.js';
import { Bitrix24Error } from './errors.js';
import { isAuthError } from './guards.js';
import { createMask } from './mask.js';
import { noToken, type TokenProvider } from './tokens.js';
import type { Fetch } from './transport.js';

/** A pair of tokens. */
export interface TokenPair {
  /** Lives for an hour. */
  readonly accessToken: string;
  /** Lives for 180 days, and is spent by its first use. */
  readonly refreshToken: string;
}

/** What a refresh needs, and where the new pair goes. */
export interface RefreshOptions extends TokenPair {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Stores the new pair. Calls go on once it is done; the old refresh token is spent by then. */
  readonly onRefresh: (tokens: TokenPair) => void | Promise<void>;
  /** The OAuth server; the vendor's by default. */
  readonly server?: string;
  readonly fetch?: Fetch;
}

/**
 * An `accessToken` that renews itself at the OAuth server, as the vendor documents it. The form is
 * posted, so that no secret stands in a URL. A refusal ends in an AuthError with the server's code,
 * such as `invalid_grant` for a refresh token that is spent.
 * @throws Bitrix24Error when `server` is malformed or plain http
 */
export function refreshingToken(options: RefreshOptions): TokenProvider {
  const { clientId, clientSecret, onRefresh, fetch = globalThis.fetch } = options;
  const { server = 'https://oauth.bitrix.info/oauth/token/' } = options;
  checkServer(server);
  let { accessToken, refreshToken } = options;

  return async (expired) => {
    if (expired === undefined) return accessToken;
    const secrets = [clientSecret, accessToken, refreshToken];
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    });
    try {
      const response = await fetch(server, { method: 'POST', body, redirect: 'manual' });
      const answer: unknown = await response.json();
      if (!isTokenAnswer(answer)) {
        const { error, error_description: text } = Object(answer);
        const mask = createMask(secrets);
        const code = mask(String(error ?? 'NO_TOKEN'));
        throw apiError('oauth.token', response.status, code, mask(String(text ?? '')));
      }
      accessToken = answer.access_token;
      refreshToken = answer.refresh_token;
    } catch (error) {
      throw isAuthError(error) ? error : noToken(error, secrets);
    }
    await onRefresh({ accessToken, refreshToken });
    return accessToken;
  };
}

function checkServer(server: string): void {
  try {
    readAddress(undefined, new URL(server).origin);
  } catch {
    throw new Bitrix24Error('server must look like https://oauth.bitrix.info/oauth/token/');
  }
}

interface TokenAnswer {
  access_token: string;
  refresh_token: string;
}

function isTokenAnswer(answer: unknown): answer is TokenAnswer {
  const { access_token: access, refresh_token: refresh } = Object(answer);
  return typeof access === 'string' && typeof refresh === 'string';
}
