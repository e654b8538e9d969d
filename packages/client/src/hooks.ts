/** One HTTP request. */
export interface RequestEvent {
  /** The same for all attempts of one request, and for no other request of this client. */
  readonly id: number;
  /** The method, or `batch`. */
  readonly method: string;
  /** How many commands are in it: 1, or up to 50 in a batch. */
  readonly commands: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** The outcome of a request. */
export interface ResponseEvent extends RequestEvent {
  readonly durationMs: number;
  /** The HTTP status, if an answer came. */
  readonly status: number | undefined;
  /** Why the request failed, if it did. */
  readonly error: unknown;
}

/** A wait before the next attempt. */
export interface RetryEvent extends RequestEvent {
  readonly delayMs: number;
  /** Why the last attempt failed. */
  readonly error: unknown;
}

/**
 * Functions that are called for each event, for logs and traces. No event contains a secret, a parameter
 * or an answer. Errors that a hook throws are ignored.
 */
export interface Hooks {
  /** Called when a request is sent, after it has waited for its turn. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called when its answer is read, or when none came. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before the wait for another attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Calls a function of the caller's and ignores whatever it throws or rejects with. */
export async function callHook(hook: () => unknown): Promise<void> {
  try {
    await hook();
  } catch {}
}
