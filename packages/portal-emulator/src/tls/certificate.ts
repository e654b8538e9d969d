import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LocalCertificate {
  readonly key: string;
  readonly cert: string;
  /** PEM file of the authority that signed `cert`, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** Removes the file. */
  readonly dispose: () => void;
}

const DAY = 24 * 60 * 60 * 1000;

/** An authority of this run's own and a certificate for loopback and `host`, good for a month. */
export async function makeCertificate(host: string, now: number): Promise<LocalCertificate> {
  // Loaded on demand: a portal without TLS starts faster.
  const { generate } = await import('selfsigned');
  const common = {
    keyType: 'ec' as const,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + 30 * DAY),
  };
  const authority = await generate(
    [{ name: 'commonName', value: 'Bitrix24 portal emulator, local authority' }],
    {
      ...common,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  );
  const names = new Set(['localhost', '127.0.0.1', '::1', host]);
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names].map((name) =>
          isIP(name) ? { type: 7, ip: name } : { type: 2, value: name },
        ),
      },
    ],
  });
  const directory = mkdtempSync(join(tmpdir(), 'b24-portal-'));
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, authority.cert);
  return {
    key: leaf.private,
    cert: leaf.cert,
    caFile,
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}
