import type { Answer, ReadAnswer } from './answer.js';
import type { Clock } from './clock.js';
import { TimeoutError, TransportError } from './errors.js';
import { isApiError } from './guards.js';
import { type Hooks, type RequestEvent, tell } from './hooks.js';
import type { Limiter } from './limiter.js';
import { createMask, type Mask } from './mask.js';
import type { Grant, Tokens } from './tokens.js';
import { type Post, reasonOf } from './transport.js';

/** A request to send. */
interface Order extends RequestEvent {
  readonly path: string;
  readonly params: object;
  /** Secrets among the parameters. */
  readonly secrets: readonly string[];
  /** Ends the request. */
  readonly control: AbortController;
}

/** Sends a request once, or twice when its access token has expired, and reads the answer. */
export type Send = (order: Order) => Promise<Answer>;

export interface SendOptions {
  /** The secret in the address. */
  readonly secret: string | undefined;
  readonly tokens: Tokens | undefined;
  readonly limiter: Limiter | undefined;
  readonly hooks: Hooks;
  readonly attemptTimeout: number;
  readonly clock: Clock;
  readonly post: Post;
  readonly read: ReadAnswer;
}

export function createSend(options: SendOptions): Send {
  const { secret, tokens, limiter, hooks, attemptTimeout, clock, post, read } = options;

  const attempt = async (order: Order, grant?: Grant): Promise<Answer> => {
    const { path, params, secrets, control, ...event } = order;
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
    tell(() => hooks.onRequest?.(event));
    try {
      const reply = await post(path, body, signal).catch((reason: unknown) => {
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
        hooks.onResponse?.({ ...event, status, error, durationMs: clock.now() - started }),
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
