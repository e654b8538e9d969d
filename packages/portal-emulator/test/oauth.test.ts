import { describe, expect, test } from 'vitest';
import { createPortal, type RunningPortal } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

function refresh(portal: RunningPortal, change: Record<string, string | undefined> = {}) {
  const { clientId, clientSecret, refreshToken } = portal.demo.oauth;
  const fields = {
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
    ...change,
  };
  const set = Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined);
  const body = new URLSearchParams(set);
  return send(`${portal.url}/oauth/token/`, { method: 'POST', body });
}

describe('refreshing a token at /oauth/token/', () => {
  test('returns new tokens for an hour, and invalidates the old refresh token', async () => {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const portal = await openPortal({ now: () => now });
    const { status, body } = await refresh(portal);
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{40}$/),
      refresh_token: expect.stringMatching(/^[0-9a-f]{40}$/),
      expires: now / 1000 + 3600,
      expires_in: 3600,
      client_endpoint: `${portal.url}/rest/`,
      server_endpoint: `${portal.url}/rest/`,
      domain: portal.url.replace('http://', ''),
      member_id: expect.any(String),
      scope: 'im,imbot,imopenlines',
      status: 'L',
      user_id: 1,
    });
    const auth = body['access_token'];
    const read = () => call(`${portal.url}/rest/`, 'im.dialog.get', { DIALOG_ID: 'chat29', auth });
    expect((await read()).status).toBe(200);
    const again = await refresh(portal);
    expect([again.status, again.body['error']]).toEqual([400, 'invalid_grant']);
    now += 3_600_000;
    expect((await read()).body['error']).toBe('expired_token');
    const next = await refresh(portal, { refresh_token: String(body['refresh_token']) });
    expect(next.status).toBe(200);
  });

  test('works by GET with a query, as documented', async () => {
    const portal = await openPortal();
    const { clientId, clientSecret, refreshToken } = portal.demo.oauth;
    const query = `grant_type=refresh_token&client_id=${clientId}&client_secret=${clientSecret}&refresh_token=${refreshToken}`;
    expect((await send(`${portal.url}/oauth/token/?${query}`)).status).toBe(200);
  });

  test('a refresh token expires after 180 days', async () => {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const portal = await openPortal({ now: () => now });
    const { body } = await refresh(portal);
    now += 180 * 24 * 3_600_000;
    const late = await refresh(portal, { refresh_token: String(body['refresh_token']) });
    expect(late.body['error']).toBe('invalid_grant');
  });

  test.each([
    ['another grant type', { grant_type: 'password' }, 'invalid_request'],
    ['no grant type', { grant_type: undefined }, 'invalid_request'],
    ['no refresh token', { refresh_token: undefined }, 'invalid_request'],
    ['an unknown client', { client_id: 'local.nobody' }, 'invalid_client'],
    ['a wrong client secret', { client_secret: 'guess' }, 'invalid_client'],
    ['an unknown refresh token', { refresh_token: 'guess' }, 'invalid_grant'],
    ['another client’s refresh token', { client_id: 'local.foreign' }, 'invalid_grant'],
    ['a scope that the application does not have', { scope: 'im,crm' }, 'insufficient_scope'],
  ])('%s is refused', async (_, change, error) => {
    const portal = await openPortal();
    const answer = await refresh(portal, change);
    expect([answer.status, answer.body['error']]).toEqual([400, error]);
  });

  test('refuses a plan without REST', async () => {
    const state = createPortal({ portal: { plan: 'free' } });
    const portal = await openPortal({ state });
    const answer = await refresh(portal, {
      client_id: 'local.app',
      client_secret: 'cl13nts3cr3t',
      refresh_token: 'r3fr3sht0k3n',
    });
    expect(answer.body['error']).toBe('PAYMENT_REQUIRED');
  });
});
