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
export function makeCertificate(host: string, folder?: string): LocalCertificate {
  // Clients judge a certificate by the real time, whatever clock the portal has.
  const now = systemClock();
  const { authority, caFile, dispose } =
    folder === undefined ? temporaryAuthority(now) : authorityIn(folder, now);
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  return {
    ...issueCertificate(authority, names, now),
    ca: authority.cert,
    caFile,
    dispose,
  };
}

function temporaryAuthority(now: number) {
  const authority = createAuthority(now);
  const folder = mkdtempSync(join(tmpdir(), 'b24-portal-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.cert);
  return { authority, caFile, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
