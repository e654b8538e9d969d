import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../protocol/clock.js';
import { createAuthority, issueCertificate } from './authority.js';
import { authorityIn } from './authority-folder.js';

export interface LocalCertificate {
  readonly key: string;
  readonly cert: string;
  /** The authority that signed `cert`, as PEM. */
  readonly ca: string;
  /** The file of `ca`, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** Removes what is of no use after this run. */
  readonly dispose: () => void;
}

/**
 * A certificate for loopback and `host`.
 * @param folder where an authority is kept over runs; without it each run has one of its own
 * @throws {UserError} for a folder that holds something else
 */
export async function makeCertificate(host: string, folder?: string): Promise<LocalCertificate> {
  // Clients judge a certificate by the real time, whatever clock the portal has.
  const now = systemClock();
  const kept =
    folder === undefined ? await temporaryAuthority(now) : await authorityIn(folder, now);
  const { authority, caFile, dispose } = kept;
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  return {
    ...(await issueCertificate(authority, names, now)),
    ca: authority.cert,
    caFile,
    dispose,
  };
}

async function temporaryAuthority(now: number) {
  const authority = await createAuthority(now);
  const folder = mkdtempSync(join(tmpdir(), 'b24-portal-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.cert);
  return { authority, caFile, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
