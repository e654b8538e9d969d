import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { startPortal } from '@b24-chat/portal-emulator';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from './support/cli.js';

const password = 'pr0xy-passw0rd';

/** A real proxy that opens tunnels, or refuses them with a status. */
async function startProxy(refusal?: string) {
  const asked: { to: string | undefined; authorization: string | undefined }[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket, head) => {
    asked.push({ to: request.url, authorization: request.headers['proxy-authorization'] });
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const { port } = proxy.address() as AddressInfo;
  return { asked, url: `http://reader:${password}@127.0.0.1:${port}` };
}

async function runOverTls(proxy: Readonly<Record<string, string>>) {
  const portal = await startPortal({ tls: true });
  onTestFinished(() => portal.close());
  const ended = await runCli(['--only', 'error dialog-id-empty'], {
    B24_WEBHOOK_URL: portal.webhookUrl,
    NODE_EXTRA_CA_CERTS: String(portal.caFile),
    ...proxy,
  });
  return { ...ended, host: new URL(portal.url).host, portal };
}

test('reaches a portal through HTTPS_PROXY, without its password in any output', async () => {
  const proxy = await startProxy();
  const { code, stdout, stderr, host, portal } = await runOverTls({ HTTPS_PROXY: proxy.url });
  expect(stderr).not.toContain('contract:');
  expect(code).toBe(0);
  expect(portal.requests.length).toBeGreaterThan(1);
  expect(new Set(proxy.asked.map(({ to }) => to))).toEqual(new Set([host]));
  const basic = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;
  expect(proxy.asked[0]?.authorization).toBe(basic);
  expect(stdout + stderr).not.toContain(password);
});

test('reaches a host of NO_PROXY directly', async () => {
  const proxy = await startProxy();
  const { code, portal } = await runOverTls({ HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
  expect([code, proxy.asked]).toEqual([0, []]);
  expect(portal.requests.length).toBeGreaterThan(1);
});

test('calls the emulator without a proxy', async () => {
  const proxy = await startProxy('502 Bad Gateway');
  const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
  const { code } = await runCli(['--only', 'error dialog-id-empty'], env);
  expect([code, proxy.asked]).toEqual([0, []]);
});

test.each([
  ['that refuses', '407 Proxy Authentication Required', /the proxy refused the connection/],
  ['that is no address', undefined, /HTTPS_PROXY is not the address of a proxy\. Write it as http/],
])('a proxy %s ends the run with one line that names the cause', async (_, refusal, reason) => {
  const proxy = refusal === undefined ? undefined : await startProxy(refusal);
  const address = proxy?.url ?? `no proxy:${password}`;
  const { code, stdout, stderr } = await runOverTls({ HTTPS_PROXY: address });
  expect(code).toBe(2);
  expect(stderr).toMatch(reason);
  expect(stderr).toMatch(/HTTPS_PROXY/);
  expect(stdout + stderr).not.toMatch(/pr0xy|\n {4}at /);
});
