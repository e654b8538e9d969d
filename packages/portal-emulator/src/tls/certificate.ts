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
 * @param folder where the authority is kept between runs; without it each run creates a new one
 * @throws UserError for a folder that contains something else
 */
export function makeCertificate(host: string, folder?: string): LocalCertificate {
  // Clients check a certificate against the real time, whatever the portal's clock says.
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
