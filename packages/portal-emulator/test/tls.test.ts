import { execFile, execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { get, globalAgent, Agent as HttpsAgent } from 'node:https';
import { connect as connectTcp, isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { B24Hook } from '@bitrix24/b24jssdk';
import axios from 'axios';
import { Agent, fetch as undiciFetch } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningPortal, startPortal, UserError } from '../src/index.js';
import { makeCertificate } from '../src/tls/certificate.js';
import { openPortal } from './support/portal.js';

const run = promisify(execFile);

test('the file of the authority exists only while the portal runs', async () => {
  const portal = await openPortal({ tls: true });
  expect(portal.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const file = String(portal.caFile);
  expect(existsSync(file)).toBe(true);
  await portal.close();
  expect(existsSync(file)).toBe(false);
});

/** DER of a key identifier: its object identifier, its length, 20 bytes of hash. */
const subjectKey = '0603551d0e04160414';
const authorityKey = '0603551d23041830168014';

test('the certificate names the key of its authority, which Python 3.13 requires', async () => {
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
  const key = new RegExp(`${subjectKey}([0-9a-f]{40})`).exec(authority.raw.toString('hex'))?.[1];
  expect(key).toMatch(/./);
  expect(leaf?.raw.toString('hex')).toContain(`${authorityKey}${key}`);
  expect([authority.ca, leaf?.ca, leaf?.checkIssued(authority)]).toEqual([true, false, true]);
});

test('Python trusts the authority in its strictest mode', async () => {
  const portal = await openPortal({ tls: true });
  const code = [
    'import ssl, sys, urllib.request',
    'context = ssl.create_default_context(cafile=sys.argv[1])',
    'context.verify_flags |= ssl.VERIFY_X509_STRICT',
    'print(urllib.request.urlopen(sys.argv[2], context=context).status)',
  ];
  const url = `${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`;
  const { stdout } = await run('python3', ['-c', code.join('\n'), String(portal.caFile), url]);
  expect(stdout).toBe('200\n');
});

test.each([
  'localhost',
  '127.0.0.1',
  '::1',
  'portal.example',
  '192.0.2.7',
  '2001:db8::1:2',
  'fe80::1',
  '::ffff:192.0.2.8',
])('the certificate for portal.example or an address is valid for %s', (name) => {
  const host = ['localhost', '127.0.0.1', '::1'].includes(name) ? 'portal.example' : name;
  const { cert, dispose } = makeCertificate(host);
  dispose();
  const leaf = new X509Certificate(cert);
  const isAddress = isIP(name) !== 0;
  expect(isAddress ? leaf.checkIP(name) : leaf.checkHost(name)).toBe(name);
});

test('a portal without TLS has no authority file', async () => {
  expect((await openPortal()).caFile).toBeUndefined();
});

test('refuses plain HTTP to a TLS portal', async () => {
  const portal = await openPortal({ tls: true });
  const { port } = new URL(portal.url);
  const plain = new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/rest/im.dialog.get' }, resolve)
      .on('error', reject)
      .end();
  });
  await expect(plain).rejects.toThrow();
});

test.each([
  ['did not trust it', (portal: RunningPortal) => expect(fetch(portal.url)).rejects.toThrow()],
  ['never says a word', (portal: RunningPortal) => connected(portal)],
  [
    'stops in the handshake',
    async (portal: RunningPortal) => (await connected(portal)).write('\u0016'),
  ],
])('closes although a client %s', async (_, meet) => {
  const portal = await startPortal({ tls: true });
  await meet(portal);
  await portal.close();
  await expect(connected(portal)).rejects.toThrow('ECONNREFUSED');
});

