import type { ErrorCode, MethodName } from './method.js';

/**
 * The base of every error of this package. Thrown itself by `createChatClient` for an address or a
 * token that cannot be used. No field of any of these errors holds a secret.
 */
export class Bitrix24Error extends Error {
  override readonly name: string = 'Bitrix24Error';
}

/** The portal answered with an error. */
export class ApiError<M extends MethodName = MethodName> extends Bitrix24Error {
  override readonly name: string = 'ApiError';
  /** The method that was called. */
  readonly method: M;
  /** The HTTP status. It can be 200: some portals send errors with it. */
  readonly status: number;
  /** The portal's `error`. The known codes are typed; the set is open. */
  readonly code: ErrorCode<M>;
  /** The portal's `error_description`. It can be empty. */
  readonly description: string;

  constructor(method: M, status: number, code: ErrorCode<M>, description: string) {
    super(`${method} failed with ${code}${description && `: ${description}`} (HTTP ${status})`);
    this.method = method;
    this.status = status;
    this.code = code;
    this.description = description;
  }
}

/** No answer came: the network failed, or the portal redirects elsewhere. */
export class TransportError extends Bitrix24Error {
  override readonly name: string = 'TransportError';
}

/** An answer came that is not Bitrix24's: HTML, nothing at all, JSON that ends midway. */
export class MalformedResponseError extends Bitrix24Error {
  override readonly name: string = 'MalformedResponseError';
  /** The HTTP status. */
  readonly status: number;
  /** How the body begins. */
  readonly snippet: string;

  constructor(method: string, status: number, snippet: string) {
    super(
      `${method} got no Bitrix24 answer (HTTP ${status}): ${snippet || 'the body is empty'}. ` +
        'Check that the address is that of a Bitrix24 portal',
    );
    this.status = status;
    this.snippet = snippet;
  }
}
