import { Bitrix24Error } from './errors.js';

/** Where calls go. */
export interface Address {
  /** The portal's origin, such as `https://example.bitrix24.com`. */
  readonly origin: string;
  /** The URL that `/` and a method are appended to. */
  readonly base: string;
  /** The secret in a webhook's URL. */
  readonly secret?: string | undefined;
}

const webhookForm = 'expected https://portal/rest/1/secret/';
const portalForm = 'expected example.bitrix24.com';

/**
 * Reads the address of a webhook, or that of a portal: `example.bitrix24.com` or
 * `https://example.bitrix24.com`.
 * @throws Bitrix24Error that says what is wrong with it, without showing it
 */
export function readAddress(options: { webhookUrl?: unknown; portal?: unknown }): Address {
  if (options.portal === undefined) return readWebhook(options.webhookUrl);
  const { origin, pathname } = readUrl('portal', withScheme(options.portal), portalForm);
  if (pathname.startsWith('/rest/')) {
    throw new Bitrix24Error('portal is the URL of a webhook; pass it as webhookUrl');
  }
  if (pathname !== '/') throw new Bitrix24Error(`portal must not have a path; ${portalForm}`);
  return { origin, base: `${origin}/rest` };
}

function readWebhook(webhookUrl: unknown): Address {
  const { origin, pathname } = readUrl('webhookUrl', withScheme(webhookUrl), webhookForm);
  const path = /^(?<base>\/rest\/\d+\/(?<secret>[^/%]+))(?<rest>.*)$/.exec(pathname)?.groups;
  if (!path) {
    throw new Bitrix24Error(`webhookUrl has no /rest/<user id>/<secret>/ path; ${webhookForm}`);
  }
  if (path['rest']?.replace('/', '')) {
    throw new Bitrix24Error(
      `webhookUrl must end after the secret, without a method; ${webhookForm}`,
    );
  }
  return { origin, base: `${origin}${path['base']}`, secret: path['secret'] };
}

/**
 * Reads a URL that secrets may be sent to: by https, or by http to this very machine.
 * @throws Bitrix24Error that names the option and says what is wrong with it, without showing it
 */
export function readUrl(option: string, value: unknown, form: string): URL {
  if (value === undefined || value === null || value === '') {
    throw new Bitrix24Error(`${option} is missing; ${form}`);
  }
  if (typeof value !== 'string') throw new Bitrix24Error(`${option} must be a string; ${form}`);
  const url = parseUrl(value);
  if (!url) throw new Bitrix24Error(`${option} is not a URL; ${form}`);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw new Bitrix24Error(`${option} must begin with https://, because secrets are sent to it`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Bitrix24Error(`${option} must have no user, password, query or fragment; ${form}`);
  }
  return url;
}

function withScheme(address: unknown): unknown {
  if (typeof address !== 'string' || address === '' || address.includes('://')) return address;
  return `https://${address}`;
}

/** The URL, if it is one. The error of `new URL` would hold the text, and with it a secret. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
