import { isUtf8 } from 'node:buffer';
import { repeatedKeys } from '../ground/repeated-keys.js';
import { jsonOf, type WireAnswer } from '../ground/wire.js';

/** Sends a request: Node's `fetch`, or a replacement for it. */
export type Send = (request: Request) => Promise<Response>;

/** Statuses whose answers have no body. */
export const bodiless = [204, 205, 304];

/** A `fetch` that keeps the last answer unchanged, before anything reads it. */
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

const mostBytes = 20 * 2 ** 20;

/** The answer is larger than any chat can be, so it is not read to the end. */
class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * The status and the whole body of a response.
 * @throws TooLargeError when the body has more than 20 MiB
 */
export async function wireAnswer(response: Response): Promise<WireAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new TooLargeError();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const answer: WireAnswer = {
    status: response.status,
    body: new TextDecoder().decode(bytes),
    contentType: response.headers.get('content-type') ?? '',
    ...(bom && { bom }),
    ...(!isUtf8(bytes) && { invalidUtf8: true as const }),
  };
  const repeated = jsonOf(answer) ? repeatedKeys(answer.body) : [];
  return repeated.length === 0 ? answer : { ...answer, repeatedKeys: repeated };
}