/** A TCP connection to the portal, on which nothing is sent. */
async function connected({ url }: RunningPortal) {
  const socket = connectTcp(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

describe('a client in the same process trusts the portal', () => {
  const path = 'im.dialog.get?DIALOG_ID=chat29';

  test('with undici', async () => {
    const portal = await openPortal({ tls: true });
    const dispatcher = new Agent({ connect: { ca: portal.ca } });
    const response = await undiciFetch(`${portal.webhookUrl}${path}`, { dispatcher });
    expect(await response.json()).toMatchObject({ result: { id: 29 } });
    await dispatcher.close();
  });

  test('with node:https', async () => {
    const portal = await openPortal({ tls: true });
    const answer = await new Promise((resolve, reject) => {
      get(`${portal.webhookUrl}${path}`, { ca: portal.ca }, (response) =>
        resolve(response.statusCode),
      ).on('error', reject);
    });
    expect(answer).toBe(200);
  });

  test('with axios', async () => {
    const portal = await openPortal({ tls: true });
    const httpsAgent = new HttpsAgent({ ca: portal.ca });
    const { data } = await axios.get(`${portal.webhookUrl}${path}`, { httpsAgent });
    expect(data.result.id).toBe(29);
    httpsAgent.destroy();
  });

  test('with the official SDK and the global agent', async () => {
    const portal = await openPortal({ tls: true });
    globalAgent.options.ca = portal.ca;
    try {
      const b24 = B24Hook.fromWebhookUrl(portal.webhookUrl);
      const answer = await b24.actions.v2.call.make({
        method: 'im.dialog.get',
        params: { DIALOG_ID: 'chat29' },
      });
      expect(answer.getData()?.result).toMatchObject({ id: 29 });
      b24.destroy();
    } finally {
      // An undefined `ca` would override that of each request.
      delete globalAgent.options.ca;
      globalAgent.destroy();
    }
  });

  test('although the clock of the portal is in another year', async () => {
    const portal = await openPortal({ tls: true, now: () => 0 });
    const status = await new Promise((resolve, reject) => {
      get(`${portal.webhookUrl}${path}`, { ca: portal.ca }, (response) =>
        resolve(response.statusCode),
      ).on('error', reject);
    });
    expect(status).toBe(200);
  });
});

describe('a TLS folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'emulator-tls-')), 'authority');
  });
  afterEach(() => {
    rmSync(dirname(folder), { recursive: true });
  });

  test('keeps one authority for all runs, and only its owner may read the key', async () => {
    const first = await openPortal({ tls: { folder } });
    await first.close();
    const second = await openPortal({ tls: { folder } });
    expect(second.ca).toBe(first.ca);
    expect(second.caFile).toBe(join(folder, 'ca.pem'));
    expect(readFileSync(join(folder, 'ca.pem'), 'utf8')).toBe(first.ca);
    expect(statSync(join(folder, 'ca-key.pem')).mode & 0o777).toBe(0o600);
    const { hostname, port } = new URL(second.url);
    const authorized = await new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), ca: first.ca }, () => {
        resolve(socket.authorized);
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(authorized).toBe(true);
  });

  test('has the same authority for portals that start at the same time', async () => {
    const portals = await Promise.all(
      Array.from({ length: 4 }, () => openPortal({ tls: { folder } })),
    );
    expect(new Set(portals.map(({ ca }) => ca)).size).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['ca-key.pem', 'ca.pem']);
  });

  test.each([
    ['', 'does not contain an authority'],
    ['not a key', 'does not contain an authority'],
  ])('is refused by name with a key file of %j', async (content, message) => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'ca-key.pem'), content);
    const error = await openPortal({ tls: { folder } }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(`${join(folder, 'ca-key.pem')} ${message}`);
  });

  test('is refused by name with the authority of another program', async () => {
    await (await openPortal({ tls: { folder } })).close();
    const file = join(folder, 'ca-key.pem');
    const [key = '', cert = ''] = readFileSync(file, 'utf8').split('-----BEGIN CERTIFICATE-----\n');
    const renamed = Buffer.from(cert.replace(/-----.*/s, ''), 'base64')
      .toString('latin1')
      .replaceAll('Bitrix24', 'Somebody');
    const base64 = Buffer.from(renamed, 'latin1').toString('base64');
    const begin = '-----BEGIN CERTIFICATE-----';
    writeFileSync(file, `${key}${begin}\n${base64}\n-----END CERTIFICATE-----\n`);
    await expect(openPortal({ tls: { folder } })).rejects.toThrow(
      `${file} contains an authority that is not the emulator's.`,
    );
  });

  test.each(['/proc/no-folder', '/no-folder/authority'])(
    'is refused if it cannot be created: %s',
    async (path) => {
      await expect(openPortal({ tls: { folder: path } })).rejects.toThrow(
        `The TLS folder ${path} cannot be used (ENOENT). Choose another folder.`,
      );
    },
  );

  test.each(['ca.pem', 'ca-key.pem'])('is refused if %s is not a regular file', async (name) => {
    mkdirSync(folder);
    execFileSync('mkfifo', [join(folder, name)]);
    await expect(openPortal({ tls: { folder } })).rejects.toThrow(
      `${join(folder, name)} is not a regular file. Choose another path.`,
    );
  });

  test('is refused by name if it is a file', async () => {
    writeFileSync(folder, '');
    await expect(openPortal({ tls: { folder } })).rejects.toThrow(
      `The TLS folder ${folder} cannot be used (EEXIST). Choose another folder.`,
    );
  });
});
