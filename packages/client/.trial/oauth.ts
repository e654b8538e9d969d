import { readAddress } from './address.js';
import { parseBody } from './answer.js';
import { apiError } from './api-error.js';
import { Bitrix24Error } from './errors.js';
import { isAuthError } from './guards.js';
import { createMask, type Mask } from './mask.js';
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

/** How long the OAuth server may take: every call waits for it. */
const timeoutMs = 30_000;

/**
 * An `accessToken` that renews itself at the OAuth server, as the vendor documents it. The form is
 * posted, so that no secret stands in a URL. A refusal ends in an AuthError with the server's code,
 * such as `invalid_grant` for a refresh token that is spent. One of these may serve several clients.
 * @throws Bitrix24Error when `server` is malformed or plain http
 */
export function refreshingToken(options: RefreshOptions): TokenProvider {
  const { clientSecret, onRefresh, server = 'https://oauth.bitrix.info/oauth/token/' } = options;
  checkServer(server);
  let { accessToken, refreshToken } = options;
  // Those in use, and those before them until the new ones are stored.
  let secrets = [clientSecret, accessToken, refreshToken];
  let stored = true;
  let endsAt = Number.POSITIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  const renew = async (expired: string | undefined): Promise<string> => {
    try {
      // Another client of this one's may have renewed it already, but so long ago that it is over too.
      if (expired === accessToken || (expired && performance.now() > endsAt)) {
        const mask = createMask(secrets);
        const pair = await refresh(options, server, refreshToken, mask);
        ({ accessToken, refreshToken } = pair);
        endsAt = performance.now() + pair.livesMs;
        secrets = [...secrets, accessToken, refreshToken];
        stored = false;
      }
      // A pair that could not be stored is offered again: without it, the next start has a spent one.
      if (!stored) await onRefresh({ accessToken, refreshToken });
      stored = true;
      secrets = [clientSecret, accessToken, refreshToken];
    } catch (error) {
      throw isAuthError(error) ? error : noToken(error, secrets);
    }
    return accessToken;
  };

  // One after the other: a refresh token is spent by its first use.
  return (expired) => {
    const renewed = last.then(() => renew(expired));
    last = renewed.catch(() => {});
    return renewed;
  };
}

/** Asks for a new pair. @throws AuthError with the server's code when it gives none */
async function refresh(
  { clientId, clientSecret, fetch = globalThis.fetch }: RefreshOptions,
  server: string,
  refreshToken: string,
  mask: Mask,
): Promise<TokenPair & { readonly livesMs: number }> {
  const response = await fetch(server, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }),
  });
  const {
    access_token: access,
    refresh_token: next,
    expires_in: seconds = 3600,
    error = 'NO_TOKEN',
    error_description: text = '',
  } = Object(parseBody(await response.text()));
  if (typeof access === 'string' && typeof next === 'string') {
    return { accessToken: access, refreshToken: next, livesMs: seconds * 1000 };
  }
  throw apiError('oauth.token', response.status, mask(error), mask(text));
}

function checkServer(server: string): void {
  const form = 'server must look like https://oauth.bitrix.info/oauth/token/';
  try {
    const { protocol, host, username, password } = new URL(server);
    if (!username && !password) return void readAddress({ portal: `${protocol}//${host}` });
  } catch {}
  throw new Bitrix24Error(form);
}
