import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Authority,
  createAuthority,
  issueCertificate,
} from '../../portal-emulator/src/tls/authority.js';
import { createChatClient } from '../src/index.js';
import { errorOf } from './support/error.js';

const caller = fileURLToPath(new URL('./support/tls-caller.ts', import.meta.url));
const day = 24 * 60 * 60 * 1000;
const authority = createAuthority(Date.now());

/** Calls a real TLS server with this certificate, in a process that trusts the authority or none. */
async function callOver(certificate: Authority, trusted?: Authority) {
  const server = createServer({ ...certificate }, (_, response) => {
    response.end(JSON.stringify({ result: { id: 1 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'b24-chat-client-'));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const caFile = join(folder, 'ca.pem');
  if (trusted) writeFileSync(caFile, trusted.cert);
  const { port } = server.address() as AddressInfo;
  const webhookUrl = `https://127.0.0.1:${port}/rest/1/wh00k-s3cret/`;
  const args = ['--import', 'tsx/esm', caller, webhookUrl];
  const env = { ...process.env, ...(trusted && { NODE_EXTRA_CA_CERTS: caFile }) };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout);
}

test('a certificate that is valid is accepted', async () => {
  const certificate = issueCertificate(authority, ['127.0.0.1'], Date.now());
  expect(await callOver(certificate, authority)).toEqual({ attempts: 1 });
});

test.each([
  {
    kind: 'expired',
    certificate: issueCertificate(authority, ['127.0.0.1'], Date.now() - 40 * day),
    trusted: authority,
    why: /certificate has expired/,
  },
  {
    kind: 'not valid yet',
    certificate: issueCertificate(authority, ['127.0.0.1'], Date.now() + 40 * day),
    trusted: authority,
    why: /certificate is not yet valid/,
  },
  {
    kind: 'of another host',
    certificate: issueCertificate(authority, ['other.test'], Date.now()),
    trusted: authority,
    why: /does not match certificate/,
  },
  {
    kind: 'of an unknown authority',
    certificate: issueCertificate(authority, ['127.0.0.1'], Date.now()),
    trusted: undefined,
    why: /certificate/,
  },
])('a certificate that is $kind ends the call at the first attempt', async (given) => {
  expect(await callOver(given.certificate, given.trusted)).toEqual({
    attempts: 1,
    retryable: false,
    message: expect.stringMatching(given.why),
  });
});

test('a host that does not resolve ends the call at the first attempt', async () => {
  let attempts = 0;
  const client = createChatClient({
    portal: 'nowhere.invalid',
    accessToken: 'token',
    onRequest: () => attempts++,
  });
  expect(await errorOf(client.call('im.dialog.get', { DIALOG_ID: 'chat1' }))).toMatchObject({
    name: 'Bitrix24TransportError',
    message: expect.stringContaining('ENOTFOUND nowhere.invalid'),
    retryable: false,
  });
  expect(attempts).toBe(1);
});
