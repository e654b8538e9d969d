/** Sends one request. The global `fetch` fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a portal answered. */
export interface HttpAnswer {
  readonly response: Response;
  /** The body. */
  readonly text: string;
}

/** Posts JSON text to a method. Rejects with whatever `fetch` rejects with. */
export type Post = (method: string, json: string, signal: AbortSignal) => Promise<HttpAnswer>;

/** @param baseUrl the URL that `/` and a method are appended to */
export function createPost(baseUrl: string, fetch: Fetch): Post {
  return async (method, json, signal) => {
    const response = await fetch(`${baseUrl}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: json,
      signal,
      // A redirect would forward the secret.
      redirect: 'manual',
    });
    return { response, text: await response.text() };
  };
}
