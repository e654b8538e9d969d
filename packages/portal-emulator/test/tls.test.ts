import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openPortal } from './support/portal.js';

test('the authority’s file is there while the portal runs, and gone afterwards', async () => {
  const portal = await openPortal({ tls: true });
  expect(portal.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const file = String(portal.caFile);
  expect(existsSync(file)).toBe(true);
  await portal.close();
  expect(existsSync(file)).toBe(false);
});

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
