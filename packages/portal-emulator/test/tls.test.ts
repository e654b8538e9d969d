import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { makeCertificate } from '../src/tls/certificate.js';
import { openPortal } from './support/portal.js';

test('the authority’s file is there while the portal runs, and gone afterwards', async () => {
  const portal = await openPortal({ tls: true });
  expect(portal.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const file = String(portal.caFile);
  expect(existsSync(file)).toBe(true);
  await portal.close();
  expect(existsSync(file)).toBe(false);
});

/** DER of a key identifier: its object identifier, its length, 20 bytes of hash. */
const SUBJECT_KEY = '0603551d0e04160414';
const AUTHORITY_KEY = '0603551d23041830168014';

test('the certificate names its authority’s key, without which Python 3.13 trusts none', async () => {
  const portal = await openPortal({ tls: true });
  const pem = readFileSync(String(portal.caFile));
  const { hostname, port } = new URL(portal.url);
  const leaf = await new Promise<X509Certificate | undefined>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), ca: pem }, () => {
      resolve(socket.authorized ? socket.getPeerX509Certificate() : undefined);
      socket.destroy();
    });
    socket.on('error', reject);
  });
  const authority = new X509Certificate(pem);
  const key = new RegExp(`${SUBJECT_KEY}([0-9a-f]{40})`).exec(authority.raw.toString('hex'))?.[1];
  expect(key).toMatch(/./);
  expect(leaf?.raw.toString('hex')).toContain(`${AUTHORITY_KEY}${key}`);
  expect([authority.ca, leaf?.ca, leaf?.checkIssued(authority)]).toEqual([true, false, true]);
});

test.each(['localhost', '127.0.0.1', '::1', 'portal.example', '192.0.2.7'])(
  'the certificate for portal.example, or for a given address, holds for %s',
  async (name) => {
    const host = name.includes('192') ? name : 'portal.example';
    const { cert, dispose } = await makeCertificate(host, Date.now());
    dispose();
    const leaf = new X509Certificate(cert);
    const isAddress = isIP(name) !== 0;
    expect(isAddress ? leaf.checkIP(name) : leaf.checkHost(name)).toBe(name);
  },
);

test('a portal without TLS has no such file', async () => {
  expect((await openPortal()).caFile).toBeUndefined();
});

test('plain HTTP to a TLS portal is refused', async () => {
  const portal = await openPortal({ tls: true });
  const { port } = new URL(portal.url);
  const plain = new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/rest/im.dialog.get' }, resolve)
      .on('error', reject)
      .end();
  });
  await expect(plain).rejects.toThrow();
});
