import { readUrl } from './address.js';
import { parseBody } from './answer.js';
import { type Checks, checkOptions, functionCheck, textCheck } from './check-options.js';
import { AuthError, Bitrix24Error, MalformedResponseError, TransportError } from './errors.js';
import { reasonOf } from './failures.js';
import { isApiError, isBitrix24Error } from './guards.js';
import { callHook } from './hooks.js';
import { createMask, type Mask } from './mask.js';
import { isRecord } from './record.js';
import { noToken, type TokenProvider } from './tokens.js';
import type { Fetch } from './transport.js';

/** A pair of tokens. */
export interface TokenPair {
  /** Valid for an hour. */
  readonly accessToken: string;
  /** Valid for 180 days, or until it is used. */
  readonly refreshToken: string;
}

/** What a refresh needs, and where the new pair goes. */
export interface RefreshOptions extends TokenPair {
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * Stores the new pair. Calls wait until it is stored, because the old refresh token no longer works.
   * If it throws, the pair is kept and passed again when a token is needed next.
   */
  readonly onRefresh: (tokens: TokenPair) => void | Promise<void>;
  /**
   * Reads the stored pair again. Called when the OAuth server says that the refresh token was used,
   * because another process may have refreshed and stored a new pair.
   */
  readonly load?: (() => TokenPair | undefined | Promise<TokenPair | undefined>) | undefined;
  /**
   * The OAuth server: `https://oauth.bitrix.info/oauth/token/` by default, or the `server_endpoint` that
   * a portal sends with its tokens and events, such as `https://oauth.bitrix24.tech/rest/`.
   */
  readonly server?: string | undefined;
  /**
   * Called with the host that an answer names as the next OAuth server, if it is neither the one in use
   * nor one of the vendor. It is ignored, because no answer may decide where `clientSecret` is sent.
   */
  readonly onForeignServer?: ((host: string) => void) | undefined;
  readonly fetch?: Fetch | undefined;
}

/** A pair from the OAuth server. */
interface Refreshed extends TokenPair {
  readonly livesMs: number;
  /** The portal's OAuth server from now on, if the answer says so. */
  readonly server: unknown;
}

const refreshChecks: Checks<RefreshOptions> = {
  clientId: textCheck,
  clientSecret: textCheck,
  accessToken: textCheck,
  refreshToken: textCheck,
  onRefresh: functionCheck,
  load: functionCheck,
  server: textCheck,
  onForeignServer: functionCheck,
  fetch: functionCheck,
};

/** Without one of them, a refresh would spend the refresh token and lose its successor. */
const required = [
  'clientId',
  'clientSecret',
  'accessToken',
  'refreshToken',
  'onRefresh',
] as const satisfies (keyof RefreshOptions)[];

const defaultServer = 'https://oauth.bitrix.info/oauth/token/';
const vendorHosts = ['oauth.bitrix.info', 'oauth.bitrix24.tech'];

/** How long the OAuth server may take, since every call waits for it. */
const timeoutMs = 30_000;

/**
 * An `accessToken` that refreshes itself at the OAuth server. Secrets are posted as a form and never put
 * in a URL. One provider can serve several clients. It rejects with an AuthError that has the server's
 * code (such as `invalid_grant`, if the refresh token is spent), with a TransportError if the server
 * cannot be reached, and with a MalformedResponseError if something else answers.
 * @throws Bitrix24Error for an option that is missing or cannot be used
 */
