import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';
import {
  bitString,
  boolean,
  explicit,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  time,
} from './der.js';

/** A certificate authority: its certificate and its private key, both as PEM. */
export interface Authority {
  readonly cert: string;
  readonly key: string;
}

/** The subject of every authority. */
export const authorityName = 'Bitrix24 portal emulator, local authority';

/** A new authority, good for ten years. */
export function createAuthority(now: number): Authority {
  const { publicKey, privateKey } = newKeys();
  const cert = signCertificate({
    subject: authorityName,
    publicKey,
    signingKey: privateKey,
    now,
    days: 3650,
    extensions: [
      extension(ids.basicConstraints, sequence(boolean(true)), critical),
      // keyCertSign and cRLSign are bits 5 and 6.
      extension(ids.keyUsage, bitString(Buffer.of(0b0000_0110), 1), critical),
      // Since 3.13, Python only trusts chains whose certificates identify their keys.
      extension(ids.subjectKeyIdentifier, octetString(keyIdentifier(publicKey))),
    ],
  });
  return { cert, key: pemOf(privateKey) };
}

/** A certificate for these names and addresses, good for a month, with its private key. */
export function issueCertificate(
  authority: Authority,
  names: readonly string[],
  now: number,
): Authority {
  const { publicKey, privateKey } = newKeys();
  const issuerKey = keyIdentifier(new X509Certificate(authority.cert).publicKey);
  const cert = signCertificate({
    subject: 'localhost',
    publicKey,
    signingKey: createPrivateKey(authority.key),
    now,
    days: 30,
    extensions: [
      extension(ids.basicConstraints, sequence()),
      // digitalSignature is bit 0.
      extension(ids.keyUsage, bitString(Buffer.of(0b1000_0000), 7)),
      extension(ids.extendedKeyUsage, sequence(objectIdentifier(ids.serverAuth))),
      extension(ids.subjectAlternativeName, sequence(...names.map(generalName))),
      extension(ids.authorityKeyIdentifier, sequence(implicit(0, issuerKey))),
    ],
  });
  return { cert, key: pemOf(privateKey) };
}

/** The numbers that RFC 5280 and RFC 5758 give to the parts of a certificate. */
const ids = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
};

const day = 24 * 60 * 60 * 1000;

interface CertificateParts {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly signingKey: KeyObject;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly days: number;
  readonly extensions: readonly Buffer[];
}

/** A certificate of version 3 (RFC 5280, section 4.1) as PEM, issued by an authority of this module. */
function signCertificate(parts: CertificateParts): string {
  const algorithm = sequence(objectIdentifier(ids.ecdsaWithSha256));
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.of(2))),
    // A serial number must not begin with a zero byte, nor be negative.
    integer(Buffer.of(1, ...randomBytes(15))),
    algorithm,
    nameOf(authorityName),
    sequence(time(parts.now - day), time(parts.now + parts.days * day)),
    nameOf(parts.subject),
    spkiOf(parts.publicKey),
    explicit(3, sequence(...parts.extensions)),
  );
  const signature = sign('sha256', toBeSigned, parts.signingKey);
  const base64 = sequence(toBeSigned, algorithm, bitString(signature)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function nameOf(commonName: string): Buffer {
  const attribute = sequence(objectIdentifier(ids.commonName), printableString(commonName));
  return sequence(set(attribute));
}

const critical = boolean(true);

function extension(id: string, value: Buffer, ...isCritical: readonly Buffer[]): Buffer {
  return sequence(objectIdentifier(id), ...isCritical, octetString(value));
}

function generalName(name: string): Buffer {
  return isIP(name) ? implicit(7, addressBytes(name)) : implicit(2, Buffer.from(name, 'latin1'));
}

/** The 4 or 16 bytes of an address. */
function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [withoutZone = ''] = address.split('%');
  // As an address of the web it has neither capitals nor dots.
  const [start = '', end] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split('::');
  const before = groupsOf(start);
  const after = groupsOf(end ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0000');
  return Buffer.from([...before, ...zeros, ...after].join(''), 'hex');
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.padStart(4, '0'));
}

/** The hash of the bits of the key, as RFC 5280 proposes. */
function keyIdentifier(publicKey: KeyObject): Buffer {
  const point = spkiOf(publicKey).subarray(-pointBytes);
  return createHash('sha1').update(point).digest();
}

/** A point of P-256, uncompressed: a mark and two coordinates. */
const pointBytes = 65;

function newKeys() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function spkiOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function pemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
