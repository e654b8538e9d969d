import { onAbort } from './abort.js';
import { callOptions, checkOptions } from './check-options.js';
import type { Clock } from './clock.js';
import { Bitrix24Error, type ErrorDetails } from './errors.js';
import { abortFailure, timeoutFailure } from './failures.js';
import type { MethodName } from './method.js';
import { isRecord } from './record.js';
import type { Failure, Settled } from './settled.js';

/** The options of one call, which override the client's. */
export interface CallOptions {
  /** Ends the call immediately, even while it waits. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take, retries and waits included, in milliseconds. 0, the default, for no limit. */
  readonly timeout?: number | undefined;
  /** How often the call is retried at most: 3 times by default, 0 for never. */
  readonly retry?: number | undefined;
}

/** What a call asks for. */
export interface Question {
  readonly method: string;
  /** The parameters as JSON, copied when the call is made: later changes have no effect. */
  readonly json: string;
  /** Why it cannot be sent, if it cannot. */
  readonly unusable?: Failure | undefined;
}

/** Anything else would be sent to another address, such as `../` or a URL that was passed as the method. */
const methodForm = /^\w+(\.\w+)*$/;

/** How long a call may go on. */
export interface Terms {
  readonly signal: AbortSignal | undefined;
  /** How long it may take, in milliseconds; 0 for no limit. */
  readonly timeout: number;
  /** How often it may be retried. */
  readonly retry: number;
  /** When it was made. */
  readonly madeAt: number;
  /** The moment when its time is up. */
  readonly endsAt: number;
}

/** One call in progress. */
export interface Command extends Question {
  readonly terms: Terms;
  /** Its parameters as they are sent. */
  readonly params: object;
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

/** Callers without types can leave the parameters out, or pass what cannot be sent. */
export function ask(method?: MethodName, params?: object): Question {
  if (typeof method !== 'string' || !methodForm.test(method) || !isRecord(params ?? {})) {
    return unusable('a call needs a method name and an object of parameters');
  }
  try {
    return { method, json: JSON.stringify({ ...params }) };
  } catch (cause) {
    return unusable(`${method} has a parameter that JSON cannot express`, { cause });
  }
}

/**
 * The terms of calls that are made now: their options take precedence over the client's.
 * @throws Bitrix24Error for an option that does not exist or cannot be used
 */
export function termsOf(overrides: CallOptions, options: CallOptions, clock: Clock): Terms {
  checkOptions(overrides, callOptions);
  const { signal, timeout = options.timeout ?? 0, retry = options.retry ?? 3 } = overrides;
  const madeAt = clock.now();
  return { signal, timeout, retry, madeAt, endsAt: madeAt + (timeout || Number.POSITIVE_INFINITY) };
}

/** Makes a command. */
export function createCommand(question: Question, terms: Terms, clock: Clock): Command {
  const { method, json } = question;
  const { signal, timeout, endsAt } = terms;
  let resolve: (outcome: Settled) => void = () => {};
  const undo: (() => void)[] = [];
  const command: Command = {
    method,
    json,
    params: JSON.parse(json),
    terms,
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
    const left = endsAt - clock.now();
    if (left > 0) undo.push(clock.after(left, end));
    else end();
  }
  if (signal) undo.push(onAbort(signal, () => command.settle(abortFailure(signal.reason))));
  if (question.unusable) command.settle(question.unusable);
  return command;
}

function unusable(message: string, details?: ErrorDetails): Question {
  const toError = () => new Bitrix24Error(message, details);
  return { method: '', json: '{}', unusable: { ok: false, retryable: false, toError } };
}
