import { Bitrix24Error } from './errors.js';
import type { OAuthOptions, WebhookOptions } from './options.js';

/** Where calls go. */
export interface Address {
  /** The portal's origin, such as `https://example.bitrix24.com`. */
  readonly origin: string;
  /** The URL that `/` and a method are appended to. */
  readonly base: string;
  /** The secret in a webhook's URL. */
  readonly secret?: string | undefined;
}

const webhookForm = 'https://portal/rest/1/secret/';
const portalForm = 'example.bitrix24.com';

/**
 * Reads the address of a webhook, or that of a portal: `example.bitrix24.com` or
 * `https://example.bitrix24.com`.
 * @throws Bitrix24Error that says what is wrong with it, without showing it
 */
export function readAddress({ webhookUrl, portal }: WebhookOptions | OAuthOptions): Address {
  if (portal === undefined) return readWebhook(webhookUrl);
  const { origin, pathname } = readUrl('portal', withScheme(portal), portalForm);
  if (pathname.startsWith('/rest/'))
    refuse('portal', 'is a webhook; pass it as webhookUrl', portalForm);
  if (pathname !== '/') refuse('portal', 'has a path', portalForm);
  return { origin, base: `${origin}/rest` };
}

/**
 * Reads a URL that secrets may be sent to: with https, or with http to this machine.
 * @throws Bitrix24Error that names the option and says what is wrong with it, without showing it
 */
export function readUrl(option: string, value: string | undefined, form: string): URL {
  if (!value) return refuse(option, 'is missing', form);
  const url = parseUrl(value);
  if (!url) return refuse(option, 'is not a URL', form);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) {
    refuse(option, 'must use https, because secrets are sent to it', form);
  }
  if (url.username || url.password || url.search || url.hash) {
    refuse(option, 'has a user, password, query or fragment', form);
  }
  return url;
}

/**
 * The URL, if it is one. The error of `new URL` would hold the text, and with it a secret.
 * @param base the page that the text is on, for a text that is only a path
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function readWebhook(webhookUrl: string | undefined): Address {
  const { origin, pathname } = readUrl('webhookUrl', withScheme(webhookUrl), webhookForm);
  const [, rest, user, secret, ...more] = pathname.split('/');
  if (rest !== 'rest' || !Number(user) || !secret || secret.includes('%')) {
    refuse('webhookUrl', 'has no /rest/<user id>/<secret>/', webhookForm);
  }
  if (more.join('')) refuse('webhookUrl', 'has a method after the secret', webhookForm);
  return { origin, base: `${origin}/rest/${user}/${secret}`, secret };
}

/** An address with its scheme, which may be left out. */
function withScheme(address: string | undefined): string | undefined {
  return !address || address.includes('://') ? address : `https://${address}`;
}

function refuse(option: string, problem: string, form: string): never {
  throw new Bitrix24Error(`${option} ${problem}; expected ${form}`);
}
