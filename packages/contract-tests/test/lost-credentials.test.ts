import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPortal, startPortal } from '@b24-chat/portal-emulator';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { causes } from '../src/generated/plan.js';
import { runMain } from './support/main.js';
import { startProxy } from './support/proxy.js';

const folder = mkdtempSync(join(tmpdir(), 'lost-credentials-'));
afterAll(() => rmSync(folder, { recursive: true }));

let now: number;
let portal: RunningPortal;
beforeEach(async () => {
  now = Date.now();
  portal = await startPortal({ now: () => now, control: true });
  await replaceTokens((token) => ({ ...token, expiresAt: new Date(now + 60_000).toISOString() }));
});
afterEach(() => portal.close());

type Token = ReturnType<RunningPortal['snapshot']>['tokens'][number];

async function replaceTokens(change: (token: Token) => Token): Promise<void> {
  const state = portal.snapshot();
  const body = JSON.stringify({ ...state, tokens: state.tokens.map(change) });
  const response = await fetch(`${portal.url}/_emulator/state`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(200);
}

const deaths = {
  expired_token: async () => {
    now += 120_000;
  },
  invalid_token: () =>
    replaceTokens((token) => ({ ...token, accessToken: `another.${token.accessToken}` })),
};

/** Runs a command through a proxy; the access token expires after so many requests. */
async function runUntil(
  code: keyof typeof deaths,
  args: readonly string[],
  { requests = 4, broken = false } = {},
) {
  const proxy = await startProxy(portal, async ({ answer, before }) => {
    if (before === requests - 1) await deaths[code]();
    return broken ? { ...answer, body: answer.body.replace('"owner":', '"possessor":') } : answer;
  });
  try {
    const { accessToken } = portal;
    const env = { B24_PORTAL: proxy.url, B24_ACCESS_TOKEN: accessToken };
    const dialogs = ['--dialog', 'chat1435', '--dialog', 'chat29', '--line-chat', '1777'];
    const ran = await runMain([...args, ...dialogs, '--share', '100'], env);
    return { ...ran, accessToken };
  } finally {
    await proxy.close();
  }
}

const findingsIn = (out: string) => out.split('\n').filter((line) => / · setup, /.test(line));

describe.each([
  ['expired_token', 'expired-token'],
  ['invalid_token', 'invalid-token'],
] as const)('an access token that is refused with %s during the run', (code, cause) => {
  test('is one setup finding with its remedy and exit code 3', async () => {
    const ran = await runUntil(code, []);
    expect(ran.code).toBe(3);
    const [finding, ...others] = findingsIn(ran.out);
    expect(others).toEqual([]);
    expect(finding).toContain(`setup, refused: expected credentials that last as long as the run`);
    expect(finding).toContain(`seen 401 ${code}`);
    expect(ran.out).toContain('Next: Renew the credentials and run again');
    expect(ran.out.slice(ran.out.indexOf('Findings:'))).toContain(causes[cause]?.remedy);
    expect(ran.out).toContain(' 0 failed');
    expect(ran.out + ran.err).not.toContain(ran.accessToken);
  });

  test('exits with 1 if the same run has a breakage', async () => {
    const ran = await runUntil(code, [], { broken: true });
    expect(ran.code).toBe(1);
    expect(findingsIn(ran.out)).toHaveLength(1);
  });

  test('makes init write no file', async () => {
    const file = join(folder, `${code}.json`);
    const ran = await runUntil(code, ['init', '--config', file]);
    expect([ran.code, existsSync(file)]).toEqual([3, false]);
    expect(ran.err).toContain(`the portal no longer accepts the credentials (401 ${code})`);
  });

  test('is reported by parity, which compares no further', async () => {
    const ran = await runUntil(code, ['parity']);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('Not compared:\nim.dialog.get');
  });
});
