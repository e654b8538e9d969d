import { apiError } from './api-error.js';
import type { AuthError } from './errors.js';
import { createMask } from './mask.js';
import { reasonOf } from './transport.js';

/**
 * Gives an access token. Asked once for the first one, then with each token that the portal calls
 * expired, for another one. While it is at work, every call that needs the token waits for it.
 */
export type TokenProvider = (expired?: string) => string | Promise<string>;

/** A token in use. */
export interface Grant {
  readonly token: string;
  /** The token after it, once somebody has asked. */
  next?: Promise<Grant>;
}

/** Gives the token in use, or the one after an expired one: asked for once, however many calls found it so. */
export type Tokens = (expired?: Grant) => Promise<Grant>;

export function createTokens(accessToken: string | TokenProvider): Tokens {
  let current: Promise<Grant> | undefined;

  const get = async (expired?: string): Promise<Grant> => {
    try {
      const token = typeof accessToken === 'string' ? accessToken : await accessToken(expired);
      if (!token) throw new Error('accessToken is empty');
      return { token };
    } catch (error) {
      // By name, for a provider may come from another copy of the package.
      throw Object(error).name === 'Bitrix24AuthError' ? error : noToken(error, [expired]);
    }
  };
  const ask = (expired?: Grant): Promise<Grant> => {
    current = get(expired?.token);
    // Calls under way end in this one error. Those to come may ask again.
    current.catch(() => {
      current = expired && Promise.resolve({ token: expired.token });
    });
    return current;
  };

  return (expired) => {
    if (!expired) return current ?? ask();
    expired.next ??= ask(expired);
    return expired.next;
  };
}

/** The error of a token that could not be got, without these secrets. */
export function noToken(error: unknown, secrets: readonly (string | undefined)[]): AuthError {
  const reason = createMask(secrets)(reasonOf(error));
  return apiError('oauth.token', 0, 'NO_TOKEN', reason) as AuthError;
}
