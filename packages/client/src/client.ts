import { readAddress } from './address.js';
import { createReader } from './answer.js';
import type { ChatClient, Commands, Outcome, Outcomes, Reply } from './chat-client.js';
import { type Clock, systemClock } from './clock.js';
import { createCoalescer } from './coalesce.js';
import { type CallOptions, type Command, createCommands } from './command.js';
import { eachCommand } from './each.js';
import { Bitrix24Error } from './errors.js';
import { createLimiter } from './limiter.js';
import type { MethodName } from './method.js';
import type { OAuthOptions, WebhookOptions } from './options.js';
import { createRun } from './run.js';
import { createSend } from './send.js';
import { createTokens } from './tokens.js';
import { createTransport } from './transport.js';

/** A client on a clock of choice. */
export function createClient(
  options: WebhookOptions | OAuthOptions,
  clock: Clock = systemClock,
): ChatClient<'oauth'> {
  const { accessToken, validate } = options;
  const [origin, base, secret] = readAddress(options);
  if (!secret && !accessToken) throw new Bitrix24Error('accessToken is empty');
  const raw = createTransport(base, options.fetch);
  const send = createSend(
    raw,
    createReader(clock),
    createLimiter(origin, options.limiter, clock),
    createTokens(accessToken),
    secret,
    options,
    clock,
  );
  const run = createRun(send, options, clock);
  const runOne = options.coalesce ? createCoalescer(run, clock) : run;

  const commandOf = createCommands(options, clock);

  // The contract's word is taken for the shape within; `validate` can doubt it.
  const replyOf = async <M extends MethodName>({ method, result }: Command): Promise<Reply<M>> => {
    const settled = await result;
    if (!settled.result) throw settled.error;
    validate?.(method, settled.result);
    return settled as Reply<M>;
  };

  const outcomeOf = async <M extends MethodName>(command: Command): Promise<Outcome<M>> => {
    try {
      return { ok: true, result: (await replyOf<M>(command)).result };
    } catch (error) {
      return { ok: false, error: error as Bitrix24Error };
    }
  };

  const reply = <M extends MethodName>(method: M, params: object, own?: CallOptions) => {
    const command = commandOf(method, params, own);
    runOne([command]);
    return replyOf<M>(command);
  };

  return {
    raw,

    call: async (...call) => (await reply(...call)).result,

    async request(...call) {
      const got = await reply(...call);
      // Without its reason phrase, which need not be one that a response may be made with.
      const { status, headers } = got.response;
      return { ...got, response: new Response(null, { status, headers }) };
    },

    async batch<B extends Record<string, MethodName>>(
      calls: Commands<B, 'oauth'>,
      own?: CallOptions,
    ) {
      const commands = Object.values<readonly [MethodName, object]>(calls).map(([method, params]) =>
        commandOf(method, params, own),
      );
      run(commands);
      const outcomes = await Promise.all(commands.map(outcomeOf));
      own?.signal?.throwIfAborted();
      return Object.fromEntries(
        Object.keys(calls).map((key) => [key, outcomes.shift()]),
      ) as Outcomes<B>;
    },

    each: (method, items, own) =>
      eachCommand(items, (params) => commandOf(method, params, own), run, outcomeOf, own?.signal),
  };
}
