import type { WireAnswer } from './wire.js';

/** Sends a request: Node's own `fetch`, or one that stands in for it. */
export type Send = (request: Request) => Promise<Response>;

const bodiless = [204, 205, 304];

/** A `fetch` that keeps the last answer as it came, before anybody reads it. */
export function capturing(send: Send) {
  let answer: WireAnswer | undefined;
  const fetch: Send = async (request) => {
    answer = undefined;
    const response = await send(request);
    answer = await wireAnswer(response);
    const { status, statusText, headers } = response;
    const body = bodiless.includes(status) ? null : answer.body;
    return new Response(body, { status, statusText, headers });
  };
  return { fetch, last: () => answer };
}

/** The status and the whole body of a response. */
export async function wireAnswer(response: Response): Promise<WireAnswer> {
  return { status: response.status, body: await response.text() };
}
