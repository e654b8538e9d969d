import { type Address, portalAddress, webhookAddress } from './address.js';
import { createReader } from './answer.js';
import type { ChatClient, Commands, Outcome, Outcomes } from './chat-client.js';
import { type Clock, systemClock } from './clock.js';
import { createCoalescer } from './coalesce.js';
import { type CallOptions, createCommand, type Settled } from './command.js';
import { eachOutcome } from './each.js';
import { Bitrix24Error } from './errors.js';
import { leakyBucket } from './limiter.js';
import type { MethodName, Result } from './method.js';
import type { OAuthOptions, WebhookOptions } from './options.js';
import { createRun } from './run.js';
import { createSend } from './send.js';
import { createTokens, type Tokens } from './tokens.js';
import { createTransport } from './transport.js';

/** A client on a clock of choice. */
export function createClient(
  options: WebhookOptions | OAuthOptions,
  clock: Clock = systemClock,
): ChatClient<'oauth'> {
  const { fetch = globalThis.fetch, limiter = 'standard', attemptTimeout = 65_000 } = options;
  const { address, tokens } = readCredential(options);
  const { post, raw } = createTransport(address.base, (request) => fetch(request));
  const read = createReader(clock);
  const send = createSend({
    secret: address.secret,
    tokens,
    limiter:
      limiter === 'off'
        ? undefined
        : typeof limiter === 'string'
          ? leakyBucket(address.origin, limiter, clock)
          : limiter,
    hooks: options,
    attemptTimeout,
    clock,
    post,
    read,
  });
  const run = createRun(send, read, options, clock, options.validate);
  const runOne = options.coalesce ? createCoalescer(run, clock) : run;

  const commandOf = (method: MethodName, params: object, own?: CallOptions) =>
    createCommand(
      method,
      params,
      { timeout: options.timeout, retry: options.retry, ...own },
      clock,
    );

  const answerOf = async (method: MethodName, params: object, own?: CallOptions) => {
    const command = commandOf(method, params, own);
    runOne([command]);
    const settled = await command.outcome;
    if ('error' in settled) throw settled.error;
    return settled;
  };

  return {
    raw,

    async call(method, params, own) {
      return resultOf(method, (await answerOf(method, params, own)).result);
    },

    async request(method, params, own) {
      const { result, time, response } = await answerOf(method, params, own);
      const { status, headers } = response;
      return {
        result: resultOf(method, result),
        time,
        response: new Response(null, { status, headers }),
      };
    },

    async batch<B extends Record<string, MethodName>>(
      calls: Commands<B, 'oauth'>,
      own?: CallOptions,
    ) {
      const commands = Object.entries<readonly [MethodName, object]>(calls).map(
        ([key, [method, params]]) => [key, commandOf(method, params, own)] as const,
      );
      run(commands.map(([, command]) => command));
      const outcomes = commands.map(
        async ([key, { method, outcome }]) => [key, outcomeOf(method, await outcome)] as const,
      );
      const settled = await Promise.all(outcomes);
      own?.signal?.throwIfAborted();
      return Object.fromEntries(settled) as Outcomes<B>;
    },

    async *each(method, items, own) {
      const start = (params: object) => commandOf(method, params, own);
      for await (const [params, settled] of eachOutcome(items, start, run)) {
        own?.signal?.throwIfAborted();
        yield [params, outcomeOf(method, settled)];
      }
    },
  };
}

function readCredential(options: WebhookOptions | OAuthOptions): {
  address: Address;
  tokens?: Tokens;
} {
  if (options.webhookUrl !== undefined) return { address: webhookAddress(options.webhookUrl) };
  if (!options.accessToken) {
    throw new Bitrix24Error('accessToken is empty');
  }
  return {
    address: portalAddress(options.portal),
    tokens: createTokens(options.accessToken),
  };
}

function outcomeOf<M extends MethodName>(method: M, settled: Settled): Outcome<M> {
  return 'error' in settled
    ? { ok: false, error: settled.error as Bitrix24Error }
    : { ok: true, result: resultOf(method, settled.result) };
}

// The contract's word is taken for the shape within; `@b24-chat/client/validate` can doubt it.
function resultOf<M extends MethodName>(_method: M, result: object): Result<M> {
  return result as Result<M>;
}
