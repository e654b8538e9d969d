import type { Bitrix24Error } from './errors.js';

/** One HTTP request. */
export interface RequestEvent {
  /** The same for all attempts of one request, and for nothing else in this client. */
  readonly id: number;
  /** The method, or `batch`. */
  readonly method: string;
  /** How many commands travel in it: 1, or up to 50 in a batch. */
  readonly commands: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** What became of it. */
export interface ResponseEvent extends RequestEvent {
  readonly durationMs: number;
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** Why the request failed; absent when it did not. */
  readonly error: unknown;
}

/** A wait before the next attempt. */
export interface RetryEvent extends RequestEvent {
  readonly delayMs: number;
  readonly error: Bitrix24Error;
}

/**
 * Told of what happens, to log it or to trace it. No event holds a secret, a parameter or an answer.
 * A hook that throws changes nothing.
 */
export interface Hooks {
  /** Told as a request goes out, once its turn has come. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Told when its answer is read, or when none came. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Told before the wait for another attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Tells a hook, and lets nothing that it throws come back, now or later. */
export async function tell<Name extends keyof Hooks>(
  hooks: Hooks,
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
): Promise<void> {
  try {
    await (hooks as { [Each in Name]?: (event: unknown) => unknown })[name]?.(event);
  } catch {}
}
