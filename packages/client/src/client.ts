import { readAddress } from './address.js';
import { createReader } from './answer.js';
import { callName } from './call-name.js';
import type { ChatClient, Commands, Outcome, Outcomes, Reply } from './chat-client.js';
import { checkOptions, clientOptions, eachOptions } from './check-options.js';
import { type Clock, systemClock } from './clock.js';
import { createCoalescer } from './coalesce.js';
import {
  ask,
  type CallOptions,
  type Command,
  createCommand,
  type Question,
  type Terms,
  termsOf,
} from './command.js';
import { eachCommand } from './each.js';
import { Bitrix24Error } from './errors.js';
import { createLimiter, type Limiter } from './limiter.js';
import type { Mask } from './mask.js';
import type { MethodName } from './method.js';
import type { ClientOptions, OAuthOptions, WebhookOptions } from './options.js';
import { isRecord } from './record.js';
import { createRun } from './run.js';
import { safeResponse } from './safe-response.js';
import { createSend } from './send.js';
import { settleAll } from './settle-all.js';
import type { Settled } from './settled.js';
import { createTokens } from './tokens.js';
import { createPost } from './transport.js';

/** A reply as it arrived, and what hides the secrets in it. */
interface Answer<M extends MethodName> extends Reply<M> {
  readonly mask: Mask;
}

/**
 * A client that takes its time from a clock.
 * @throws Bitrix24Error for an option that does not exist or cannot be used
 */
export function createClient(
  options: WebhookOptions | OAuthOptions,
  clock: Clock = systemClock,
): ChatClient<'oauth'> {
  checkOptions(options, clientOptions);
  const { webhookUrl, portal, accessToken, validate, fetch = globalThis.fetch } = options;
  if (webhookUrl !== undefined && (portal !== undefined || accessToken !== undefined)) {
    throw new Bitrix24Error('pass webhookUrl, or portal and accessToken, but not both');
  }
  const { origin, base, secret } = readAddress(options);
  if (!secret && !accessToken)
    throw new Bitrix24Error('accessToken is missing; a portal needs one');

  const send = createSend({
    post: createPost(base, fetch),
    read: createReader(clock),
    limiter: limiterOf(origin, options, clock),
    tokens: createTokens(accessToken),
    secret,
    options,
    clock,
  });
  const run = createRun(send, options, clock);
  const runOne = options.coalesce ? createCoalescer(run, clock) : run;
  const commandOf = (question: Question, terms: Terms) => createCommand(question, terms, clock);

  // Errors are made here, called from what the caller awaits, so that their stacks contain the caller's line.
  const replyOf = async <M extends MethodName>(
    { method, json }: Question,
    settled: Settled,
  ): Promise<Answer<M>> => {
    if (!settled.ok) throw settled.toError(callName(method, JSON.parse(json)));
    if (validate) await validate(method as MethodName, settled.result, JSON.parse(json));
    // The contract promises the shape of the result.
    return settled as Answer<M>;
  };

  const outcomeOf = async <M extends MethodName>(
    question: Question,
    settled: Settled,
  ): Promise<Outcome<M>> => {
    try {
      const { result } = await replyOf<M>(question, settled);
      return { ok: true, result };
    } catch (error) {
      return { ok: false, error: error as Bitrix24Error };
    }
  };

  const request = async <M extends MethodName>(
    method: M,
    params: object,
    overrides: CallOptions = {},
  ) => {
    const command = commandOf(ask(method, params), termsOf(overrides, options, clock));
    runOne([command]);
    return await replyOf<M>(command, await command.result);
  };

  return {
    raw: {
      async POST(path, init) {
        // openapi-fetch is a quarter of this package, so only those who use it load it.
        const { createRaw } = await import('./raw.js');
        return await createRaw(base, fetch).POST(path, init);
      },
    },

    async call<M extends MethodName>(method: M, params: object, overrides?: CallOptions) {
      const { result } = await request(method, params, overrides);
      return result;
    },

    async request(method, params, overrides) {
      const { result, time, response, mask } = await request(method, params, overrides);
      return { result, time, response: safeResponse(response, mask) };
    },

    async batch<B extends Record<string, MethodName>>(
      calls: Commands<B, 'oauth'>,
      overrides: CallOptions = {},
    ) {
      if (!isRecord(calls)) throw new Bitrix24Error('calls must be an object');
      const terms = termsOf(overrides, options, clock);
      // A copy has the keys already: filling a new object with 100,000 keys takes twice as long.
      const outcomes: Record<string, unknown> = { ...calls };
      const questions = Object.values<readonly [MethodName, object]>(calls).map((call) =>
        // Callers without types can pass what is no pair.
        ask(...(Array.isArray(call) ? call : [])),
      );
      const settled = await settleAll(questions, (question) => commandOf(question, terms), run);
      overrides.signal?.throwIfAborted();
      for (const [index, key] of Object.keys(outcomes).entries()) {
        outcomes[key] = await outcomeOf(questions[index] as Question, settled[index] as Settled);
      }
      return outcomes as Outcomes<B>;
    },

    each(method, items, overrides = {}) {
      checkOptions(overrides, eachOptions);
      const { batchWaitMs = 50, ...others } = overrides;
      const start = (params: object) =>
        commandOf(ask(method, params), termsOf(others, options, clock));
      const settle = async (command: Command) =>
        outcomeOf<typeof method>(command, await command.result);
      const { signal } = others;
      return eachCommand(items, { start, run, settle, signal, batchWaitMs, clock });
    },
  };
}

function limiterOf(
  origin: string,
  { limiter = 'standard' }: ClientOptions,
  clock: Clock,
): Limiter | undefined {
  if (typeof limiter === 'object') return limiter;
  return limiter === 'off' ? undefined : createLimiter(origin, limiter, clock);
}
