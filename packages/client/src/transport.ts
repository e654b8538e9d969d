// The only file that knows openapi-fetch.
import createFetchClient from 'openapi-fetch';
import type { paths } from './generated/openapi.js';

/** Sends one request. The global `fetch` fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a portal answered. */
export interface HttpAnswer {
  readonly response: Response;
  /** The body of a success as text. */
  readonly data?: string;
  /** The body of anything else: parsed if it is JSON, else text. */
  readonly error?: unknown;
}

/** Posts JSON text to a method below the portal's base URL. */
export type Post = (method: string, json: string, signal: AbortSignal) => Promise<HttpAnswer>;

/**
 * The underlying request function. It knows the portal's address and the contract's types, but does
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

/** Any path, with any body. */
type AnyPath = Record<
  string,
  {
    post: {
      requestBody: { content: { 'application/json': unknown } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  }
>;

/**
 * Stands in for `Request`. openapi-fetch makes one for each call, and `fetch` would make another one
 * from it, which costs as much as all the rest of a call.
 */
class PlainRequest {
  constructor(
    readonly url: string,
    readonly init: RequestInit,
  ) {}
}

/** What calls are sent with. */
export function createPost(baseUrl: string, fetch: Fetch): Post {
  const client = createClient(baseUrl, fetch);
  return (method, json, signal) =>
    // The text is JSON already, so it is sent as it is.
    client.POST(`/${method}`, { body: json, bodySerializer: String, signal, parseAs: 'text' });
}

/** What `client.raw` is. */
export function createRaw(baseUrl: string, fetch: Fetch): RawClient {
  return createClient(baseUrl, async (url, init) =>
    withoutUrl(await fetch(url, init)),
  ) as RawClient;
}

/** openapi-fetch. Redirects are not followed, because they would take the secret along. */
function createClient(baseUrl: string, fetch: Fetch) {
  return createFetchClient<AnyPath>({
    baseUrl,
    Request: PlainRequest as unknown as typeof Request,
    fetch: (request: unknown) => {
      const { url, init } = request as PlainRequest;
      return fetch(url, init);
    },
    redirect: 'manual',
  });
}

/** The same response without its URL and its reason phrase, which `new Response` can reject. */
function withoutUrl({ status, headers, body }: Response): Response {
  // A browser gives a redirect the status 0, which no other response can have.
  return status === 0 ? Response.error() : new Response(body, { status, headers });
}
