import { Bitrix24Error } from './errors.js';

/** Where calls go. */
export interface Address {
  /** The portal's origin, such as `https://example.bitrix24.com`. */
  readonly origin: string;
  /** The URL that method names are appended to, without a slash at the end. */
  readonly base: string;
  /** The secret that stands in `base`, decoded, or an empty string. */
  readonly secret: string;
}

/**
 * Reads the address of a webhook: `https://portal/rest/1/secret/`.
 * @throws Bitrix24Error when it is none
 */
export function webhookAddress(webhookUrl: string): Address {
  const url = parse(webhookUrl, 'webhookUrl');
  const [, secret] = /^\/rest\/\d+\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (!secret || url.search || url.hash) {
    throw new Bitrix24Error(
      'webhookUrl must look like https://portal/rest/1/secret/ — copy it from the webhook’s page, without a method name',
    );
  }
  return { origin: url.origin, base: url.href.replace(/\/$/, ''), secret: decode(secret) };
}

/**
 * Reads the address of a portal: `example.bitrix24.com` or `https://example.bitrix24.com`.
 * @throws Bitrix24Error when it is none
 */
export function portalAddress(portal: string): Address {
  const url = parse(portal.includes('://') ? portal : `https://${portal}`, 'portal');
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Bitrix24Error(
      'portal must be a host such as example.bitrix24.com, without a path — the address of a webhook goes into webhookUrl',
    );
  }
  return { origin: url.origin, base: `${url.origin}/rest`, secret: '' };
}

function parse(text: string, option: string): URL {
  const url = tryUrl(text);
  if (!url || url.username || url.password) {
    throw new Bitrix24Error(`${option} is not a URL that can be called — check how it is written`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Bitrix24Error(
      `${option} must begin with https:// — over http anyone on the way can read the secret; only a loopback host may do without`,
    );
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

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
