import type { CallOptions } from './command.js';
import type { ApiError, Bitrix24Error } from './errors.js';
import type { Call } from './generated/call.js';
import type { Methods } from './generated/methods.js';
import type { Time } from './generated/schemas.js';
import type { CallParams, Credential, MethodName, Result } from './method.js';
import type { RawClient } from './raw.js';

/** A result with the rest of the answer. */
export interface Reply<M extends MethodName> {
  readonly result: Result<M>;
  /** When and for how long the portal worked. Some old portals leave it out. */
  readonly time: Time | undefined;
  /**
   * Status and headers, without the body and without the URL, which can hold a secret. The value of a header
   * with a secret, or with more than 4,096 characters, is `***`.
   */
  readonly response: Response;
}

/** The result or the error of one call among several. */
export type Outcome<M extends MethodName> =
  | { readonly ok: true; readonly result: Result<M>; readonly error?: never }
  | {
      readonly ok: false;
      readonly error: ApiError<M> | ApiError<'oauth.token'> | Bitrix24Error;
      readonly result?: never;
    };

/** Calls by keys that you choose: each is a method and its parameters. */
export type Commands<B extends Record<string, MethodName>, C extends Credential> = {
  readonly [Key in keyof B]: readonly [method: B[Key], params: CallParams<B[Key], C>];
};

/** The outcome of each call, by its key. */
export type Outcomes<B extends Record<string, MethodName>> = {
  -readonly [Key in keyof B]: Outcome<B[Key]>;
};

/** The options of a bulk read. */
export interface EachOptions extends CallOptions {
  /** How long an item of a slow source waits for others to share its request, in milliseconds; 50 by default. */
  readonly batchWaitMs?: number | undefined;
}

/**
 * Calls the methods of one portal. `C` says what the client calls with. A plain `ChatClient` requires
 * the parameters that a webhook needs, so a `ChatClient<'oauth'>` can be passed for it.
 */
export interface ChatClient<out C extends Credential = Credential> {
  // `keyof Methods & string` and not `MethodName`: the error of a wrong name then lists the right ones.

  /**
   * Calls a method and returns its `result`. Failures that can pass are retried: answers with 429, 502,
   * 503 and 504, `CONNECTION_ERROR`, and failures of the network.
   *
   * A read can write: for a user id or a workgroup, a portal creates the dialog if it does not exist yet,
   * and imbot.v2.Chat.get can add the bot to threads and task chats.
   */
  readonly call: Call<C>;

  /** Like `call`, but returns the result together with the envelope's `time` and the HTTP response. */
  readonly request: <M extends keyof Methods & string>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ) => Promise<Reply<M>>;

  /**
   * Makes several calls in one request, or in one request for every 50 calls. Each key gets its own
   * outcome: if one call or one request fails, the others still have their results. Rejects only if the
   * signal is aborted, or an option cannot be used.
   */
  readonly batch: <B extends Record<string, MethodName>>(
    commands: Commands<B, C>,
    options?: CallOptions,
  ) => Promise<Outcomes<B>>;

  /**
   * Calls one method for each item, in batches, and yields the items with their outcomes in order. Holds
   * at most a hundred items at a time. A batch is sent when it has 50 items, or `batchWaitMs` after its
   * first item. If the source throws, the items before it are answered first, then its error is thrown.
   * If the signal is aborted, its reason is thrown. `timeout` applies to each call.
   */
  readonly each: <M extends keyof Methods & string, P extends CallParams<M, C>>(
    method: M,
    items: Iterable<P> | AsyncIterable<P>,
    options?: EachOptions,
  ) => AsyncGenerator<[params: P, outcome: Outcome<M>], void, undefined>;

  /** A request function that knows the portal's address and the contract's types, and nothing else. */
  readonly raw: RawClient;
}
