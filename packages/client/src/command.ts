import type { Answer } from './answer.js';
import type { Clock } from './clock.js';
import { TimeoutError } from './errors.js';
import type { MethodName } from './method.js';

/** How one call is made, where it differs from the client's own options. */
export interface CallOptions {
  /** Ends the call at once, waits included; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take in all, retries and waits included, in milliseconds. No limit by default. */
  readonly timeout?: number | undefined;
  /** How often the call is tried again, 3 times by default; 0 for never. */
  readonly retry?: number | undefined;
}

/** What became of a command. */
export type Settled = Answer | { readonly error: unknown };

/** One call on its way. */
export interface Command {
  readonly method: MethodName;
  readonly params: object;
  readonly retry: number;
  /** When it must be settled, by the clock. */
  readonly deadline: number;
  /** Resolves once it is settled; never rejects. */
  readonly outcome: Promise<Settled>;
  /** Whether it is settled. */
  readonly done: boolean;
  /** Settles it with an answer or an error. */
  settle(outcome: Settled): void;
  /** Settles it from outside, by abort or timeout, unless it is settled. */
  leave(reason: unknown): void;
  /** Told when it leaves. */
  onLeave: (() => void) | undefined;
}

export function createCommand(
  method: MethodName,
  params: object,
  { signal, timeout = Number.POSITIVE_INFINITY, retry = 3 }: CallOptions,
  clock: Clock,
): Command {
  let done = false;
  let resolve: (outcome: Settled) => void;
  let cancel: (() => void) | undefined;
  const abort = () => command.leave(signal?.reason);
  const command: Command = {
    method,
    params,
    retry,
    deadline: clock.now() + timeout,
    outcome: new Promise((settle) => {
      resolve = settle;
    }),
    get done() {
      return done;
    },
    settle(outcome) {
      done = true;
      cancel?.();
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    },
    leave(reason) {
      if (done) return;
      command.settle({ error: reason });
      command.onLeave?.();
    },
    onLeave: undefined,
  };
  if (timeout < Number.POSITIVE_INFINITY) {
    cancel = clock.after(timeout, () => command.leave(new TimeoutError(method, timeout, false)));
  }
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort);
  return command;
}
