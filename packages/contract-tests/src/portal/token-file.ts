import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isApiError, isBitrix24Error, refreshingToken, type TokenPair } from '@b24-chat/client';
import * as v from 'valibot';
import { fetchByProxy } from '../exchange/by-proxy.js';
import { errorCode } from '../ground/error-code.js';
import { UserError } from '../ground/user-error.js';
import { readValidated } from '../ground/validated.js';

const secret = v.pipe(v.string(), v.nonEmpty());

/** A pair of tokens as stored in a file. */
const tokenFile = v.strictObject({
  accessToken: secret,
  refreshToken: secret,
  /** When the access token expires; if absent, it is refreshed at once. */
  expiresAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  /** The portal's OAuth server; if absent, the vendor's default. */
  server: v.optional(v.string()),
});
type TokenFile = v.InferOutput<typeof tokenFile>;

/** What refreshing a pair needs in addition to the pair. */
export interface Application {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  /** How long the access token must be valid, in milliseconds. */
  readonly neededMs: number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/**
 * The access token from a file, refreshed first if it would expire during the run. The new pair is written
 * to the file before anything is called with it.
 * @throws UserError when the file cannot be read or written, others may read it, or the tokens cannot be
 *   refreshed
 */
export async function tokenOf(file: string, application: Application): Promise<string> {
  const { clientId, clientSecret, neededMs, now = Date.now } = application;
  const pair = readValidated(file, tokenFile, 'the token file');
  refuseReadable(file);
  const expiresAt = pair.expiresAt === undefined ? 0 : Date.parse(pair.expiresAt);
  if (expiresAt > now() + neededMs) return pair.accessToken;
  if (!clientId || !clientSecret) {
    throw new UserError(
      'the access token in the token file must be refreshed. Set B24_CLIENT_ID and B24_CLIENT_SECRET',
    );
  }
  // A refresh makes the old refresh token useless, so check first whether the new pair can be stored.
  store(file, pair);
  const refresh = refreshingToken({
    ...pair,
    clientId,
    clientSecret,
    fetch: fetchByProxy,
    onRefresh: (tokens) => store(file, renewed(pair, tokens, now())),
  });
  try {
    return await refresh(pair.accessToken);
  } catch (error) {
    const spent = isApiError(error) && error.code === 'invalid_grant';
    const cause = isBitrix24Error(error) ? error.message : 'unknown cause';
    const remedy = `. Authorise the application again, and write the new pair to ${file}`;
    throw new UserError(`the access token cannot be refreshed: ${cause}${spent ? remedy : ''}`);
  }
}

const hourMs = 3_600_000;

function renewed({ server }: TokenFile, { accessToken, refreshToken }: TokenPair, at: number) {
  const expiresAt = new Date(at + hourMs).toISOString();
  return { accessToken, refreshToken, expiresAt, ...(server !== undefined && { server }) };
}

function refuseReadable(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  throw new UserError(`other users can read the token file ${file}. Run: chmod 600 ${file}`);
}

/** Writes the file whole or not at all. */
function store(file: string, pair: TokenFile): void {
  const half = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(half, `${JSON.stringify(pair, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unwritable(file, error);
  }
  try {
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): UserError {
  return new UserError(
    `the token file ${file} cannot be rewritten (${errorCode(error)}), so the tokens are not refreshed. Check its folder`,
  );
}
