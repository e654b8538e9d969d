import { webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonGeneralName } from '@peculiar/x509';

export interface LocalCertificate {
  readonly key: string;
  readonly cert: string;
  /** PEM file of the authority that signed `cert`, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** Removes the file. */
  readonly dispose: () => void;
}

const DAY = 24 * 60 * 60 * 1000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** An authority of this run's own and a certificate for loopback and `host`, good for a month. */
export async function makeCertificate(host: string, now: number): Promise<LocalCertificate> {
  // Loaded on demand: a portal without TLS starts faster.
  const x509 = await import('@peculiar/x509');
  const newKeys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const [authorityKeys, leafKeys] = await Promise.all([newKeys(), newKeys()]);
  const common = {
    signingAlgorithm: ALGORITHM,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 30 * DAY),
  };
  // Both name their keys: Python trusts no chain without that since 3.13.
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    name: [{ CN: ['Bitrix24 portal emulator, local authority'] }],
    keys: authorityKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const names = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  const leaf = await x509.X509CertificateGenerator.create({
    ...common,
    subject: [{ CN: ['localhost'] }],
    issuer: authority.subjectName,
    publicKey: leafKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value): JsonGeneralName => ({ type: isIP(value) ? 'ip' : 'dns', value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leafKeys.privateKey));
  const directory = mkdtempSync(join(tmpdir(), 'b24-portal-'));
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, authority.toString('pem'));
  return {
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    cert: leaf.toString('pem'),
    caFile,
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}
