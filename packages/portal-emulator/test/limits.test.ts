import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import { call, openPortal } from './support/portal.js';
import { portalWith } from './support/portal-settings.js';

const method = 'im.dialog.get';
const params = { DIALOG_ID: 'chat5' };
const start = Date.parse('2026-11-21T10:00:30Z');

/** A portal whose clock moves only when `pass` is called. */
async function openAt(state = portalWith({}), limits: object | boolean = true) {
  let now = start;
  const portal = await openPortal({ state, limits, now: () => now });
  const read = () => call(portal.webhookUrl, method, params);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await read()).status);
    return seen;
  };
  return { portal, read, pass, statuses };
}

describe('the rate bucket', () => {
  test('accepts 50 requests, refuses the next with 503, and drains two a second', async () => {
    const { read, pass, statuses } = await openAt();
    expect(await statuses(50)).toEqual(Array(50).fill(200));
    const refused = await read();
    expect([refused.status, refused.body]).toEqual([
      503,
      { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
    ]);
    expect(refused.headers.get('retry-after')).toBeNull();
    pass(1);
    expect(await statuses(3)).toEqual([200, 200, 503]);
    pass(1000);
    expect(await statuses(51)).toEqual([...Array(50).fill(200), 503]);
  });

  test('accepts 250 requests on the Enterprise plan and drains five a second', async () => {
    const { pass, statuses } = await openAt(portalWith({ plan: 'enterprise' }));
    expect(await statuses(251)).toEqual([...Array(250).fill(200), 503]);
    pass(1);
    expect(await statuses(6)).toEqual([200, 200, 200, 200, 200, 503]);
  });

  test('counts a batch as one request, and counts failed calls', async () => {
    const { portal, statuses } = await openAt(portalWith({}), { rate: { perSecond: 2, burst: 2 } });
    const cmd = Array(50).fill('im.dialog.get?DIALOG_ID=chat5');
    expect((await call(portal.webhookUrl, 'batch', { cmd })).status).toBe(200);
    expect((await call(portal.webhookUrl, method)).status).toBe(400);
    expect(await statuses(1)).toEqual([503]);
  });

  test('is shared by all webhooks and applications that call from one address', async () => {
    const webhooks = ['one', 'two'].map((secret) => ({ userId: 1, secret, scopes: ['im'] }));
    const state = createPortal({ chats: [{ id: 5, members: [{ userId: 1 }] }], webhooks });
    const { portal } = await openAt(state, { rate: { perSecond: 1, burst: 1 } });
    const first = await call(`${portal.url}/rest/1/one/`, method, params);
    const second = await call(`${portal.url}/rest/1/two/`, method, params);
    expect([first.status, second.status]).toEqual([200, 503]);
  });

  test('is off by default in the library', async () => {
    const portal = await openPortal();
    const answers = Array.from({ length: 60 }, () =>
      call(portal.webhookUrl, method, { DIALOG_ID: 'chat29' }),
    );
    const statuses = (await Promise.all(answers)).map((answer) => answer.status);
    expect(statuses).toEqual(Array(60).fill(200));
  });
});

describe('operating time', () => {
  const limits = { rate: { perSecond: 1000, burst: 1000 }, operatingCost: 200 };

  test('completes the call that exceeds the limit, and refuses the next one with 429', async () => {
    const { read, statuses } = await openAt(portalWith({}), limits);
    expect(await statuses(3)).toEqual([200, 200, 200]);
    const refused = await read();
    expect([refused.status, refused.body]).toEqual([
      429,
      {
        error: 'OPERATION_TIME_LIMIT',
        error_description: 'Method is blocked due to operation time limit.',
      },
    ]);
  });

  test('is reported with the time when its oldest minute expires', async () => {
    const { read, pass, statuses } = await openAt(portalWith({}), limits);
    const oldestMinute = Math.floor(start / 60_000) * 60;
    expect((await read()).body['time']).toMatchObject({
      operating: 200,
      operating_reset_at: oldestMinute + 600,
    });
    pass(60);
    expect(await statuses(3)).toEqual([200, 200, 429]);
    pass(9 * 60);
    expect((await read()).body['time']).toMatchObject({
      operating: 600,
      operating_reset_at: oldestMinute + 660,
    });
  });

  test('is counted separately for each method and each caller', async () => {
    const { portal, statuses } = await openAt(portalWith({}), { ...limits, operatingCeiling: 100 });
    expect(await statuses(2)).toEqual([200, 429]);
    const other = await call(portal.webhookUrl, 'imbot.dialog.get', params);
    const token = { ...params, auth: portal.accessToken };
    const application = await call(`${portal.url}/rest/`, method, token);
    expect([other.status, application.status]).toEqual([200, 200]);
  });

  test('charges each command of a batch and refuses it in result_error', async () => {
    const { portal } = await openAt(portalWith({}), { ...limits, operatingCeiling: 400 });
    const cmd = Array(3).fill('im.dialog.get?DIALOG_ID=chat5');
    const { status, result } = await call(portal.webhookUrl, 'batch', { cmd });
    expect(status).toBe(200);
    expect(result['result_error']).toEqual({
      2: {
        error: 'OPERATION_TIME_LIMIT',
        error_description: 'Method is blocked due to operation time limit.',
      },
    });
  });

  test('is not limited on a self-hosted portal', async () => {
    const state = portalWith({ edition: 'self-hosted' });
    const { statuses } = await openAt(state, limits);
    expect(await statuses(9)).toEqual(Array(9).fill(200));
  });

  test('is checked after authorisation', async () => {
    const { portal, statuses } = await openAt(portalWith({}), { ...limits, operatingCeiling: 1 });
    await statuses(1);
    const anonymous = await call(`${portal.url}/rest/`, method, params);
    expect(anonymous.body['error']).toBe('NO_AUTH_FOUND');
  });
});
