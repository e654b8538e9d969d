import { UserError } from './user-error.js';

/**
 * The name of a key of a portal. All keys of a portal have the same text in braces, so that a Redis cluster
 * keeps them on one node.
 * @throws UserError when `portal` is not an address
 */
export function keyOf(caller: string, portal: string, prefix: string, purpose: string): string {
  return `${prefix}:{${hostOf(caller, portal)}}:${purpose}`;
}

function hostOf(caller: string, portal: string): string {
  try {
    // Only the host is kept: what follows it in a webhook's URL is a secret.
    const { host } = new URL(portal.includes('://') ? portal : `https://${portal}`);
    if (host) return host;
  } catch {
    // The message below says it, without the value.
  }
  throw new UserError(
    `${caller}: portal must be a host such as example.bitrix24.com, or a URL on it`,
  );
}
