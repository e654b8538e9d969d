import type { ServerResponse } from 'node:http';
import { startPortal } from '@b24-chat/portal-emulator';
import { expect, test } from 'vitest';
import { liveTarget } from '../src/portal/live.js';
import { probe } from '../src/portal/probe.js';
import { runCli } from './support/cli.js';
import { runMain } from './support/main.js';
import { startServer } from './support/server.js';

/** The outcome of probing a portal with this answer. */
async function probed(answer: (response: ServerResponse) => void, limitMs?: number) {
  let asked = 0;
  const server = await startServer((_, response) => {
    asked += 1;
    answer(response);
  });
  const target = liveTarget({ webhookUrl: `${server.url}/rest/1/s3cr3t-0f-w3bh00k/` });
  if (!target) throw new Error('no target');
  const outcome = await probe(target, { fetch }, limitMs).catch((error: Error) => error.message);
  await server.close();
  return { asked, line: outcome?.replace(server.url, 'PORTAL') };
}

const silent: readonly [string, (response: ServerResponse) => void][] = [
  ['no byte', () => {}],
  ['half an answer', (response) => response.writeHead(200).write('{')],
];

test.each(silent)(
  'stops waiting for a portal that sends %s when its time is up',
  async (_, answer) => {
    expect(await probed(answer, 2_000)).toEqual({
      asked: 1,
      line: 'PORTAL cannot be reached: no answer came in time. Check the address and the network',
    });
  },
);

test.each(['<html>502</html>', '', '{"message":"no upstream"}'])(
  'reports that a portal is down, not that its address is wrong: %s',
  async (body) => {
    const { line } = await probed((response) => response.writeHead(502).end(body));
    expect(line).toBe('PORTAL is down (status 502). Try again later');
  },
);

test('stops reading an endless answer', async () => {
  const chunk = Buffer.alloc(2 ** 20, 'a');
  const more = (response: ServerResponse) => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', () => more(response));
  };
  const { line } = await probed(more);
  expect(line).toContain('cannot be reached: the answer is too large (more than 20 MiB)');
});

test('names the portal before its first answer', async () => {
  const closed = await startServer(() => {});
  await closed.close();
  const { err } = await runMain(['--webhook-url', `${closed.url}/rest/1/s3cr3t-0f-w3bh00k/`]);
  expect(err.split('\n')[0]).toBe(`waiting for ${new URL(closed.url).host}`);
});

test('names the variable that adds an unknown certificate authority', async () => {
  const portal = await startPortal({ tls: true });
  const env = { B24_WEBHOOK_URL: portal.webhookUrl };
  try {
    const refused = await runCli(['--only', 'error dialog-id-empty'], env);
    expect(refused.stderr).toMatch(/its certificate .+NODE_EXTRA_CA_CERTS/);
    expect(refused.code).toBe(2);
    const trusted = { ...env, NODE_EXTRA_CA_CERTS: String(portal.caFile) };
    const { stderr } = await runCli(['--only', 'error dialog-id-empty'], trusted);
    expect(stderr).not.toContain('certificate');
  } finally {
    await portal.close();
  }
});
