// The only file that knows openapi-fetch.
import createFetchClient from 'openapi-fetch';
import type { paths } from './generated/openapi.js';

/** Sends one request. The global `fetch` fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Posts a JSON body to a path under the portal's base URL. */
export interface Transport {
  POST(
    path: string,
    init: { readonly body: object; readonly signal: AbortSignal; readonly parseAs: 'text' },
  ): Promise<{
    readonly response: Response;
    /** The body of a success as text; absent when there was none. */
    readonly data?: string;
    /** The body of anything else: JSON already read, or text; absent when there was none. */
    readonly error?: unknown;
  }>;
}

/**
 * The bare request function: it knows the portal's address and the contract's types, and nothing of
 * tokens, limits, retries or errors. An OAuth client needs the token in `headers` here.
 */
export interface RawClient {
  /** Posts a body to a path of the contract, such as `/im.dialog.get`, once. */
  POST<P extends keyof paths>(
    path: P,
    init: {
      body: paths[P]['post']['requestBody']['content']['application/json'];
      headers?: Record<string, string>;
      signal?: AbortSignal;
    },
  ): Promise<{
    /** The envelope of a success, as the contract has it; unread, so an error sent with 200 is here too. */
    data?: paths[P]['post']['responses'][200]['content']['application/json'];
    error?: unknown;
    response: Response;
  }>;
}

type AnyPath = Record<
  string,
  {
    post: {
      requestBody: { content: { 'application/json': object } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  }
>;

/** openapi-fetch. It hands redirects back and follows none: they would take the secret along. */
export function createTransport(
  baseUrl: string,
  fetch: Fetch = globalThis.fetch,
): Transport & RawClient {
  return createFetchClient<AnyPath>({
    baseUrl,
    // With `new`, it makes a list of what `fetch` is called with: address and init. A real request would
    // cost as much again, for `fetch` makes its own of it.
    Request: Array as unknown as typeof Request,
    fetch: (request) => fetch(...(request as unknown as Parameters<Fetch>)),
    redirect: 'manual',
  }) as Transport & RawClient;
}

/** Why a request failed. Node says "fetch failed" and puts the reason into the cause. */
export function reasonOf(error: unknown): string {
  const { cause } = Object(error);
  return `${error}${cause ? ` (${cause})` : ''}`;
}
