import { AuthError, MalformedResponseError, TransportError } from './errors.js';
import { failure, reasonOf } from './failures.js';
import { createMask } from './mask.js';
import type { Failure } from './settled.js';

/**
 * Returns an access token. Called once without an argument for the first token, then with each token that
 * the portal reports as expired, for a new one. Every call that needs the token waits for it, so it must
 * settle at some point.
 */
export type TokenProvider = (expired?: string) => string | Promise<string>;

/** A token in use. Before the first one is requested, there is none. */
interface Grant {
  readonly token?: string | undefined;
  /** The token that replaces it, once it was requested. */
  next?: Promise<Grant>;
}

/**
 * Returns the token in use, or the one that replaces an expired one, which is requested once, however many
 * calls found it expired. Rejects with a Failure if there is none.
 */
export type Tokens = (expired?: Grant) => Grant | Promise<Grant>;

/** The tokens of a client. A webhook has no `accessToken` and needs none. */
export function createTokens(accessToken: string | TokenProvider | undefined): Tokens {
  let current: Grant = {};

  const ask = async ({ token: expired }: Grant): Promise<Grant> => {
    try {
      const token: unknown =
        typeof accessToken === 'function' ? await accessToken(expired) : accessToken;
      if (typeof token !== 'string' || !token) throw new Error('accessToken returned no token');
      current = { token };
      return current;
    } catch (reason) {
      // Calls in progress fail for this reason. Later calls may request a token again.
      current = { token: expired };
      throw tokenFailure(reason, expired);
    }
  };

  return (expired) => {
    const grant = expired ?? current;
    if (accessToken && (expired || !grant.token)) grant.next ??= ask(grant);
    return grant.next ?? grant;
  };
}

/** The error for a token that is not available, without these secrets. */
export function noToken(reason: unknown, secrets: readonly (string | undefined)[]): AuthError {
  const description = createMask(secrets)(reasonOf(reason));
  return new AuthError(`no access token: ${description}`, {
    method: 'oauth.token',
    status: 0,
    code: 'NO_TOKEN',
    description,
  });
}

/** The failure of all calls that wait for a token. Each gets its own error, of the same kind. */
function tokenFailure(reason: unknown, expired: string | undefined): Failure {
  const isOurs = reason instanceof Error && Object.hasOwn(kinds, reason.name);
  const error = (isOurs ? reason : noToken(reason, [expired])) as ProviderError;
  const Kind = kinds[error.name] ?? AuthError;
  const why = createMask([expired])(error.message);
  return failure(Kind, `was not sent: ${why}`, { ...error, cause: error });
}

/** The fields of every error that a provider can throw. */
type ProviderError = Pick<AuthError, keyof AuthError> &
  Pick<MalformedResponseError, 'snippet' | 'retryable'>;

/** What a provider can throw, by name, because it can use another copy of this package. */
const kinds: Readonly<
  Record<string, typeof AuthError | typeof TransportError | typeof MalformedResponseError>
> = {
  Bitrix24AuthError: AuthError,
  Bitrix24TransportError: TransportError,
  Bitrix24MalformedResponseError: MalformedResponseError,
};
