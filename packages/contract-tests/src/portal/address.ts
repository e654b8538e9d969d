import type { Credentials } from '../exchange/credentials.js';
import { UserError } from '../ground/user-error.js';

const form = 'https://your-portal.bitrix24.com/rest/1/secret/';

/**
 * Checks the address of a webhook before anything is sent to it.
 * @throws UserError when it is not one, or would send its secret over plain http
 */
export function webhookAt(address: string): Credentials {
  const url = parse(address, `the webhook address is not a URL; expected ${form}`);
  if (url.search !== '' || url.hash !== '') {
    throw new UserError(
      `the webhook URL on ${url.host} has a ${url.search === '' ? '#' : '?'} and more after the secret. Remove it`,
    );
  }
  if (!/^\/rest\/\d+\/[^/]+\/?$/.test(url.pathname)) {
    throw new UserError(`the address on ${url.host} is not a webhook URL; expected ${form}`);
  }
  return { kind: 'webhook', url: url.href };
}

/**
 * Checks the origin of a portal that is called with an access token.
 * @throws UserError when it is not an origin, or would be called over plain http
 */
export function portalAt(address: string): string {
  const written = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  const hint = 'expected https://your-portal.bitrix24.com';
  const url = parse(written, `the address of the portal is not a URL; ${hint}`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new UserError(`the address of the portal on ${url.host} has more than a host; ${hint}`);
  }
  return url.origin;
}

function parse(address: string, otherwise: string): URL {
  if (!URL.canParse(address)) throw new UserError(otherwise);
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new UserError(otherwise);
  if (url.username !== '' || url.password !== '') {
    throw new UserError(`the address on ${url.host} has a user name in it. Remove the user name`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new UserError(
      `${url.host} would be called over plain http, where others on the network can read the secret. Use https`,
    );
  }
  return url;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
