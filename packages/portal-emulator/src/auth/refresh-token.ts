import { randomBytes } from 'node:crypto';
import { toAtom } from '../protocol/clock.js';
import type { JsonObject } from '../protocol/json.js';
import type { Params } from '../protocol/params.js';
import { PortalError } from '../protocol/portal-error.js';
import type { Application, Token } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';

const accessSeconds = 3600;
const refreshDays = 180;

const newToken = (): string => randomBytes(20).toString('hex');

const refuse = (code: string, description: string) => new PortalError(code, description, 400);

/**
 * The OAuth server's answer to `grant_type=refresh_token`: a new pair; the old
 * refresh token no longer works (oauth-refresh).
 * @throws PortalError for a token or an application that the portal does not know
 */
export function refreshToken(
  store: PortalStore,
  params: Params,
  origin: string,
  now: number,
): JsonObject {
  if (text(params, 'grant_type') !== 'refresh_token') {
    throw refuse('invalid_request', 'Only grant_type=refresh_token is served');
  }
  const application = authoriseClient(store, params);
  const old = usableToken(store, application, text(params, 'refresh_token'), now);
  if (store.settings.plan === 'free') throw refuse('PAYMENT_REQUIRED', 'Payment required');
  checkScope(application, params);
  const at = (seconds: number) => toAtom(now + seconds * 1000, '+00:00');
  const fresh: Token = {
    ...old,
    accessToken: newToken(),
    refreshToken: newToken(),
    spent: false,
    expiresAt: at(accessSeconds),
    refreshExpiresAt: at(refreshDays * 24 * 3600),
  };
  store.replaceToken(old, fresh);
  return {
    access_token: fresh.accessToken,
    refresh_token: fresh.refreshToken,
    expires: Math.floor(now / 1000) + accessSeconds,
    expires_in: accessSeconds,
    client_endpoint: `${origin}/rest/`,
    server_endpoint: `${origin}/rest/`,
    domain: origin.replace(/^https?:\/\//, ''),
    member_id: store.settings.memberId,
    scope: application.scopes.join(','),
    status: 'L',
    user_id: fresh.userId,
  };
}

function text(params: Params, name: string): string {
  const value = params.get(name);
  if (typeof value === 'string' && value !== '') return value;
  throw refuse('invalid_request', `${name} is missing`);
}

function authoriseClient(store: PortalStore, params: Params): Application {
  const application = store.application(text(params, 'client_id'));
  if (application?.secret !== text(params, 'client_secret')) {
    throw refuse('invalid_client', 'Unknown client or wrong client secret');
  }
  return application;
}

function usableToken(
  store: PortalStore,
  application: Application,
  refreshToken: string,
  now: number,
): Token {
  const token = store.tokenToRefresh(refreshToken);
  const usable =
    token?.applicationId === application.id && Date.parse(token.refreshExpiresAt) > now;
  if (!token || !usable)
    throw refuse('invalid_grant', 'The refresh token is unknown, spent or expired');
  return token;
}

/** @throws PortalError for a scope that the application does not have */
function checkScope(application: Application, params: Params): void {
  const wanted = params.get('scope');
  if (typeof wanted !== 'string' || wanted === '') return;
  if (wanted.split(/[ ,]+/).every((scope) => application.scopes.includes(scope))) return;
  throw refuse('insufficient_scope', 'The application does not have this scope');
}
