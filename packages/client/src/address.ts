import { Bitrix24Error } from './errors.js';

/** Where calls go. */
export interface Address {
  /** The portal's origin, such as `https://example.bitrix24.com`. */
  readonly origin: string;
  /** The URL that method names are appended to, without a slash at the end. */
  readonly base: string;
  /** The secret that stands in `base`, decoded; absent when there is none. */
  readonly secret?: string;
}

/**
 * Reads the address of a webhook: `https://portal/rest/1/secret/`.
 * @throws Bitrix24Error when it is none
 */
export function webhookAddress(webhookUrl: string): Address {
  const form = 'webhookUrl must look like https://portal/rest/1/secret/';
  const { origin, pathname } = secureUrl(webhookUrl, form, /^\/rest\/\d+\/[^/%]+\/?$/);
  const base = origin + pathname.replace(/\/$/, '');
  return { origin, base, secret: base.replace(/.*\//, '') };
}

/**
 * Reads the address of a portal: `example.bitrix24.com` or `https://example.bitrix24.com`.
 * @throws Bitrix24Error when it is none
 */
export function portalAddress(portal: string): Address {
  const url = portal.includes('://') ? portal : `https://${portal}`;
  const { origin } = secureUrl(url, 'portal must look like example.bitrix24.com', /^\/$/);
  return { origin, base: `${origin}/rest` };
}

/**
 * Reads a URL to which secrets may be sent.
 * @param form what it must look like, for the error
 * @throws Bitrix24Error when it is malformed, has another path, or is plain http to anything but loopback
 */
export function secureUrl(text: string, form: string, path: RegExp): URL {
  const url = tryUrl(text);
  if (!url || !path.test(url.pathname) || /[@?#]/.test(text)) throw new Bitrix24Error(form);
  if (
    url.protocol !== 'https:' &&
    !/^http:\/\/(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(url.origin)
  ) {
    throw new Bitrix24Error(`${form}, with https: http is for loopback hosts`);
  }
  return url;
}

// The error of `new URL` carries the text, which can hold the secret of a webhook.
function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
