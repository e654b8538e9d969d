// The only file that knows openapi-fetch. It is loaded at the first use of `client.raw`.
import createFetchClient from 'openapi-fetch';
import type { paths } from './generated/openapi.js';
import type { Fetch } from './transport.js';

/**
 * A request function and nothing else. It knows the portal's address and the contract's types, but does
 * nothing about tokens, limits, retries or errors. An OAuth client needs the token in `headers` here.
 */
export interface RawClient {
  /** Posts a body once to a path of the contract, such as `/im.dialog.get`. */
  POST<P extends keyof paths>(
    path: P,
    init: {
      body: paths[P]['post']['requestBody']['content']['application/json'];
      headers?: Record<string, string>;
      signal?: AbortSignal;
    },
  ): Promise<{
    /** The body of an answer with a status of success. It can still hold an error of the portal. */
    data?: paths[P]['post']['responses'][200]['content']['application/json'];
    /** The body of any other answer. */
    error?: unknown;
    /** The response without its URL, which can hold a secret. */
    response: Response;
  }>;
}

/** Any path, with any body: openapi-fetch's own types of the contract's paths are not ours to promise. */
type AnyPath = Record<
  string,
  {
    post: {
      requestBody: { content: { 'application/json': unknown } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  }
>;

/** What `client.raw` posts with. */
export function createRaw(baseUrl: string, fetch: Fetch): RawClient {
  return createFetchClient<AnyPath>({
    baseUrl,
    // A redirect would forward the secret.
    redirect: 'manual',
    async fetch(request) {
      const { url, method, headers, redirect, signal } = request;
      const body = await request.text();
      return withoutUrl(await fetch(url, { method, headers, body, redirect, signal }));
    },
  }) as RawClient;
}

/** The same response without its URL and its reason phrase, which `new Response` can reject. */
function withoutUrl({ status, headers, body }: Response): Response {
  // A browser gives a redirect the status 0, which no other response can have.
  return status === 0 ? Response.error() : new Response(body, { status, headers });
}
