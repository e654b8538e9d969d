import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenPair, TokenProvider } from '@b24-chat/client';
import {
  type Checks,
  checkOptions,
  functionCheck,
  optional,
  redisCheck,
  textCheck,
} from './check-options.js';
import { AuthoriseAgainError, RedisLostError } from './errors.js';
import { keyOf } from './keys.js';
import { createRunScript, type RedisClient } from './redis-client.js';
import { createTokenStore, type TokenStore } from './token-store.js';
import { UserError } from './user-error.js';

/** Makes the provider that refreshes one pair, from that pair and from what is to receive its successor. */
export type RefreshPair = (
  pair: TokenPair & { readonly onRefresh: (tokens: TokenPair) => void },
) => TokenProvider;

/** The options of `redisTokens`. */
export interface RedisTokensOptions {
  /** A connected client of `redis` (4 to 6) or `ioredis` (5 and 6). You close it. */
  readonly redis: RedisClient;
  /** The portal: its host, or any URL on it; only the host is used. */
  readonly portal: string;
  /** The client's `refreshingToken` with your application's id and secret; see the README. */
  readonly refresh: RefreshPair;
  /** The pair to start with. Redis stores it if it has none for this portal; after that it is ignored. */
  readonly first?: TokenPair | undefined;
  /** The prefix of the key names, `b24` by default. */
  readonly prefix?: string | undefined;
  /** How many milliseconds the others wait if the process that refreshes dies, 10,000 by default. */
  readonly lockMs?: number | undefined;
}

/** The access token of a portal for a whole fleet: a token provider for `createChatClient`. */
export interface FleetTokens {
  (expired?: string): Promise<string>;
  /** Stores a pair and replaces any stored one, after a person has authorised the application. */
  save(pair: TokenPair): Promise<void>;
}

const pairForm = '{ accessToken, refreshToken }, both not empty';

const checks: Checks<RedisTokensOptions> = {
  redis: redisCheck,
  portal: textCheck,
  refresh: functionCheck,
  first: optional({ fits: isPair, form: pairForm }),
  prefix: optional(textCheck),
  lockMs: optional({
    fits: (value) => Number.isInteger(value) && Number(value) >= 100,
    form: 'a whole number of milliseconds, at least 100',
  }),
};

/** How often a process that waits asks whether another one has refreshed. */
const pollMs = 50;

/** How long a refresh, or the wait for it, may take: every call waits for the token. */
const longestMs = 120_000;

/**
 * A token provider that refreshes once for all processes of a fleet, and keeps the newest pair in Redis.
 * While one process refreshes, the others wait; if it is killed, another one takes over after the lock's
 * time. It throws a RedisLostError, which the client retries, if Redis is unreachable, and an AuthError if
 * the application must be authorised again.
 * @throws UserError that names an option that is missing, unknown or invalid
 */
export function redisTokens(options: RedisTokensOptions): FleetTokens {
  checkOptions('redisTokens', options, checks);
  const { redis, portal, refresh, first, prefix = 'b24', lockMs = 10_000 } = options;
  const key = (purpose: string) => keyOf('redisTokens', portal, prefix, purpose);
  const run = createRunScript(redis);
  const store = createTokenStore(run, [key('tokens'), key('refreshing')], { first, lockMs });
  /** Stores a pair that Redis could not take when it came. */
  let storeLater: (() => Promise<void>) | undefined;

  const storeNow = async () => {
    await storeLater?.();
    storeLater = undefined;
  };

  const refreshOnce = async (pair: TokenPair, version: number, holder: string) => {
    const stopKeeping = keepLock(store, holder, lockMs);
    try {
      const next = await successorOf(pair, refresh);
      storeLater = () => store.store(next, version, holder);
      await storeNow();
    } catch (error) {
      // After an answer only the store is missing, and the lock keeps others from the spent token.
      if (!storeLater) await store.release(holder, isSpent(error) ? version : undefined);
      // The next question brings a pair that came from elsewhere, or says that this one is spent.
      if (!isSpent(error)) throw error;
    } finally {
      stopKeeping();
    }
  };

  const renew = async (expired: string | undefined): Promise<string> => {
    const holder = randomUUID();
    const until = performance.now() + longestMs;
    await storeNow();
    while (performance.now() < until) {
      const answer = await store.ask(expired, holder);
      switch (answer.state) {
        case 'token':
          return answer.accessToken;
        case 'refresh':
          await refreshOnce(answer.pair, answer.version, holder);
          break;
        case 'wait':
          await sleep(pollMs);
          break;
        case 'spent':
          throw new AuthoriseAgainError('the refresh token was used and its successor is lost');
        case 'none':
          throw new AuthoriseAgainError('Redis has no tokens of this portal');
      }
    }
    throw new RedisLostError(`no token was refreshed within ${longestMs} ms`);
  };

  // One after the other, so that those that wait find the token that the first one stored.
  let last: Promise<unknown> = Promise.resolve();
  const provider = (expired?: string) => {
    const renewed = last.then(() => renew(expired));
    last = renewed.catch(() => {});
    return renewed;
  };
  const save = async (pair: TokenPair) => {
    if (!isPair(pair)) throw new UserError(`redisTokens: save() takes ${pairForm}`);
    await store.save(pair);
  };
  return Object.assign(provider, { save });
}

/** Keeps the lock until the returned function is called. A process that is killed keeps nothing. */
function keepLock(store: TokenStore, holder: string, lockMs: number): () => void {
  const until = performance.now() + longestMs;
  const timer = setInterval(() => {
    // A refresh that hangs must not hold the fleet up for ever.
    if (performance.now() < until) store.keepLock(holder).catch(() => {});
  }, lockMs / 3);
  return () => clearInterval(timer);
}

/** @throws the provider's AuthError, or a UserError when it did not say what the new pair is */
async function successorOf(pair: TokenPair, refresh: RefreshPair): Promise<TokenPair> {
  const received: TokenPair[] = [];
  const provider = refresh({ ...pair, onRefresh: (tokens) => void received.push(tokens) });
  await provider(pair.accessToken);
  const next = received.at(-1);
  if (!isPair(next)) {
    throw new UserError('redisTokens: refresh must pass onRefresh to refreshingToken');
  }
  return next;
}

function isSpent(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === 'Bitrix24AuthError' &&
    'code' in error &&
    error.code === 'invalid_grant'
  );
}

function isPair(value: unknown): value is TokenPair {
  return (
    typeof value === 'object' &&
    value !== null &&
    'accessToken' in value &&
    textCheck.fits(value.accessToken) &&
    'refreshToken' in value &&
    textCheck.fits(value.refreshToken)
  );
}
