import type { Settled } from './answer.js';
import { type Clock, onAbort } from './clock.js';
import type { MethodName } from './method.js';
import { timeoutError } from './timeout-error.js';

/** How one call is made, where it differs from the client's own options. */
export interface CallOptions {
  /** Ends the call at once, waits included; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take in all, retries and waits included, in milliseconds. No limit by default, or with 0. */
  readonly timeout?: number | undefined;
  /** How often the call is tried again, 3 times by default; 0 for never. */
  readonly retry?: number | undefined;
}

/** One call on its way. */
export interface Command {
  readonly method: MethodName;
  readonly params: object;
  readonly retry: number;
  /** Ends it, where the caller gave one. */
  readonly signal: AbortSignal | undefined;
  /** When it must be settled, by the clock. */
  readonly deadline: number;
  /** Resolves once it is settled; never rejects. */
  readonly outcome: Promise<Settled>;
  /** Whether it is settled. */
  done: boolean;
  /** Settles it with an answer or an error, unless it is settled. */
  settle(outcome: Settled): void;
  /** Settles it with an error from outside, before its request has ended. */
  leave(error?: unknown): void;
  /** Told when it leaves. */
  onLeave?: () => void;
}

/** Makes commands. What a call says of itself counts more than what the client does. */
export type CommandOf = (method: MethodName, params: object, own?: CallOptions) => Command;

export function createCommands(options: CallOptions, clock: Clock): CommandOf {
  return (method, params, own = {}) => {
    const { signal, timeout = options.timeout, retry = options.retry ?? 3 } = own;
    let resolve: (outcome: Settled) => void;
    const watches: ((() => void) | undefined)[] = [];
    const command: Command = {
      method,
      // Callers without types leave it out.
      params: params ?? {},
      retry,
      signal,
      deadline: timeout ? clock.now() + timeout : Infinity,
      outcome: new Promise((settle) => {
        resolve = settle;
      }),
      done: false,
      settle(outcome) {
        // Nothing of it counts a second time.
        command.done = true;
        for (const end of watches) end?.();
        resolve(outcome);
      },
      leave(error) {
        command.settle({ error });
        command.onLeave?.();
      },
    };
    if (timeout) {
      watches.push(clock.after(timeout, () => command.leave(timeoutError(method, timeout))));
    }
    if (signal) watches.push(onAbort(signal, () => command.leave(signal.reason)));
    return command;
  };
}
