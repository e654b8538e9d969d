import type { CallOptions } from './command.js';
import type { ApiError, Bitrix24Error } from './errors.js';
import type { Time } from './generated/schemas.js';
import type { CallParams, Credential, MethodName, Result } from './method.js';
import type { RawClient } from './transport.js';

/** A result with what came around it. */
export interface Reply<M extends MethodName> {
  readonly result: Result<M>;
  /** When and for how long the portal worked. Absent from the answers of some old portals. */
  readonly time: Time | undefined;
  /** Status and headers. It has neither the body, which is read, nor the URL, which can hold a secret. */
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

/** Calls by a key of one's own: each a method and its parameters. */
export type Commands<B extends Record<string, MethodName>, C extends Credential> = {
  readonly [Key in keyof B]: readonly [method: B[Key], params: CallParams<B[Key], C>];
};

/** The outcome of each call, by its key. */
export type Outcomes<B extends Record<string, MethodName>> = {
  -readonly [Key in keyof B]: Outcome<B[Key]>;
};

/**
 * Calls the methods of one portal. `C` is what the client may be calling with: a plain `ChatClient`
 * wants parameters that suffice for a webhook too, so a `ChatClient<'oauth'>` can stand in its place.
 */
export interface ChatClient<out C extends Credential = Credential> {
  /**
   * Calls a method and gives its `result`. Answers of 429, 502, 503 and 504 and failures of the network
   * are tried again, nothing else is.
   * @throws ApiError when the portal answers with an error; AuthError and RateLimitError are its kinds
   * @throws TransportError when no answer comes
   * @throws TimeoutError when none comes in time
   * @throws MalformedResponseError when the answer is not Bitrix24's
   */
  readonly call: <M extends MethodName>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ) => Promise<Result<M>>;

  /** As `call`, and gives the envelope's `time` and the HTTP response beside the result. */
  readonly request: <M extends MethodName>(
    method: M,
    params: CallParams<M, C>,
    options?: CallOptions,
  ) => Promise<Reply<M>>;

  /**
   * Makes several calls in one request, or in as many as 50 calls each make necessary. Each key gets
   * its own outcome: the failure of one call, or of one request, is no failure of the others. Rejects
   * only when the signal is aborted.
   */
  readonly batch: <B extends Record<string, MethodName>>(
    commands: Commands<B, C>,
    options?: CallOptions,
  ) => Promise<Outcomes<B>>;

  /**
   * Calls one method for each item, in batches, and gives the items with their outcomes in order. Holds
   * a hundred items at a time, however many there are. Throws what the source throws, once the items
   * before are answered, and the signal's reason when it is aborted. A time limit is for each call.
   */
  readonly each: <M extends MethodName, P extends CallParams<M, C>>(
    method: M,
    items: Iterable<P> | AsyncIterable<P>,
    options?: CallOptions,
  ) => AsyncGenerator<[params: P, outcome: Outcome<M>], void, undefined>;

  /** The bare request function beneath: the portal's address and the contract's types, nothing else. */
  readonly raw: RawClient;
}
