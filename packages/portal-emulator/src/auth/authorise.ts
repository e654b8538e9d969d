import type { Caller } from '../access/caller.js';
import type { Method } from '../methods/method.js';
import { systemError } from '../protocol/system-errors.js';
import type { User } from '../state/schema.js';
import type { PortalStore } from '../state/store.js';
import type { Credential } from './credentials.js';

/**
 * Who calls.
 * @throws PortalError with the error code that a portal has for the cause
 */
export function authenticate(
  store: PortalStore,
  credential: Credential | undefined,
  now: number,
): Caller {
  if (store.settings.overloaded) throw systemError('OVERLOAD_LIMIT');
  if (!credential) throw systemError('NO_AUTH_FOUND');
  return credential.kind === 'token'
    ? byToken(store, credential.token, now)
    : byWebhook(store, credential.userId, credential.secret);
}

/** @throws PortalError when the caller may not use the method */
export function authorise(caller: Caller, method: Method): void {
  if (!caller.scopes.includes(method.scope)) {
    const holder = caller.via === 'webhook' ? 'by the webhook token' : 'by the access token';
    throw systemError(
      'insufficient_scope',
      `The request requires higher privileges than provided ${holder}`,
    );
  }
  const confirmation = caller.confirm[method.name];
  if (confirmation === 'waiting') throw systemError('METHOD_CONFIRM_WAITING');
  if (confirmation === 'denied') throw systemError('METHOD_CONFIRM_DENIED');
}

function activeUser(store: PortalStore, userId: number): User {
  const user = store.user(userId);
  if (!user?.active) throw systemError('authorization_error');
  return user;
}

function byWebhook(store: PortalStore, userId: string, secret: string): Caller {
  const webhook = store.webhook(userId, secret);
  if (!webhook) throw systemError('INVALID_CREDENTIALS');
  if (store.settings.plan === 'free') {
    throw systemError('ACCESS_DENIED', 'REST is available only by subscription.');
  }
  return {
    user: activeUser(store, webhook.userId),
    via: 'webhook',
    scopes: webhook.scopes,
    applicationId: undefined,
    confirm: webhook.confirm,
    account: `webhook:${webhook.userId}:${webhook.secret}`,
  };
}

function byToken(store: PortalStore, accessToken: string, now: number): Caller {
  if (!store.settings.authServerReachable) throw systemError('CONNECTION_ERROR');
  const token = store.token(accessToken);
  if (!token) throw systemError('invalid_token');
  if (Date.parse(token.expiresAt) <= now) throw systemError('expired_token');
  const application = store.application(token.applicationId);
  if (!application) throw systemError('APPLICATION_NOT_FOUND');
  if (store.settings.plan === 'free') {
    throw systemError('ACCESS_DENIED', 'REST is available only on commercial plans.');
  }
  const user = activeUser(store, token.userId);
  if (application.userIds && !application.userIds.includes(user.id)) {
    throw systemError('user_access_error');
  }
  return {
    user,
    via: 'oauth',
    scopes: application.scopes,
    applicationId: application.id,
    confirm: application.confirm,
    account: `application:${application.id}`,
  };
}
