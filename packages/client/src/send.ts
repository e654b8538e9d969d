import type { Address } from './address.js';
import type { Answer, ReadAnswer } from './answer.js';
import type { Clock } from './clock.js';
import { TimeoutError, TransportError } from './errors.js';
import { isApiError } from './guards.js';
import { type RequestEvent, tell } from './hooks.js';
import type { Limiter } from './limiter.js';
import { createMask, type Mask } from './mask.js';
import type { ClientOptions } from './options.js';
import type { Grant, Tokens } from './tokens.js';
import { type Post, reasonOf } from './transport.js';

/** A request to send. */
interface Order extends RequestEvent {
  readonly params: object;
  /** Secrets among the parameters. */
  readonly secrets: readonly string[];
  /** Ends the request. */
  readonly control: AbortController;
}

/** Sends a request once, or twice when its access token has expired, and reads the answer. */
export type Send = (order: Order) => Promise<Answer>;

export function createSend(
  post: Post,
  read: ReadAnswer,
  limiter: Limiter | undefined,
  tokens: Tokens | undefined,
  { secret }: Address,
  options: ClientOptions,
  clock: Clock,
): Send {
  const { attemptTimeout = 65_000 } = options;

  const attempt = async (order: Order, grant?: Grant): Promise<Answer> => {
    const { params, secrets, control, ...event } = order;
    const { method } = event;
    const { signal } = control;
    const mask: Mask = (text) => createMask([secret, grant?.token, ...secrets])(text);
    // In the body: URLs are logged, and a browser may not send the Authorization header to a portal.
    const body = grant ? { ...params, auth: grant.token } : params;
    await limiter?.acquire(signal);

    const started = clock.now();
    const cancel = clock.after(attemptTimeout, () =>
      control.abort(new TimeoutError(method, attemptTimeout, true)),
    );
    let status: number | undefined;
    let error: unknown;
    tell(() => options.onRequest?.(event));
    try {
      const reply = await post(`/${method}`, body, signal).catch((reason: unknown) => {
        if (signal.aborted) throw signal.reason;
        throw new TransportError(`${method} got no answer: ${mask(reasonOf(reason))}`, true);
      });
      status = reply.response.status;
      return read(method, reply.response, reply.body, mask);
    } catch (reason) {
      error = reason;
      if (isApiError(reason, 'QUERY_LIMIT_EXCEEDED')) limiter?.exceeded?.();
      throw reason;
    } finally {
      cancel();
      tell(() =>
        options.onResponse?.({ ...event, status, error, durationMs: clock.now() - started }),
      );
    }
  };

  return async (order) => {
    const grant = await tokens?.current();
    try {
      return await attempt(order, grant);
    } catch (error) {
      if (!grant || !tokens?.after || !isApiError(error, 'expired_token')) throw error;
      return attempt(order, await tokens.after(grant));
    }
  };
}
