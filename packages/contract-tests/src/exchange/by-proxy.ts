import { getProxyForUrl } from 'proxy-from-env';
import { ProxyAgent } from 'undici';
import { UserError } from '../ground/user-error.js';

/**
 * Node's `fetch`, through the proxy in `HTTPS_PROXY` unless `NO_PROXY` has the host. Plain HTTP is
 * only used for loopback, and goes there directly.
 */
export const fetchByProxy: typeof globalThis.fetch = (input, init) => {
  const proxy = proxyFor(input instanceof Request ? input.url : String(input));
  return proxy === '' ? fetch(input, init) : fetch(input, { ...init, ...through(proxy) });
};

/**
 * Whether an address is reached through a proxy.
 * @throws UserError when the proxy's address is unusable; it may contain a password, so it is not shown
 */
export function usesProxy(url: string): boolean {
  const proxy = proxyFor(url);
  if (proxy === '') return false;
  if (URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)) return true;
  throw new UserError('HTTPS_PROXY is not the address of a proxy. Write it as http://host:port');
}

function proxyFor(url: string): string {
  return url.startsWith('https:') ? getProxyForUrl(url) : '';
}

/** One for each proxy, so that connections are reused. */
const agents = new Map<string, ProxyAgent>();

function through(proxy: string): object {
  const agent = agents.get(proxy) ?? new ProxyAgent(proxy);
  agents.set(proxy, agent);
  // Node adds this to the options of fetch; its types come from another copy of undici.
  return { dispatcher: agent };
}
