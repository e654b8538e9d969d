// The only file that knows openapi-fetch.
import createFetchClient from 'openapi-fetch';

/** Sends one request. Node's and the browser's `fetch` both fit. */
export type Fetch = (request: Request) => Promise<Response>;

/** An answer, its body read. */
export interface Reply {
  readonly response: Response;
  /** Text, or JSON where it was read already; `undefined` when there was none. */
  readonly body: unknown;
}

/** Posts a JSON body to a path under the portal's base URL. */
export type Post = (path: string, body: object) => Promise<Reply>;

type AnyPath = Record<
  string,
  {
    post: {
      requestBody: { content: { 'application/json': object } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  }
>;

/** Posts with openapi-fetch. Redirects are handed back, never followed: they would take the secret along. */
export function createPost(baseUrl: string, fetch: Fetch): Post {
  const client = createFetchClient<AnyPath>({ baseUrl, fetch, redirect: 'manual' });
  return async (path, body) => {
    const { data, error, response } = await client.POST(path, { body, parseAs: 'text' });
    return { response, body: response.ok ? data : error };
  };
}
