import { refuseUnusable } from '../exchange/by-client.js';
import { usesProxy } from '../exchange/by-proxy.js';
import type { Credentials } from '../exchange/credentials.js';
import { type Identifiers, refuseOddIdentifiers } from '../ground/identifiers.js';
import type { CredentialWord } from '../ground/plan-types.js';
import { UserError } from '../ground/user-error.js';
import { portalAt, webhookAt } from './address.js';
import type { Available, Target } from './target.js';

/** Which portal a run is about, and what it may read there. */
export interface PortalSettings {
  /** URL of a webhook, `https://{portal}/rest/{userId}/{secret}/`. A secret. */
  readonly webhookUrl?: string;
  /** Instead of a webhook: the portal's origin, with `accessToken`. */
  readonly portal?: string;
  /** An OAuth access token. A secret. */
  readonly accessToken?: string;
  /** What to read on a live portal. The embedded portal has fixed identifiers. */
  readonly identifiers?: Identifiers;
  /** Also use the forms that can create a chat on a live portal. */
  readonly allowCreate?: boolean;
}

/**
 * The live portal that the settings name, or nothing when they name none.
 * @throws UserError when an address or an identifier is wrong, the token is missing, or the client cannot
 *   use them
 */
export function liveTarget(settings: PortalSettings): Target | undefined {
  const good = goodCredentials(settings);
  if (!good) {
    refuseIdentifiers(settings.identifiers ?? {});
    return undefined;
  }
  refuseUnusable(good);
  refuseOddIdentifiers(settings.identifiers ?? {});
  const origin = good.kind === 'webhook' ? new URL(good.url).origin : good.portal;
  // Fail before anything is sent.
  usesProxy(origin);
  const { botToken, ...rest } = settings.identifiers ?? {};
  const tokenIfNeeded = good.kind === 'webhook' && botToken !== undefined ? { botToken } : {};
  return {
    kind: 'live',
    origin,
    good,
    credentials: (word) => substitute(word, good, origin),
    identifiers: { ...rest, ...tokenIfNeeded },
    allowCreate: settings.allowCreate ?? false,
    secrets: [secretOf(good), botToken ?? ''].filter((secret) => secret !== ''),
    close: async () => {},
  };
}

/** Only what needs nothing else from the portal: the rest would need other webhooks and applications. */
export function substitute(word: CredentialWord, good: Credentials, origin: string): Available {
  switch (word) {
    case 'webhook':
      return good.kind === 'webhook' ? good : { unavailable: 'it needs a webhook' };
    case 'none':
      return { kind: 'none', portal: origin };
    case 'wrong-secret':
      return { kind: 'webhook', url: `${origin}/rest/${userOf(good)}/not-the-secret/` };
    default:
      return { unavailable: `it needs credentials that this run does not have (${word})` };
  }
}

/** Identifiers without a portal: the run would use the embedded one and prove nothing about them. */
function refuseIdentifiers({ botToken: _, ...identifiers }: Identifiers): void {
  const hasIdentifiers = Object.values(identifiers).some(
    (value) => !Array.isArray(value) || value.length > 0,
  );
  if (!hasIdentifiers) return;
  throw new UserError(
    'there are identifiers but no portal. Set B24_WEBHOOK_URL, or B24_PORTAL and B24_ACCESS_TOKEN',
  );
}

function goodCredentials({
  webhookUrl,
  portal,
  accessToken,
}: PortalSettings): Credentials | undefined {
  if (webhookUrl !== undefined) {
    if (portal !== undefined || accessToken !== undefined) {
      throw new UserError(
        'a webhook and an OAuth portal are both set. Unset B24_WEBHOOK_URL, or unset B24_PORTAL and B24_ACCESS_TOKEN',
      );
    }
    return webhookAt(webhookUrl);
  }
  if (portal === undefined && accessToken === undefined) return undefined;
  if (portal === undefined) throw new UserError('an access token needs a portal: set B24_PORTAL');
  if (accessToken === undefined)
    throw new UserError('a portal needs an access token: set B24_ACCESS_TOKEN');
  return { kind: 'token', portal: portalAt(portal), accessToken };
}

function userOf(good: Credentials): string {
  return good.kind === 'webhook' ? (new URL(good.url).pathname.split('/')[2] ?? '1') : '1';
}

function secretOf(good: Credentials): string {
  if (good.kind === 'token') return good.accessToken;
  return good.kind === 'webhook' ? (new URL(good.url).pathname.split('/')[3] ?? '') : '';
}
