import type { ReadAnswer } from './answer.js';
import { apiError } from './api-error.js';
import { batchEnvelopes, batchParams } from './batch.js';
import type { Clock } from './clock.js';
import type { Command, Settled } from './command.js';
import { Bitrix24Error, TransportError } from './errors.js';
import { secretParams } from './generated/methods.js';
import { type RequestEvent, tell } from './hooks.js';
import type { Limiter } from './limiter.js';
import { createMask, type Mask } from './mask.js';
import type { ClientOptions } from './options.js';
import { timeoutError } from './timeout-error.js';
import type { Grant, Tokens } from './tokens.js';
import { type Post, reasonOf } from './transport.js';

/**
 * Sends one command alone or several as a batch, once, or twice when the access token has expired,
 * and gives what became of each. Never rejects.
 * @param control ends the request
 */
export type Send = (
  commands: readonly [Command, ...Command[]],
  event: RequestEvent,
  control: AbortController,
) => Promise<Settled[]>;

export function createSend(
  post: Post,
  read: ReadAnswer,
  limiter: Limiter | undefined,
  tokens: Tokens | undefined,
  secret: string | undefined,
  options: ClientOptions,
  clock: Clock,
): Send {
  const { attemptTimeout = 65_000 } = options;

  const attempt = async (
    grant: Grant | undefined,
    ...[commands, event, control]: Parameters<Send>
  ): Promise<Settled[]> => {
    const [{ params }, second] = commands;
    const { method } = event;
    const { signal } = control;
    const auth = grant?.token;
    const mask: Mask = (text) => createMask([secret, auth, ...commands.flatMap(secretsOf)])(text);
    await limiter?.acquire(signal);

    const started = clock.now();
    const cancel = clock.after(attemptTimeout, () =>
      control.abort(timeoutError(method, attemptTimeout, true)),
    );
    let status: number | undefined;
    let error: unknown;
    tell(options, 'onRequest', event);
    try {
      // In the body: URLs are logged, and a browser may not send the Authorization header to a portal.
      const asked = { ...(second ? batchParams(commands) : params), auth };
      const { response, body } = await post(`/${method}`, asked, signal);
      status = response.status;
      const answer = read(method, response, body, mask);
      if (!second) return [answer];
      const envelopes = batchEnvelopes(answer.result, commands.length);
      return commands.map(({ method }, index) => {
        try {
          return read(method, response, envelopes[index], mask);
        } catch (error) {
          return { error };
        }
      });
    } catch (reason) {
      error = reason;
      if (!(error instanceof Bitrix24Error)) {
        error = signal.aborted
          ? signal.reason
          : new TransportError(`${method} got no answer: ${mask(reasonOf(reason))}`, {
              retryable: true,
            });
      }
      if (codeOf(error) === 'QUERY_LIMIT_EXCEEDED') limiter?.exceeded?.();
      throw error;
    } finally {
      cancel();
      const durationMs = clock.now() - started;
      tell(options, 'onResponse', { ...event, status, error, durationMs });
    }
  };

  return async (...order) => {
    try {
      const grant = await tokens?.();
      try {
        return await attempt(grant, ...order);
      } catch (error) {
        const next = codeOf(error) === 'expired_token' && grant && (await tokens?.(grant));
        // The same token again would be refused again.
        if (next && next.token !== grant.token) return await attempt(next, ...order);
        throw error;
      }
    } catch (error) {
      return order[0].map(({ method }) => ({ error: errorFor(method, error) }));
    }
  };
}

const codeOf = (error: unknown): unknown => Object(error).code;

// What befell the batch befell each of its commands, in their own name.
function errorFor(own: string, error: unknown): unknown {
  const { method, status, code, description } = Object(error);
  return method === 'batch' ? apiError(own, status, code, description) : error;
}

// By name alone: what is a secret of one method is none to show when it comes with another.
function secretsOf({ params }: Command): string[] {
  const given = params as Readonly<Record<string, unknown>>;
  return secretParams.map((name) => `${given[name] ?? ''}`);
}
