import { type Address, portalAddress, webhookAddress } from './address.js';
import { type Answer, createReader } from './answer.js';
import type { ChatClient, Commands, Outcome, Outcomes } from './chat-client.js';
import { type Clock, systemClock } from './clock.js';
import { createCoalescer } from './coalesce.js';
import { type CallOptions, type Command, createCommand } from './command.js';
import { eachCommand } from './each.js';
import { Bitrix24Error } from './errors.js';
import { type Limiter, leakyBucket } from './limiter.js';
import type { MethodName, Result } from './method.js';
import type { ClientOptions, OAuthOptions, WebhookOptions } from './options.js';
import { createRun } from './run.js';
import { createSend } from './send.js';
import { createTokens } from './tokens.js';
import { createTransport } from './transport.js';

/** A client on a clock of choice. */
export function createClient(
  options: WebhookOptions | OAuthOptions,
  clock: Clock = systemClock,
): ChatClient<'oauth'> {
  const { fetch = globalThis.fetch, timeout, retry, validate } = options;
  const address = addressOf(options);
  const { post, raw } = createTransport(address.base, (request) => fetch(request));
  const read = createReader(clock);
  const limiter = limiterOf(options, address, clock);
  const tokens = options.webhookUrl === undefined ? createTokens(options.accessToken) : undefined;
  const send = createSend(post, read, limiter, tokens, address, options, clock);
  const run = createRun(send, read, options, clock);
  const runOne = options.coalesce ? createCoalescer(run, clock) : run;

  const commandOf = (method: MethodName, params: object, own?: CallOptions) =>
    createCommand(method, params, { timeout, retry, ...own }, clock);

  // The contract's word is taken for the shape within; `validate` can doubt it.
  const replyOf = async <M extends MethodName>(
    method: M,
    { outcome }: Command,
  ): Promise<Answer & { result: Result<M> }> => {
    const settled = await outcome;
    if ('error' in settled) throw settled.error;
    validate?.(method, settled.result);
    return settled as Answer & { result: Result<M> };
  };

  const replyAlone = <M extends MethodName>(method: M, params: object, own?: CallOptions) => {
    const command = commandOf(method, params, own);
    runOne([command]);
    return replyOf(method, command);
  };

  const outcomeOf = async <M extends MethodName>(
    method: M,
    command: Command,
  ): Promise<Outcome<M>> => {
    try {
      return { ok: true, result: (await replyOf(method, command)).result };
    } catch (error) {
      return { ok: false, error: error as Bitrix24Error };
    }
  };

  return {
    raw,

    async call(method, params, own) {
      return (await replyAlone(method, params, own)).result;
    },

    async request(method, params, own) {
      const { result, time, response } = await replyAlone(method, params, own);
      const { status, headers } = response;
      return { result, time, response: new Response(null, { status, headers }) };
    },

    async batch<B extends Record<string, MethodName>>(
      calls: Commands<B, 'oauth'>,
      own?: CallOptions,
    ) {
      const commands = Object.entries<readonly [MethodName, object]>(calls).map(
        ([key, [method, params]]) => [key, commandOf(method, params, own)] as const,
      );
      run(commands.map(([, command]) => command));
      const outcomes = await Promise.all(
        commands.map(
          async ([key, command]) => [key, await outcomeOf(command.method, command)] as const,
        ),
      );
      own?.signal?.throwIfAborted();
      return Object.fromEntries(outcomes) as Outcomes<B>;
    },

    async *each(method, items, own) {
      const start = (params: object) => commandOf(method, params, own);
      for await (const [params, command] of eachCommand(items, start, run)) {
        const outcome = await outcomeOf(method, command);
        own?.signal?.throwIfAborted();
        yield [params, outcome];
      }
    },
  };
}

function addressOf({ webhookUrl, portal, accessToken }: WebhookOptions | OAuthOptions): Address {
  if (webhookUrl !== undefined) return webhookAddress(webhookUrl);
  if (!accessToken) throw new Bitrix24Error('accessToken is empty');
  return portalAddress(portal);
}

function limiterOf(
  { limiter = 'standard' }: ClientOptions,
  { origin }: Address,
  clock: Clock,
): Limiter | undefined {
  if (limiter === 'off') return undefined;
  return typeof limiter === 'string' ? leakyBucket(origin, limiter, clock) : limiter;
}
