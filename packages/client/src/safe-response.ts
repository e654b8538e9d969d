import type { Mask } from './mask.js';

/** A longer header is hidden, because it cannot be searched whole. */
const longest = 4096;

/**
 * A copy of a response with its status and its headers, but without its URL. A portal can repeat what it
 * received, so a header with a secret is hidden.
 */
export function safeResponse({ status, headers }: Response, mask: Mask): Response {
  const shown = [...headers].map(([name, value]): [string, string] => {
    const isUnsafe = value.length > longest || mask(value, longest).includes('***');
    return [name, isUnsafe ? '***' : value];
  });
  // Without the reason phrase, too, which `new Response` can reject.
  return new Response(null, { status, headers: shown });
}
