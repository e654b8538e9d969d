import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { regularFile } from '../state/state-file.js';
import { UserError } from '../state/user-error.js';
import { type Authority, authorityName, createAuthority } from './authority.js';

/** An authority that is kept, and the file to trust once. */
export interface KeptAuthority {
  readonly authority: Authority;
  readonly caFile: string;
  readonly dispose: () => void;
}

/**
 * The authority of a folder, which is created on first use: `ca.pem` is for clients, `ca-key.pem` is
 * private and signs the certificate of each run.
 * @throws UserError when the folder cannot be used, or has another or an expired authority
 */
export function authorityIn(folder: string, now: number): KeptAuthority {
  const caFile = join(folder, 'ca.pem');
  const keyFile = join(folder, 'ca-key.pem');
  try {
    ensureFolder(folder);
    if (readIfThere(keyFile) === undefined) keep(createAuthority(now), { folder, keyFile });
    const both = readIfThere(keyFile) ?? '';
    const authority = split(both, keyFile, now);
    // Written again if it is missing or different, because clients trust this file.
    if (readIfThere(caFile) !== authority.cert) replace(caFile, authority.cert);
    return { authority, caFile, dispose: () => {} };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UserError(`The TLS folder ${folder} cannot be used${code}. Choose another folder.`);
  }
}

/** Without its parent folders: where none can be created, as below /proc, Node would try forever. */
function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere || !statSync(folder).isDirectory()) throw error;
  }
}

/** Key and certificate are one file, so that two processes that start at once agree on one pair. */
function keep({ key, cert }: Authority, { folder, keyFile }: { folder: string; keyFile: string }) {
  const half = join(folder, `${randomBytes(6).toString('hex')}.part`);
  writeFileSync(half, `${key}${cert}`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(half, keyFile);
  } catch (error) {
    const lost = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!lost) throw error;
  } finally {
    rmSync(half, { force: true });
  }
}

function split(both: string, file: string, now: number): Authority {
  const [key] = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----\n?/.exec(both) ?? [];
  const [cert] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n?/.exec(both) ?? [];
  const advice = 'Remove the file to get a new authority, or choose another folder.';
  if (key === undefined || cert === undefined) {
    throw new UserError(`${file} does not contain an authority. ${advice}`);
  }
  const certificate = new X509Certificate(cert);
  if (!certificate.ca || !certificate.checkPrivateKey(createPrivateKey(key))) {
    throw new UserError(`${file} does not contain an authority with its key. ${advice}`);
  }
  if (certificate.toLegacyObject().subject.CN !== authorityName) {
    throw new UserError(`${file} contains an authority that is not the emulator's. ${advice}`);
  }
  if (Date.parse(certificate.validTo) <= now) {
    throw new UserError(`The authority in ${file} has expired. ${advice}`);
  }
  return { key, cert };
}

function replace(file: string, content: string): void {
  const half = `${file}.${randomBytes(6).toString('hex')}.part`;
  writeFileSync(half, content, { mode: 0o644, flag: 'wx' });
  renameSync(half, file);
}

function readIfThere(file: string): string | undefined {
  const target = regularFile(file);
  return target === undefined ? undefined : readFileSync(target, 'utf8');
}