export function refreshingToken(options: RefreshOptions): TokenProvider {
  checkRefreshOptions(options ?? {});
  const { clientSecret, onRefresh, load, onForeignServer } = options;
  let server = tokenAddress(options.server ?? defaultServer);
  let { accessToken, refreshToken } = options;
  /** Those in use, and the ones before them until the new ones are stored. */
  let secrets = [clientSecret, accessToken, refreshToken];
  let isStored = true;
  let endsAt = Number.POSITIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  const refresh = async () => {
    const pair = await requestPair({ ...options, refreshToken }, server, createMask(secrets));
    ({ accessToken, refreshToken } = pair);
    endsAt = performance.now() + pair.livesMs;
    secrets = [...secrets, accessToken, refreshToken];
    isStored = false;
    const next = nextServer(pair.server, server);
    if (next.server) server = next.server;
    const { foreign } = next;
    if (foreign) callHook(() => onForeignServer?.(foreign));
  };

  /** Takes the pair that another process stored, if there is one. */
  const reload = async (error: unknown) => {
    const pair = isApiError(error) && error.code === 'invalid_grant' ? await load?.() : undefined;
    const isPair = isToken(pair?.accessToken) && isToken(pair.refreshToken);
    if (!isPair || pair.refreshToken === refreshToken) throw error;
    ({ accessToken, refreshToken } = pair);
    endsAt = Number.POSITIVE_INFINITY;
    secrets = [clientSecret, accessToken, refreshToken];
  };

  const renew = async (expired: string | undefined): Promise<string> => {
    try {
      // Another client of this provider can have renewed the token already, but too long ago.
      if (expired === accessToken || (expired && performance.now() > endsAt)) {
        await refresh().catch(reload);
      }
      if (!isStored) await onRefresh({ accessToken, refreshToken });
      isStored = true;
      secrets = [clientSecret, accessToken, refreshToken];
    } catch (error) {
      throw isBitrix24Error(error) ? error : noToken(error, secrets);
    }
    return accessToken;
  };

  // One after the other, because a refresh token works only once.
  return (expired) => {
    const renewed = last.then(() => renew(expired));
    last = renewed.catch(() => {});
    return renewed;
  };
}

/** Other fields are no mistake, because a stored pair can have some. */
function checkRefreshOptions(options: Partial<RefreshOptions>): void {
  for (const name of required) {
    if (options[name] === undefined) throw new Bitrix24Error(`${name} is missing`);
  }
  const names = Object.keys(refreshChecks) as (keyof RefreshOptions)[];
  checkOptions(Object.fromEntries(names.map((name) => [name, options[name]])), refreshChecks);
}

/**
 * Asks for a new pair.
 * @throws AuthError with the server's code if it refuses, or sends no tokens
 * @throws TransportError if it cannot be reached
 * @throws MalformedResponseError if something else answers
 */
async function requestPair(
  { clientId, clientSecret, refreshToken, fetch = globalThis.fetch }: RefreshOptions,
  server: string,
  mask: Mask,
): Promise<Refreshed> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  const { status, text } = await post(server, form, fetch, mask);
  const body = parseBody(text);
  const answer = isRecord(body) ? body : {};
  const { access_token: access, refresh_token: next, expires_in: seconds = 3600 } = answer;
  if (isToken(access) && isToken(next)) {
    const livesMs = Number(seconds) * 1000;
    return { accessToken: access, refreshToken: next, livesMs, server: answer['server_endpoint'] };
  }
  // A redirect, a proxy's page or an answer cut off says nothing about the token.
  if (!('error' in answer) && !(isRecord(body) && status === 200)) {
    const snippet = mask(text, 200);
    const message = `oauth.token got no Bitrix24 answer (HTTP ${status}): ${snippet || 'no body'}`;
    throw new MalformedResponseError(message, { status, snippet });
  }
  const code = mask(answer['error'] ?? 'NO_TOKEN');
  const description = mask(answer['error_description'] ?? '');
  throw new AuthError(
    `oauth.token failed with ${code}${description && `: ${description}`} (HTTP ${status})`,
    { method: 'oauth.token', status, code, description },
  );
}

async function post(
  server: string,
  form: URLSearchParams,
  fetch: Fetch,
  mask: Mask,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(server, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      body: form,
    });
    return { status: response.status, text: await response.text() };
  } catch (reason) {
    throw new TransportError(`oauth.token got no answer: ${mask(reasonOf(reason))}`, {
      retryable: true,
    });
  }
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The server to use next: the one that an answer names, if secrets may be sent to it. */
function nextServer(named: unknown, current: string): { server?: string; foreign?: string } {
  if (!isToken(named)) return {};
  let address: URL;
  try {
    address = new URL(tokenAddress(named));
  } catch {
    return { foreign: 'an address that is not an OAuth server' };
  }
  const { host, href } = address;
  const isKnown = host === new URL(current).host || vendorHosts.includes(host);
  return isKnown ? { server: href } : { foreign: host };
}

/** The token address of a server. A portal names its server by the address of the server's REST methods. */
function tokenAddress(server: string): string {
  const form = `${defaultServer} or https://oauth.bitrix24.tech/rest/`;
  const { origin, pathname } = readUrl('server', server, form);
  const path = pathname.replace(/\/$/, '');
  if (!['', '/rest', '/oauth/token'].includes(path)) {
    throw new Bitrix24Error(
      `server has a path that is not one of an OAuth server; expected ${form}`,
    );
  }
  return `${origin}/oauth/token/`;
}
