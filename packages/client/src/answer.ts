import { apiError } from './api-error.js';
import type { Clock } from './clock.js';
import { MalformedResponseError } from './errors.js';
import type { Time } from './generated/schemas.js';
import type { Mask } from './mask.js';

/** What an envelope holds. */
interface Answer {
  readonly result: object;
  /** Absent from the answers of some old portals. */
  readonly time: Time | undefined;
  readonly response: Response;
}

/** What became of a request or of a command in it: an answer, or else an error. */
export type Settled =
  | (Answer & { readonly error?: never })
  | { readonly error?: unknown; readonly result?: never; readonly response?: never };

/**
 * Takes an envelope apart, or what came in its place, text or parsed. Gives
 * an ApiError when it is an error, whatever the status,
 * a MalformedResponseError when it is neither an answer nor an error of Bitrix24.
 */
export type ReadAnswer = (method: string, response: Response, body: unknown, mask: Mask) => Settled;

/** A reader that remembers when each method's operating time is freed: no error tells. */
export function createReader(clock: Clock): ReadAnswer {
  const freedAt: Record<string, number> = {};

  return (method, response, body, mask) => {
    const { status, ok } = response;
    const { error, error_description: text, result, time } = Object(body);
    // A text, or a number as some portals have it.
    if (error && Object(error) !== error) {
      // A command of a batch is not told when its time is freed, the batch is.
      const now = clock.now();
      const at = [freedAt[method] ?? 0, freedAt['batch'] ?? 0].find((moment) => moment > now);
      const wait = at && error === 'OPERATION_TIME_LIMIT' ? at - now : 0;
      return { error: apiError(method, status, mask(error), mask(text ?? ''), wait) };
    }
    // The server writes every empty map as a list, but no method of the contract gives an empty result.
    if (!ok || result?.constructor !== Object) {
      const snippet = mask(body).trim().slice(0, 200);
      return {
        error: new MalformedResponseError(
          `${method} got no Bitrix24 answer (HTTP ${status}): ${snippet || 'no body'}`,
          { status, snippet },
        ),
      };
    }
    if (time?.operating_reset_at) {
      // By the portal's clock, which need not agree with this one.
      freedAt[method] = clock.now() + (time.operating_reset_at - time.finish) * 1000;
    }
    return { result, time, response };
  };
}

/** JSON read, or else the text itself. */
export function parseBody(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
