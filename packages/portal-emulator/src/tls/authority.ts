import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import type { JsonGeneralName } from '@peculiar/x509';

/** A certificate authority: its certificate and its private key, both as PEM. */
export interface Authority {
  readonly cert: string;
  readonly key: string;
}

/** A new authority, good for ten years. */
export async function createAuthority(now: number): Promise<Authority> {
  const x509 = await loadX509();
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    signingAlgorithm: algorithm,
    notBefore: new Date(now - day),
    notAfter: new Date(now + 3650 * day),
    name: [{ CN: ['Bitrix24 portal emulator, local authority'] }],
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      // Python trusts no chain whose certificates do not name their keys, since 3.13.
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await keyPem(keys.privateKey) };
}

/** A certificate for these names and addresses, good for a month, with its private key. */
export async function issueCertificate(
  authority: Authority,
  names: readonly string[],
  now: number,
): Promise<Authority> {
  const x509 = await loadX509();
  const issuer = new x509.X509Certificate(authority.cert);
  const [{ privateKey, publicKey }, signingKey, issuerKey] = await Promise.all([
    newKeys(),
    webcrypto.subtle.importKey('pkcs8', derOf(authority.key), algorithm, false, ['sign']),
    issuer.publicKey.export(crypto),
  ]);
  const certificate = await x509.X509CertificateGenerator.create({
    signingAlgorithm: algorithm,
    notBefore: new Date(now - day),
    notAfter: new Date(now + 30 * day),
    subject: [{ CN: ['localhost'] }],
    issuer: issuer.subjectName,
    publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value): JsonGeneralName => ({ type: isIP(value) ? 'ip' : 'dns', value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuerKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await keyPem(privateKey) };
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const day = 24 * 60 * 60 * 1000;

/** Loaded on demand: a portal without TLS starts faster. */
function loadX509() {
  return import('@peculiar/x509');
}

function newKeys() {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  const base64 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
