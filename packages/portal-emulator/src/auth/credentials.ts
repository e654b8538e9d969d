import type { IncomingHttpHeaders } from 'node:http';
import type { Params } from '../protocol/params.js';
import type { Route } from '../protocol/route.js';

export type Credential =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'webhook'; readonly userId: string; readonly secret: string };

const text = (params: Params, name: string): string | undefined => {
  const value = params.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** In the server's order: bearer header, `auth`, `access_token`, then the webhook in the path. */
export function findCredential(
  headers: IncomingHttpHeaders,
  params: Params,
  route: Route,
): Credential | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const token = bearer ?? text(params, 'auth') ?? text(params, 'access_token');
  if (token !== undefined) return { kind: 'token', token };
  return route.webhook && { kind: 'webhook', ...route.webhook };
}
