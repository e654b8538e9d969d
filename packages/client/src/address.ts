import { Bitrix24Error } from './errors.js';

/**
 * Where calls go: the portal's origin, such as `https://example.bitrix24.com`, the URL that method
 * names are appended to, without a slash at the end, and the secret that stands in it, if any.
 */
type Address = readonly [origin: string, base: string, secret: string | undefined];

/** One of the two. */
interface Given {
  readonly webhookUrl?: string;
  readonly portal?: string;
}

// Secrets go by https, or by http to this very machine.
const pattern =
  /^(https:\/\/[^/@]+|http:\/\/(localhost|127[.\d]+|\[::1])(:\d+)?)(\/rest\/\d+\/([^/?#%]+))?\/?$/;

/**
 * Reads the address of a webhook, `https://portal/rest/1/secret/`, or else that of a portal,
 * `example.bitrix24.com` or `https://example.bitrix24.com`.
 * @throws Bitrix24Error when it is none
 */
export function readAddress({ webhookUrl, portal = '' }: Given): Address {
  const text = webhookUrl ?? portal;
  try {
    const { href } = new URL(text.includes('://') ? text : `https://${text}`);
    const [, origin, , , path = '/rest', secret] = pattern.exec(href) ?? [];
    if (origin && !secret === !webhookUrl) return [origin, origin + path, secret];
  } catch {
    // This error carries the text, which can hold the secret of a webhook.
  }
  throw new Bitrix24Error(
    'webhookUrl must be like https://portal/rest/1/secret/, portal like https://portal/',
  );
}
