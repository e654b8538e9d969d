import { parseBody, type ReadAnswer, type Settled } from './answer.js';
import { batchEnvelope, commandLine } from './batch.js';
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

      const { attemptTimeout = 65_000 } = options;
      const started = clock.now();
      const cancel = clock.after(attemptTimeout || Infinity, () =>
        control.abort(timeoutError(method, attemptTimeout, true)),
      );
      let response: Response | undefined;
      let body: unknown;
      let whole: Settled;
      tell(options, 'onRequest', event);
      try {
        // In the body: URLs are logged, and a browser may not send the Authorization header to a portal.
        const got = await transport.POST(`/${method}`, {
          body: second ? { cmd: commands.map(commandLine), auth } : { ...first?.params, auth },
          signal,
          parseAs: 'text',
        });
        response = got.response;
        body = got.error ?? parseBody(got.data);
        whole = read(method, response, body, mask);
      } catch (reason) {
        const error = signal.aborted
          ? signal.reason
          : new TransportError(`${method} got no answer: ${mask(reasonOf(reason))}`, {
              retryable: true,
            });
        whole = { error };
      }
      cancel();
      const { error, result } = whole;
      const { code } = Object(error);
      tell(options, 'onResponse', {
        ...event,
        status: response?.status,
        error,
        durationMs: clock.now() - started,
      });
      if (code === 'expired_token' && !replayed) {
        const next = await tokens(grant);
        // The same token again would be refused again.
        if (next.token !== auth) return send(commands, event, control, true);
      }
      // A refusal of the batch is one of each of its commands, in their own name.
      return commands.map(({ method }, index) =>
        second && response && (result || code)
          ? read(method, response, result ? batchEnvelope(result, index) : body, mask)
          : whole,
      );
    } catch (error) {
      return commands.map(() => ({ error }));
    }
  };
  return send;
}

// By name alone: what is a secret of one method is none to show when it comes with another.
function secretsOf({ params }: Command): string[] {
  const given = params as Readonly<Record<string, unknown>>;
  return secretParams.map((name) => `${given[name] ?? ''}`);
}
