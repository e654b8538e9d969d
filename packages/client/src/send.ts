import { parseBody, type ReadAnswer, type Settled } from './answer.js';
import { apiError } from './api-error.js';
import { batchEnvelope, batchParams } from './batch.js';
import type { Clock } from './clock.js';
import type { Command } from './command.js';
import { TransportError } from './errors.js';
import { secretParams } from './generated/methods.js';
import { type RequestEvent, tell } from './hooks.js';
import type { Limiter } from './limiter.js';
import { createMask } from './mask.js';
import type { ClientOptions } from './options.js';
import { timeoutError } from './timeout-error.js';
import type { Tokens } from './tokens.js';
import { reasonOf, type Transport } from './transport.js';

/**
 * Sends one command alone or several as a batch, once, or twice when the access token has expired,
 * and gives what became of each. Never rejects.
 * @param control ends the request
 * @param replayed whether this is the second time
 */
export type Send = (
  commands: readonly Command[],
  event: RequestEvent,
  control: AbortController,
  replayed?: boolean,
) => Promise<readonly Settled[]>;

export function createSend(
  transport: Transport,
  read: ReadAnswer,
  limiter: Limiter | undefined,
  tokens: Tokens,
  secret: string | undefined,
  options: ClientOptions,
  clock: Clock,
): Send {
  const { attemptTimeout = 65_000 } = options;

  const send: Send = async (commands, event, control, replayed) => {
    const [first, second] = commands;
    const { method } = event;
    const { signal } = control;
    try {
      await limiter?.acquire(signal);
      // Only now: a token can expire while a call waits for its turn.
      const grant = await tokens();
      signal.throwIfAborted();
      const auth = grant.token;
      const mask = createMask([secret, auth, ...commands.flatMap(secretsOf)]);

      const started = clock.now();
      const cancel =
        attemptTimeout &&
        clock.after(attemptTimeout, () =>
          control.abort(timeoutError(method, attemptTimeout, true)),
        );
      let status: number | undefined;
      let whole: Settled;
      tell(options, 'onRequest', event);
      try {
        // In the body: URLs are logged, and a browser may not send the Authorization header to a portal.
        const body = { ...(second ? batchParams(commands) : first?.params), auth };
        const { response, data, error } = await transport.POST(`/${method}`, {
          body,
          signal,
          parseAs: 'text',
        });
        status = response.status;
        whole = read(method, response, error ?? parseBody(data), mask);
      } catch (reason) {
        const error = signal.aborted
          ? signal.reason
          : new TransportError(`${method} got no answer: ${mask(reasonOf(reason))}`, {
              retryable: true,
            });
        whole = { error };
      }
      if (cancel) cancel();
      const { error, result, response } = whole;
      const { code } = Object(error);
      if (code === 'QUERY_LIMIT_EXCEEDED') limiter?.exceeded?.();
      tell(options, 'onResponse', { ...event, status, error, durationMs: clock.now() - started });
      if (result) {
        if (!second) return [whole];
        return commands.map(({ method }, index) =>
          read(method, response, batchEnvelope(result, index), mask),
        );
      }
      if (code === 'expired_token' && !replayed) {
        const { token } = await tokens(grant);
        // The same token again would be refused again.
        if (token !== auth) return send(commands, event, control, true);
      }
      throw error;
    } catch (error) {
      const { method, status, code, description, retryAfterMs } = Object(error);
      // What befell the batch befell each of its commands, in their own name.
      return commands.map(({ method: own }) => ({
        error: method === 'batch' ? apiError(own, status, code, description, retryAfterMs) : error,
      }));
    }
  };
  return send;
}

// By name alone: what is a secret of one method is none to show when it comes with another.
function secretsOf({ params }: Command): string[] {
  const given = params as Readonly<Record<string, unknown>>;
  return secretParams.map((name) => `${given[name] ?? ''}`);
}
