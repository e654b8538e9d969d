import type { TokenPair } from '@b24-chat/client';
import { inTime, type RunScript } from './redis-client.js';

/** What Redis says to a process that needs a token. */
type Answer =
  /** A token newer than the expired one. */
  | { readonly state: 'token'; readonly accessToken: string }
  /** The caller has the lock and must refresh this pair. */
  | { readonly state: 'refresh'; readonly pair: TokenPair; readonly version: number }
  /** Another process refreshes. */
  | { readonly state: 'wait' }
  /** The refresh token was used, and nobody stored its successor. */
  | { readonly state: 'spent' }
  /** Redis has no pair of this portal. */
  | { readonly state: 'none' };

/** The pair of a portal in Redis. Each method rejects with a RedisLostError. */
export interface TokenStore {
  /** The token in use when none has expired, a newer one than the expired, or the lock, in one step. */
  ask(expired: string | undefined, holder: string): Promise<Answer>;
  /** Keeps the lock for as long again. */
  keepLock(holder: string): Promise<void>;
  /** Stores the successor of a version, unless there is one, and frees the lock. */
  store(pair: TokenPair, version: number, holder: string): Promise<void>;
  /** Frees the lock; `spent` marks that version's refresh token as used. */
  release(holder: string, spentVersion?: number): Promise<void>;
  /** Stores a pair whatever is stored. */
  save(pair: TokenPair): Promise<void>;
}

/** How long an access token is valid. A stored one that is older is refreshed, whichever token has expired. */
const lifetimeMs = 3_600_000;

// KEYS: the pair, the lock. The pair is a hash: version, access, refresh, at (when it was stored), and
// spent, the version whose refresh token is known to be used.
const now = `local time = redis.call('TIME') local now = math.floor(time[1] * 1000 + time[2] / 1000)`;

const write = `
local function write(version, access, refresh)
  redis.call('HSET', KEYS[1], 'version', version, 'access', access, 'refresh', refresh, 'at', now)
end
`;

const free = `
local function free(holder)
  if redis.call('GET', KEYS[2]) == holder then redis.call('DEL', KEYS[2]) end
end
`;

// ARGV: the expired token or '', the holder, the lock's time, a token's lifetime, the first pair or '', ''.
const askScript = `
${now}
${write}
local expired, holder, lockMs, lifetimeMs = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
if redis.call('EXISTS', KEYS[1]) == 0 then
  if ARGV[5] == '' then return { 'none' } end
  write(1, ARGV[5], ARGV[6])
end
local version, access, refresh, at, spent =
  unpack(redis.call('HMGET', KEYS[1], 'version', 'access', 'refresh', 'at', 'spent'))
if expired == '' or (access ~= expired and now - at < lifetimeMs) then return { 'token', access } end
if spent == version then return { 'spent' } end
if not redis.call('SET', KEYS[2], holder, 'NX', 'PX', lockMs) then return { 'wait' } end
return { 'refresh', access, refresh, version }
`;

const keepScript = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
return 1
`;

// ARGV: the holder, the version that was refreshed, the new pair. The version is the fence: a holder that
// lost the lock while it was stopped cannot overwrite what its successor stored.
const storeScript = `
${now}
${write}
${free}
if redis.call('HGET', KEYS[1], 'version') == ARGV[2] then write(ARGV[2] + 1, ARGV[3], ARGV[4]) end
free(ARGV[1])
return 1
`;

const releaseScript = `
${free}
if redis.call('HGET', KEYS[1], 'version') == ARGV[2] then redis.call('HSET', KEYS[1], 'spent', ARGV[2]) end
free(ARGV[1])
return 1
`;

const saveScript = `
${now}
${write}
write((redis.call('HGET', KEYS[1], 'version') or 0) + 1, ARGV[1], ARGV[2])
return 1
`;

/** @param first the pair to begin with while Redis has none */
export function createTokenStore(
  run: RunScript,
  keys: readonly [pair: string, lock: string],
  { first, lockMs }: { readonly first: TokenPair | undefined; readonly lockMs: number },
): TokenStore {
  const change = async (script: string, values: (string | number)[], pair?: TokenPair) => {
    await inTime(run(script, keys, values), secretsOf(pair));
  };
  return {
    async ask(expired = '', holder) {
      const { accessToken = '', refreshToken = '' } = first ?? {};
      const values = [expired, holder, lockMs, lifetimeMs, accessToken, refreshToken];
      const reply = run(askScript, keys, values);
      try {
        return answerOf((await inTime(reply, [expired, ...secretsOf(first)])).map(String));
      } catch (error) {
        // A client that reconnects sends what it kept back: this lock would be nobody's.
        reply.then(() => run(releaseScript, keys, [holder, ''])).catch(() => {});
        throw error;
      }
    },

    keepLock: (holder) => change(keepScript, [holder, lockMs]),

    store: (pair, version, holder) =>
      change(storeScript, [holder, version, pair.accessToken, pair.refreshToken], pair),

    release: (holder, spentVersion) => change(releaseScript, [holder, spentVersion ?? '']),

    save: (pair) => change(saveScript, [pair.accessToken, pair.refreshToken], pair),
  };
}

function answerOf([state, accessToken = '', refreshToken = '', version]: string[]): Answer {
  switch (state) {
    case 'token':
      return { state, accessToken };
    case 'refresh':
      return { state, pair: { accessToken, refreshToken }, version: Number(version) };
    case 'wait':
    case 'spent':
      return { state };
    default:
      return { state: 'none' };
  }
}

function secretsOf(pair: TokenPair | undefined): string[] {
  return pair ? [pair.accessToken, pair.refreshToken] : [];
}
