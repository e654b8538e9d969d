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
  /** As JSON has them at the time of the call. */
  params: object;
  readonly retry: number;
  /** How long it may take in all, in milliseconds. */
  readonly timeout: number;
  /** Resolves once it is settled; never rejects. */
  readonly result: Promise<Settled>;
  /** Whether it is settled. */
  done: boolean;
  /** Settles it with an answer or an error, unless it is settled. */
  settle(outcome: Settled): void;
  /** Told when it is settled. */
  onSettle?: () => void;
}

/** Makes commands. What a call says of itself counts more than what the client does. */
export type CommandOf = (method: MethodName, params: object, own?: CallOptions) => Command;

export function createCommands(options: CallOptions, clock: Clock): CommandOf {
  return (method, params, own = {}) => {
    const { signal, timeout = options.timeout, retry = options.retry ?? 3 } = own;
    let resolve: (outcome: Settled) => void;
    let cancel: (() => void) | undefined;
    let forget: (() => void) | undefined;
    const command: Command = {
      method,
      params: {},
      retry,
      timeout: timeout || Infinity,
      result: new Promise((settle) => {
        resolve = settle;
      }),
      done: false,
      settle(outcome) {
        // Nothing of it counts a second time.
        command.done = true;
        cancel?.();
        forget?.();
        resolve(outcome);
        command.onSettle?.();
      },
    };
    if (timeout) {
      cancel = clock.after(timeout, () => command.settle({ error: timeoutError(method, timeout) }));
    }
    if (signal) forget = onAbort(signal, () => command.settle({ error: signal.reason }));
    try {
      // Callers without types leave them out.
      command.params = { ...JSON.parse(JSON.stringify(params ?? {})) };
    } catch (error) {
      // Of a value of such a caller no JSON can be made.
      command.settle({ error });
    }
    return command;
  };
}
