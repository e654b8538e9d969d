import type { AuthError, TransportError } from '@b24-chat/client';

/**
 * Redis did not answer, or refused the command. The client's guard `isTransportError` recognises this error, and
 * the client retries it like any other failure of the network.
 */
export class RedisLostError extends Error implements Pick<TransportError, 'name' | 'retryable'> {
  override readonly name = 'Bitrix24TransportError';
  readonly retryable = true;
}

/**
 * There is no token that could be refreshed, so a person has to authorise the application again. The client's
 * guard `isAuthError` recognises this error: a token provider may throw errors with the client's names.
 */
export class AuthoriseAgainError
  extends Error
  implements Pick<AuthError<'oauth.token'>, 'name' | 'method' | 'status' | 'code' | 'retryable'>
{
  override readonly name = 'Bitrix24AuthError';
  readonly method = 'oauth.token';
  readonly status = 0;
  readonly code = 'NO_TOKEN';
  readonly description: string;
  readonly retryable = false;

  constructor(reason: string) {
    const description = `${reason}; authorise the application again and store the new pair with save()`;
    super(`oauth.token failed with NO_TOKEN: ${description}`);
    this.description = description;
  }
}
