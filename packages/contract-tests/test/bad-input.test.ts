import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './support/cli.js';
import { runMain as run } from './support/main.js';
import { startServer } from './support/server.js';

let portal: RunningPortal;
let page: Awaited<ReturnType<typeof startServer>>;
let other: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  portal = await startPortal();
  page = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  });
  other = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"hello":"world"}');
  });
});
afterAll(async () => {
  await Promise.all([portal.close(), page.close(), other.close()]);
});

const secret = 's3cr3t-0f-w3bh00k';

const at = (origin: string) => ['--webhook-url', `${origin}/rest/1/${secret}/`];

const cases: readonly [string, () => readonly string[], RegExp][] = [
  ['an unknown flag', () => ['--wbhook', secret], /unknown flag --wbhook; see --help/],
  [
    'a secret in place of a flag',
    () => [`--${secret}`],
    /unknown flag \(not repeated here, it may hold a secret\); see --help/,
  ],
  [
    'a word that is no command',
    () => [secret],
    /unknown command. The commands are run, init, judge/,
  ],
  ['a value without a flag', () => ['run', secret], /an argument has no flag before it/],
  ['two recordings', () => ['judge', 'a.json', secret], /judge takes one FILE/],
  ['a reason of nothing', () => ['--reason', 'known'], /--reason .* Add --update-baseline/],
  ['a flag without its value', () => ['--webhook-url'], /--webhook-url needs a value/],
  ['a switch with a value', () => ['--allow-create=yes'], /--allow-create takes no value/],
  [
    'a dialog that is none',
    () => ['--dialog', 'Anna'],
    /--dialog must look like chat123, sg12 or 256/,
  ],
  ['a bot id that is none', () => ['--bot-id', '0'], /--bot-id must be a whole number/],
  [
    'an unreachable portal',
    () => at('http://127.0.0.1:1'),
    /cannot be reached: the network failed|refused/,
  ],
  ['an HTML page', () => at(page.url), /sent an HTML page instead of JSON \(status 200\)\. Check/],
  ['another service', () => at(other.url), /does not answer as Bitrix24 does/],
  ['plain http to another host', () => at('http://example.com'), /example\.com .* Use https/],
  [
    'an address that is no webhook',
    () => ['--webhook-url', `https://example.com/${secret}`],
    /is not a webhook URL/,
  ],
  [
    'a webhook whose secret is percent-encoded',
    () => ['--webhook-url', `https://example.com/rest/1/%73${secret}/`],
    /webhookUrl has no /,
  ],
  [
    'a webhook with a query',
    () => ['--webhook-url', `https://example.com/rest/1/${secret}/?a=${secret}`],
    /example\.com has a \? and more after the secret/,
  ],
  [
    'a webhook with a hash',
    () => ['--webhook-url', `https://example.com/rest/1/${secret}/#${secret}`],
    /example\.com has a # and more after the secret/,
  ],
  ['an address that is no URL', () => ['--webhook-url', secret], /not a URL/],
  [
    'a wrong webhook',
    () => at(portal.url),
    /refuses the credentials \(INVALID_CREDENTIALS\): copy/,
  ],
  [
    'identifiers without a portal',
    () => ['--dialog', 'chat1'],
    /there are identifiers but no portal/,
  ],
  [
    'a config that is not there',
    () => ['--config', 'missing.json'],
    /missing\.json cannot be read \(ENOENT\)/,
  ],
  ['an unknown severity', () => ['--fail-on', 'all'], /--fail-on must be one of drift, breakage/],
  ['an unknown plan', () => ['--plan', 'gold'], /--plan must be one of standard, enterprise/],
  [
    'a floor that is none',
    () => ['--coverage-floor', '101'],
    /--coverage-floor must be a percentage/,
  ],
  [
    'an unknown method to leave out',
    () => ['--without', secret],
    /names a method that the contract does not have/,
  ],
  ['an update without its baseline', () => ['--update-baseline'], /--update-baseline needs a file/],
  ['judge without a recording', () => ['judge'], /judge needs a recording/],
  ['parity without a portal', () => ['parity'], /parity needs a portal/],
  ['init without a portal', () => ['init'], /init needs a portal/],
  [
    'a portal without a token',
    () => ['--portal', 'example.com'],
    /a portal needs an access token: set B24_ACCESS_TOKEN/,
  ],
];

/** The lines after the one that names the portal. */
const complaint = (err: string) =>
  err
    .trimEnd()
    .split('\n')
    .filter((line) => !/^waiting for 127\.0\.0\.1:\d+$/.test(line));

test('refuses an unwritable report folder before it calls the portal', async () => {
  const before = portal.requests.length;
  const args = ['--webhook-url', portal.webhookUrl, '--report-dir', '/proc/report'];
  const { code, out, err } = await run([...args, '--dialog', 'chat1435']);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toBe(
    'contract: the report cannot be written to /proc/report (ENOENT). Choose another folder\n',
  );
  expect(portal.requests.length).toBe(before);
});

describe.each(cases)('%s', (_, args, line) => {
  test('ends in one clear line, without a secret', async () => {
    const { code, out, err } = await run(args());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaint(err).join()).toMatch(line);
    expect(complaint(err)).toHaveLength(1);
    expect(err).not.toContain(secret);
  });
});

test('refuses an empty variable, and does not run against the embedded portal', async () => {
  const { code, err } = await run([], { B24_WEBHOOK_URL: '' });
  expect(code).toBe(2);
  expect(err).toContain('B24_WEBHOOK_URL is set but empty');
});

test.each([
  ['a token without its portal', { B24_ACCESS_TOKEN: secret }, 'needs a portal: set B24_PORTAL'],
  ['a portal without its token', { B24_PORTAL: 'example.com' }, 'set B24_ACCESS_TOKEN'],
  [
    'a webhook and a token',
    { B24_WEBHOOK_URL: `https://example.com/rest/1/${secret}/`, B24_ACCESS_TOKEN: secret },
    'a webhook and an OAuth portal are both set',
  ],
])(
  'refuses %s in the environment, and does not run against the embedded portal',
  async (_, env, line) => {
    const { code, err } = await run([], env);
    expect(code).toBe(2);
    expect(err).toContain(line);
    expect(err).not.toContain(secret);
  },
);

test('a flag for the portal overrides the variables of the other kind of credentials', async () => {
  const env = { B24_WEBHOOK_URL: portal.webhookUrl, B24_ACCESS_TOKEN: portal.accessToken };
  const { code, err } = await run(['--portal', portal.url, '--dialog', 'chat1435'], env);
  expect(err).not.toContain('both');
  expect(code).toBe(0);
});

test('the command itself ends without a stack trace', async () => {
  const { code, stdout, stderr } = await runCli(['--webhook-url', `${page.url}/rest/1/${secret}/`]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(complaint(stderr)).toHaveLength(1);
  expect(stderr).toContain('sent an HTML page');
});

test('help names the variables that keep secrets off the command line', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('B24_WEBHOOK_URL');
  expect(out).toContain('B24_BOT_TOKEN');
});
