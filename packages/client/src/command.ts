import { onAbort } from './abort.js';
import { callOptions, checkOptions } from './check-options.js';
import type { Clock } from './clock.js';
import { Bitrix24Error } from './errors.js';
import { abortFailure, failure, timeoutFailure } from './failures.js';
import type { MethodName } from './method.js';
import type { Failure, Settled } from './settled.js';

/** How one call is made, where it differs from the client's own options. */
export interface CallOptions {
  /** Ends the call immediately, even while it waits. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take, retries and waits included, in milliseconds. 0, the default, for no limit. */
  readonly timeout?: number | undefined;
  /** How often the call is retried at most: 3 times by default, 0 for never. */
  readonly retry?: number | undefined;
}

/** One call on its way. */
export interface Command {
  readonly method: MethodName;
  /** The parameters as JSON has them when the call is made: later changes do not count. */
  readonly params: object;
  /** The same as text. */
  readonly json: string;
  /** How often it may be retried. */
  readonly retry: number;
  /** The moment at which its time is up. */
  readonly endsAt: number;
  /** When it was made. */
  readonly madeAt: number;
  /** How often it was retried; refusals for the portal's rate limit do not count. */
  tries: number;
  /** The code it failed with last. */
  lastCode: string | undefined;
  /** Resolves when it is settled; never rejects. */
  readonly result: Promise<Settled>;
  /** Whether it is settled. */
  done: boolean;
  /** Settles it, unless it is settled already. */
  settle(outcome: Settled): void;
}

/**
 * Makes a command. Its own options override the client's.
 * @throws Bitrix24Error for an option that does not exist or cannot be used
 */
export type CommandOf = (method: MethodName, params: object, own?: CallOptions) => Command;

export function createCommands(options: CallOptions, clock: Clock): CommandOf {
  return (method, params, own = {}) => {
    checkOptions(own, callOptions);
    const { signal, timeout = options.timeout ?? 0, retry = options.retry ?? 3 } = own;
    const { json, failure: unusable } = toJson(params);
    let resolve: (outcome: Settled) => void = () => {};
    const undo: (() => void)[] = [];
    const madeAt = clock.now();
    const command: Command = {
      method,
      params: JSON.parse(json),
      json,
      retry,
      madeAt,
      endsAt: madeAt + (timeout || Number.POSITIVE_INFINITY),
      tries: 0,
      lastCode: undefined,
      result: new Promise((settle) => {
        resolve = settle;
      }),
      done: false,
      settle(outcome) {
        command.done = true;
        for (const step of undo) step();
        resolve(outcome);
      },
    };
    if (timeout) {
      const end = () => command.settle(timeoutFailure(timeout, false, command.lastCode));
      undo.push(clock.after(timeout, end));
    }
    if (signal) undo.push(onAbort(signal, () => command.settle(abortFailure(signal.reason))));
    if (unusable) command.settle(unusable);
    return command;
  };
}

/** The parameters as JSON. Callers without types can leave them out, or pass what JSON does not have. */
function toJson(params: object | undefined): { json: string; failure?: Failure } {
  try {
    return { json: JSON.stringify({ ...params }) };
  } catch (reason) {
    const what = 'has a parameter that JSON cannot express';
    return { json: '{}', failure: failure(Bitrix24Error, what, { cause: reason }) };
  }
}
