import { unlessAborted } from './abort.js';
import { parseBody, type ReadAnswer } from './answer.js';
import { batchCommands, batchEnvelope } from './batch.js';
import { secretsOf } from './call-name.js';
import type { Clock } from './clock.js';
import type { Command } from './command.js';
import {
  abortFailure,
  limiterFailure,
  rateLimitCode,
  timeoutFailure,
  transportFailure,
} from './failures.js';
import { callHook, type RequestEvent, type ResponseEvent } from './hooks.js';
import type { Limiter } from './limiter.js';
import { createMask } from './mask.js';
import type { ClientOptions } from './options.js';
import type { Failure, Settled } from './settled.js';
import type { Tokens } from './tokens.js';
import type { HttpAnswer, Post } from './transport.js';

/** What sending needs. */
export interface SendParts {
  readonly post: Post;
  readonly read: ReadAnswer;
  readonly limiter: Limiter | undefined;
  readonly tokens: Tokens;
  /** The secret in the webhook's URL. */
  readonly secret: string | undefined;
  readonly options: ClientOptions;
  readonly clock: Clock;
}

/**
 * Sends one command alone or several as a batch, and once more those whose access token has expired.
 * Resolves with the outcome of each command, and never rejects.
 * @param control ends the request, by whoever aborts it first: the caller, or the time of the attempt
 */
export type Send = (
  commands: readonly Command[],
  request: Pick<RequestEvent, 'id' | 'attempt'>,
  control: AbortController,
) => Promise<readonly Settled[]>;

export function createSend(parts: SendParts): Send {
  const { post, read, limiter, tokens, secret, options, clock } = parts;
  const { attemptTimeout = 65_000 } = options;
  let reached = false;

  /** One HTTP request. */
  const exchange = async (
    commands: readonly Command[],
    event: RequestEvent,
    { token, control }: { token: string | undefined; control: AbortController },
  ): Promise<Settled[]> => {
    const { method } = event;
    const mask = createMask([
      secret,
      token,
      ...commands.flatMap(({ params }) => secretsOf(params)),
    ]);
    const { signal } = control;
    let timeUp: Failure | undefined;
    const end = () => {
      timeUp = timeoutFailure(attemptTimeout, true);
      control.abort();
    };
    const stop = attemptTimeout ? clock.after(attemptTimeout, end) : () => {};
    const started = clock.now();
    let answer: HttpAnswer | undefined;
    let whole: Settled;
    callHook(() => options.onRequest?.(event));
    try {
      // A custom `fetch` can ignore the signal.
      answer = await unlessAborted(post(method, bodyOf(commands, token), signal), signal);
      const { response, text } = answer;
      reached = true;
      whole = read({ method, response, body: parseBody(text), mask });
    } catch (reason) {
      whole = signal.aborted
        ? (timeUp ?? abortFailure(signal.reason))
        : transportFailure(reason, mask, reached);
    }
    stop();
    const outcomes = commands.map((command, index): Settled => {
      if (commands.length === 1 || !answer || !whole.ok) return whole;
      const body = batchEnvelope(whole.result, index);
      return read({ method: command.method, response: answer.response, body, mask });
    });
    const responseEvent: ResponseEvent = {
      ...event,
      status: answer?.response.status,
      error: whole.ok ? undefined : whole.toError(event),
      durationMs: clock.now() - started,
    };
    callHook(() => options.onResponse?.(responseEvent));
    if (outcomes.some(({ code }) => code === rateLimitCode)) callHook(() => limiter?.onRefusal?.());
    return outcomes;
  };

  /** Waits for its turn and for a token, then sends. */
  const attempt = async (
    commands: readonly Command[],
    request: Pick<RequestEvent, 'id' | 'attempt'>,
    control: AbortController,
  ) => {
    const { signal } = control;
    try {
      await limiter?.acquire(signal);
    } catch (reason) {
      throw limiterFailure(reason, createMask([secret]));
    }
    // Only now, because a token can expire while a call waits for its turn.
    const grant = await tokens();
    if (signal.aborted) return { grant, outcomes: commands.map(() => abortFailure(signal.reason)) };
    const event = { ...request, ...describe(commands) };
    return { grant, outcomes: await exchange(commands, event, { token: grant.token, control }) };
  };

  return async (commands, request, control) => {
    try {
      const { grant, outcomes } = await attempt(commands, request, control);
      const expired = commands.filter((_, index) => outcomes[index]?.code === 'expired_token');
      if (expired.length === 0) return outcomes;
      const next = await tokens(grant);
      // The same token would be refused again.
      if (next.token === grant.token) return outcomes;
      const replayed = await attempt(expired, request, control);
      return commands.map(
        (command, index) =>
          replayed.outcomes[expired.indexOf(command)] ?? (outcomes[index] as Settled),
      );
    } catch (failure) {
      // Thrown for the limiter above, or by the tokens.
      return commands.map(() => failure as Failure);
    }
  };
}

/** The method that a request calls, and how many commands are in it. */
export function describe(commands: readonly Command[]): { method: string; commands: number } {
  const [first] = commands;
  return {
    method: commands.length === 1 && first ? first.method : 'batch',
    commands: commands.length,
  };
}

/** The token goes in the body: URLs are logged, and browsers may not send `Authorization` to a portal. */
function bodyOf(commands: readonly Command[], auth: string | undefined): string {
  const [first] = commands;
  if (commands.length > 1 || !first) return JSON.stringify({ cmd: batchCommands(commands), auth });
  return auth === undefined ? first.json : JSON.stringify({ ...first.params, auth });
}
