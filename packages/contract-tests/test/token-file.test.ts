import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain } from './support/main.js';

let folder: string;
let portal: RunningPortal;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'token-file-'));
  portal = await startPortal();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

const pair = () => {
  const { refreshToken } = portal.demo.oauth;
  return { accessToken: portal.accessToken, refreshToken, server: `${portal.url}/oauth/token/` };
};

function write(content: object, mode = 0o600): string {
  const file = join(folder, 'tokens.json');
  writeFileSync(file, JSON.stringify(content), { mode });
  return file;
}

function run(file: string, env: Readonly<Record<string, string>> = {}) {
  const { clientId, clientSecret } = portal.demo.oauth;
  return runMain(
    ['--token-file', file, '--only', 'im.dialog.get form chat', '--dialog', 'chat1435'],
    { B24_PORTAL: portal.url, B24_CLIENT_ID: clientId, B24_CLIENT_SECRET: clientSecret, ...env },
  );
}

const refreshes = () => portal.requests.filter(({ path }) => path.startsWith('/oauth/'));

test('refreshes tokens without a date, and saves the new pair before the first call with it', async () => {
  const file = write(pair());
  const { code, out } = await run(file);
  const [first] = portal.requests.filter(({ path }) => path.startsWith('/rest/'));
  const storedAt = statSync(file).mtime.toISOString();
  expect([code, refreshes().length]).toEqual([0, 1]);
  expect(storedAt <= (first?.at ?? '')).toBe(true);
  const stored = JSON.parse(readFileSync(file, 'utf8'));
  expect(stored.accessToken).not.toBe(portal.accessToken);
  expect(stored).toMatchObject({ server: pair().server });
  expect(Date.parse(stored.expiresAt)).toBeGreaterThan(Date.now());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(out).not.toContain(stored.accessToken);
  // The second run finds the token valid for an hour.
  expect((await run(file)).code).toBe(0);
  expect(refreshes()).toHaveLength(1);
});

test('does not refresh tokens that it cannot save', async () => {
  // File names cannot be longer than this, so no draft can be written next to it.
  const file = join(folder, `${'t'.repeat(250)}.json`);
  writeFileSync(file, JSON.stringify(pair()), { mode: 0o600 });
  const { code, err } = await run(file);
  expect([code, err]).toEqual([
    2,
    `contract: the token file ${file} cannot be rewritten (ENAMETOOLONG), so the tokens are not refreshed. Check its folder\n`,
  ]);
  expect(portal.requests).toEqual([]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(pair());
});

test('refuses a file that others may read', async () => {
  const file = write(pair());
  chmodSync(file, 0o644);
  const { code, err } = await run(file);
  expect([code, err]).toEqual([
    2,
    `contract: other users can read the token file ${file}. Run: chmod 600 ${file}\n`,
  ]);
  expect(portal.requests).toEqual([]);
});

test.each([
  ['no client', { B24_CLIENT_ID: '' }, 'Set B24_CLIENT_ID and B24_CLIENT_SECRET'],
  [
    'no portal',
    { B24_PORTAL: undefined },
    '--token-file needs the portal of the tokens. Set B24_PORTAL',
  ],
] as const)('reports %s with one line', async (_, env, message) => {
  const { code, err } = await run(write(pair()), env as never);
  expect([code, err.split('\n').length]).toEqual([2, 2]);
  expect(err).toContain(message);
  expect(refreshes()).toEqual([]);
});

test('reports a missing portal with one line', async () => {
  const { code, err } = await runMain(['--token-file', write(pair())]);
  expect([code, err]).toEqual([
    2,
    'contract: --token-file needs the portal of the tokens. Set B24_PORTAL\n',
  ]);
});

test('a used refresh token ends the run with one line without a secret', async () => {
  const file = write({ ...pair(), refreshToken: 'sp3nt-t0ken' });
  const { code, err } = await run(file);
  expect(code).toBe(2);
  expect(err).toMatch(
    /^contract: the access token cannot be refreshed: oauth\.token failed with invalid_grant.*\. Authorise the application again, and write the new pair to .*\n$/,
  );
  expect(err).not.toContain('sp3nt-t0ken');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ refreshToken: 'sp3nt-t0ken' });
});
