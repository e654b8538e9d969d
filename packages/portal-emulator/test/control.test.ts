import { describe, expect, test } from 'vitest';
import { parseRecording } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

const fault = { kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 1 };

const post = (url: string, body: string, type = 'application/json') =>
  send(`${url}/_emulator/faults`, { method: 'POST', headers: { 'content-type': type }, body });

describe('the control endpoint', () => {
  test('is off by default', async () => {
    const portal = await openPortal();
    const answer = await post(portal.url, JSON.stringify(fault));
    expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_METHOD_NOT_FOUND']);
    expect((await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' })).status).toBe(
      200,
    );
  });

  test('injects, lists and clears faults', async () => {
    const portal = await openPortal({ control: true });
    const injected = await post(portal.url, JSON.stringify(fault));
    expect([injected.status, injected.body]).toEqual([201, { inForce: 1 }]);
    expect((await send(`${portal.url}/_emulator/faults`)).body).toEqual({ faults: [fault] });
    const read = () => call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect([(await read()).status, (await read()).status]).toEqual([503, 200]);
    await post(portal.url, JSON.stringify(fault));
    const cleared = await send(`${portal.url}/_emulator/faults`, { method: 'DELETE' });
    expect([cleared.status, cleared.body]).toEqual([200, { inForce: 0 }]);
    expect((await read()).status).toBe(200);
  });

  test.each([
    ['not json', 'The body is not JSON'],
    ['{"kind":"melt"}', 'The fault is not valid: kind: '],
    [
      '{"kind":"error","status":99,"code":"X"}',
      'The fault is not valid: status: must be an HTTP status from 200 to 599',
    ],
    [
      '{"kind":"error","status":204,"code":"X"}',
      'The fault is not valid: status: must be a status that has a body',
    ],
    ['{"kind":"drop","path":"a..b"}', 'The fault is not valid: path: must be a field path'],
    ['{"kind":"reset","rate":2}', 'The fault is not valid: rate: '],
    ['{"kind":"reset","retries":2}', 'The fault is not valid: retries: '],
  ])('refuses %s with a clear message', async (body, message) => {
    const portal = await openPortal({ control: true });
    const answer = await post(portal.url, body);
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toContain(message);
  });

  test('refuses forms, which any web page could send, and other origins', async () => {
    const portal = await openPortal({ control: true });
    const answer = await post(portal.url, JSON.stringify(fault), 'text/plain');
    expect(answer.status).toBe(415);
    const preflight = await send(`${portal.url}/_emulator/faults`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('the control routes', () => {
  const read = (webhookUrl: string, id = 'chat29') =>
    call(webhookUrl, 'im.dialog.get', { DIALOG_ID: id });

  test.each(['requests', 'state', 'clock', 'reset'])('%s is off by default', async (name) => {
    const portal = await openPortal();
    const answer = await send(`${portal.url}/_emulator/${name}`);
    expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_METHOD_NOT_FOUND']);
  });

  test('requests lists the requests with masked secrets, and forgets them', async () => {
    const portal = await openPortal({ control: true });
    await read(portal.webhookUrl);
    const url = `${portal.url}/_emulator/requests`;
    const { text, body } = await send(url);
    expect(body['requests']).toMatchObject([
      { method: 'im.dialog.get', params: { DIALOG_ID: 'chat29' }, status: 200 },
    ]);
    expect(text).not.toContain('d3m0w3bh00ks3cr3t');
    await send(url, { method: 'DELETE' });
    expect((await send(url)).body).toEqual({ requests: [] });
  });

  test('state accepts a minimal state and returns its webhook', async () => {
    const changes: number[] = [];
    const portal = await openPortal({
      control: true,
      onStateChange: ({ chats }) => changes.push(chats.length),
    });
    const url = `${portal.url}/_emulator/state`;
    expect((await send(url)).text).toBe(`${JSON.stringify(portal.snapshot())}\n`);
    const { status, body } = await send(url, json('PUT', { chats: [{ id: 5, name: 'Mine' }] }));
    expect([status, body]).toEqual([
      200,
      {
        url: portal.url,
        webhookUrl: `${portal.url}/rest/1/w3bh00k/`,
        accessToken: 'acc3sst0k3n',
      },
    ]);
    expect(portal.snapshot().chats).toMatchObject([{ id: 5, name: 'Mine' }]);
    expect((await read(portal.webhookUrl)).status).toBe(401);
    expect(changes).toEqual([1]);
  });

  test('a state that breaks a rule changes nothing', async () => {
    const portal = await openPortal({ control: true });
    const broken = { chats: [{ id: 5, members: [{}] }, { id: 'x' }] };
    const answer = await send(`${portal.url}/_emulator/state`, json('PUT', broken));
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toContain('chats[0].members[0].userId: is missing; chats[1].id: ');
    expect((await read(portal.webhookUrl)).status).toBe(200);
  });

  test('the log masks the secrets of a state that was replaced', async () => {
    const portal = await openPortal({ control: true });
    const { accessToken } = portal;
    await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: `x ${accessToken}` });
    await send(`${portal.url}/_emulator/state`, json('PUT', { chats: [] }));
    expect(JSON.stringify(portal.requests)).not.toContain(accessToken);
  });

  test('reset restarts the random draws of a seed, and a recording', async () => {
    const exchange = { method: 'im.dialog.get', params: {}, status: 200 };
    const bodies = [1, 2, 3].map((id) => ({ result: { id }, time: {} }));
    const portal = await openPortal({
      control: true,
      seed: 7,
      faults: [{ kind: 'error', status: 503, code: 'BUSY', rate: 0.5 }],
      replay: parseRecording({
        version: 1,
        exchanges: bodies.map((body) => ({ ...exchange, body })),
      }),
    });
    const read = async () => {
      const { status, result } = await call(portal.webhookUrl, 'im.dialog.get');
      return status === 200 ? result['id'] : status;
    };
    const run = async () => {
      const seen = [];
      while (seen.length < 12) seen.push(await read());
      return seen;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([503, 1, 2, 3]));
    await send(`${portal.url}/_emulator/reset`, { method: 'POST' });
    expect(await run()).toEqual(first);
  });

  test('clock advances by seconds, so tokens expire', async () => {
    const portal = await openPortal({ control: true, now: () => 0 });
    const url = `${portal.url}/_emulator/clock`;
    await send(url, json('POST', { advance: 3600 }));
    const { body } = await send(url, json('POST', { advance: 0.5 }));
    expect(body).toEqual({ now: '1970-01-01T01:00:00.500Z', advanced: 3600.5 });
    expect((await send(url)).body).toEqual(body);
    await send(url, json('POST', { advance: 4_200_000_000 }));
    const answer = await call(`${portal.url}/rest/`, 'im.dialog.get', { auth: portal.accessToken });
    expect(answer.body['error']).toBe('expired_token');
  });

  test.each([1e300, 1e13, 3e11])('clock refuses to advance by %d seconds', async (advance) => {
    const portal = await openPortal({ control: true });
    const url = `${portal.url}/_emulator/clock`;
    const answer = await send(url, json('POST', { advance }));
    expect([answer.status, answer.body['error']]).toEqual([
      400,
      'The clock is not valid: advance: must not go beyond the year 9999',
    ]);
    expect((await send(url)).body).toMatchObject({ advanced: 0 });
  });

  test('refuses an unknown key of a state and lists the known ones', async () => {
    const portal = await openPortal({ control: true });
    const state = { chats: [{ id: 5, members: [{ user: 1 }] }] };
    const answer = await send(`${portal.url}/_emulator/state`, json('PUT', state));
    expect(answer.body['error']).toContain(
      'chats[0].members[0].user: is unknown; known are userId, manager, lastReadId, ',
    );
  });

  test.each([[{ advance: -1 }], [{ advance: '5' }], [{}], [{ advance: 1, by: 2 }], [[]]])(
    'clock refuses %j',
    async (body) => {
      const portal = await openPortal({ control: true });
      const answer = await send(`${portal.url}/_emulator/clock`, json('POST', body));
      expect([answer.status, answer.body['error']]).toEqual([
        400,
        expect.stringMatching(/^The clock is not valid: /),
      ]);
    },
  );

  test('reset restores the initial state, faults, limits, log and clock', async () => {
    const portal = await openPortal({
      control: true,
      limits: { rate: { perSecond: 1, burst: 2 } },
      now: () => 0,
    });
    await read(portal.webhookUrl, '547');
    await read(portal.webhookUrl);
    expect((await read(portal.webhookUrl)).status).toBe(503);
    portal.inject({ kind: 'html' });
    await send(`${portal.url}/_emulator/clock`, json('POST', { advance: 5 }));
    await send(`${portal.url}/_emulator/reset`, { method: 'POST' });
    expect(portal.requests).toEqual([]);
    expect(portal.snapshot().chats.some(({ members }) => members.length === 0)).toBe(false);
    expect((await send(`${portal.url}/_emulator/clock`)).body).toMatchObject({ advanced: 0 });
    expect([
      (await read(portal.webhookUrl)).status,
      (await read(portal.webhookUrl)).status,
    ]).toEqual([200, 200]);
  });

  test.each([
    ['POST', 'reset', 403],
    ['DELETE', 'requests', 403],
    ['DELETE', 'faults', 403],
  ])('refuses a web page that tries to %s %s', async (method, name, status) => {
    const portal = await openPortal({ control: true });
    const headers = { origin: 'http://evil.example' };
    const answer = await send(`${portal.url}/_emulator/${name}`, { method, headers });
    expect(answer.status).toBe(status);
  });

  test('refuses an unknown route and lists the known ones', async () => {
    const portal = await openPortal({ control: true });
    const answer = await send(`${portal.url}/_emulator/chats`);
    expect([answer.status, answer.body['error']]).toEqual([
      404,
      expect.stringContaining('/_emulator/faults, /_emulator/requests, /_emulator/state'),
    ]);
  });
});

test('a hook that throws does not change the answer', async () => {
  const warned: string[] = [];
  const listen = (warning: Error) => warned.push(warning.message);
  process.on('warning', listen);
  const fail = () => {
    throw new Error('the hook broke');
  };
  const portal = await openPortal({ onRequest: fail, onStateChange: fail });
  const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: '547' });
  expect(answer.status).toBe(200);
  await new Promise((resolve) => process.nextTick(resolve));
  process.off('warning', listen);
  expect(warned).toEqual(
    Array(2).fill('A hook of the portal emulator failed: Error: the hook broke'),
  );
});
