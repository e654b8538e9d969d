import { apiError } from './api-error.js';
import type { AuthError } from './errors.js';
import { createMask } from './mask.js';
import { reasonOf } from './transport.js';

/**
 * Gives an access token. Asked once for the first one, then with each token that the portal calls
 * expired, for another one. While it is at work, every call that needs the token waits for it, so it
 * must come to an end by itself.
 */
export type TokenProvider = (expired?: string) => string | Promise<string>;

/** A token in use; without a token, the beginning: what comes before the first one. */
interface Grant {
  readonly token?: string | undefined;
  /** The token after it, once somebody has asked. */
  next?: Promise<Grant>;
}

/** Gives the token in use, or the one after an expired one: asked for once, however many calls found it so. */
export type Tokens = (expired?: Grant) => Grant | Promise<Grant>;

/** The tokens of a client; with no `accessToken`, those of a webhook, which has none. */
export function createTokens(accessToken: string | TokenProvider | undefined): Tokens {
  let current: Grant = {};

  const ask = async ({ token: expired }: Grant): Promise<Grant> => {
    try {
      const token = typeof accessToken === 'function' ? await accessToken(expired) : accessToken;
      if (!token) throw new Error('accessToken is empty');
      current = { token };
      return current;
    } catch (error) {
      // Calls under way end in this one error. Those to come may ask again.
      current = { token: expired };
      // By name, for a provider may come from another copy of the package.
      throw Object(error).name === 'Bitrix24AuthError' ? error : noToken(error, [expired]);
    }
  };

  return (expired) => {
    const grant = expired ?? current;
    if (accessToken && (expired || !grant.token)) grant.next ??= ask(grant);
    return grant.next ?? grant;
  };
}

/** The error of a token that could not be got, without these secrets. */
export function noToken(error: unknown, secrets: readonly (string | undefined)[]): AuthError {
  const reason = createMask(secrets)(reasonOf(error));
  return apiError('oauth.token', 0, 'NO_TOKEN', reason) as AuthError;
}
