import { AuthError } from './errors.js';
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

export interface Tokens {
  current(): Promise<Grant>;
  /** The token after this one. Asked for once, however many calls found it expired. */
  readonly after?: (expired: Grant) => Promise<Grant>;
}

export function createTokens(accessToken: string | TokenProvider): Tokens {
  if (typeof accessToken === 'string') return { current: async () => ({ token: accessToken }) };
  let current: Promise<Grant> | undefined;

  const get = async (expired?: Grant): Promise<Grant> => {
    try {
      const token = await accessToken(expired?.token);
      if (!token) throw new Error('accessToken gave no token');
      return { token };
    } catch (error) {
      throw error instanceof AuthError ? error : noToken(error, [expired?.token]);
    }
  };
  const ask = (expired?: Grant): Promise<Grant> => {
    const asked = get(expired);
    current = asked;
    // Calls under way end in this one error. Those to come may ask again.
    asked.catch(() => {
      current = expired && Promise.resolve({ token: expired.token });
    });
    return asked;
  };

  return {
    current: () => current ?? ask(),
    after: (expired) => (expired.next ??= ask(expired)),
  };
}

/** The error of a token that could not be got, without these secrets. */
export function noToken(error: unknown, secrets: readonly (string | undefined)[]): AuthError {
  return new AuthError('oauth.token', 0, 'NO_TOKEN', createMask(secrets)(reasonOf(error)));
}
