import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';
import { portalWith } from './support/portal-settings.js';

const jsonType = { 'content-type': 'application/json' };
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

describe('addresses', () => {
  test.each([
    'im.dialog.get',
    'im.dialog.get.json',
    'im.dialog.get/',
    'im.dialog.get.json/',
    'IM.Dialog.GET',
    'im%2Edialog.get',
  ])('%s is found', async (name) => {
    const portal = await openPortal();
    const answer = await send(`${portal.webhookUrl}${name}?DIALOG_ID=chat29`);
    expect(answer.result['id']).toBe(29);
  });

  test.each(['imbot.v2.chat.get', 'IMBOT.V2.CHAT.GET', 'imbot.v2.Chat.Get'])(
    'refuses the v2 name %s, whose letter case is wrong',
    async (name) => {
      const portal = await openPortal();
      const answer = await send(`${portal.webhookUrl}${name}`);
      expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_METHOD_NOT_FOUND']);
    },
  );

  test.each([
    '',
    '/x',
    '/rest',
    '/rest/',
    '/rest/1',
    '/rest/1/secret',
    '/rest/../etc/passwd',
    '/rest/1/..%2f..%2fetc/passwd',
    '/rest/api/1/s/im.dialog.get',
    '/etc/passwd',
  ])('answers 404 to %s', async (path) => {
    const portal = await openPortal();
    const answer = await send(`${portal.url}${path}`);
    expect([answer.status, answer.body]).toEqual([
      404,
      { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    ]);
  });

  test('answers in XML with the root response under .xml', async () => {
    const portal = await openPortal();
    const answer = await send(`${portal.webhookUrl}im.dialog.get.xml?DIALOG_ID=chat1435`);
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.text).toMatch(/^<response><result><id>1435<\/id>.*<\/time><\/response>$/s);
    expect(answer.text).toContain('<manager_list><item>503</item></manager_list>');
  });

  test('answers errors in escaped XML under .xml', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'error', status: 400, code: 'A<B>', description: 'x & "y"', times: 1 });
    const answer = await send(`${portal.webhookUrl}im.dialog.get.xml`);
    expect(answer.text).toContain(
      '<response><error>A&lt;B&gt;</error><error_description>x &amp; &quot;y&quot;</error_description></response>',
    );
  });
});

describe('verbs and bodies', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])(
    'an older method accepts %s',
    async (method) => {
      const portal = await openPortal();
      const answer = await send(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`, { method });
      expect(answer.status).toBe(200);
    },
  );

  const multipart = new FormData();
  multipart.set('DIALOG_ID', 'chat29');

  test.each([
    ['JSON', { headers: jsonType, body: '{"DIALOG_ID":"chat29"}' }],
    [
      'JSON with a charset',
      {
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: '{"DIALOG_ID":"chat29"}',
      },
    ],
    [
      'a +json type',
      { headers: { 'content-type': 'application/vnd.api+json' }, body: '{"DIALOG_ID":"chat29"}' },
    ],
    ['a form', { headers: formType, body: 'DIALOG_ID=chat29' }],
    ['multipart', { body: multipart }],
    [
      'urlencoded text under another type',
      { headers: { 'content-type': 'text/plain' }, body: 'DIALOG_ID=chat29' },
    ],
  ])('reads %s', async (_, init) => {
    const portal = await openPortal();
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, { method: 'POST', ...init });
    expect(answer.result['id']).toBe(29);
  });

  test('does not read JSON with the content type of a form', async () => {
    const portal = await openPortal();
    const init = { method: 'POST', headers: formType, body: '{"DIALOG_ID":"chat29"}' };
    const answer = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect(answer.body['error']).toBe('DIALOG_ID_EMPTY');
  });

  test('ignores malformed JSON and still reads the query', async () => {
    const portal = await openPortal();
    const init = { method: 'POST', headers: jsonType, body: '{"DIALOG_ID":' };
    const bare = await send(`${portal.webhookUrl}im.dialog.get`, init);
    expect(bare.body['error']).toBe('DIALOG_ID_EMPTY');
    const withQuery = await send(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=chat29`, init);
    expect(withQuery.result['id']).toBe(29);
  });

  test('a parameter in the body overrides the query', async () => {
    const portal = await openPortal();
    const answer = await call(portal.webhookUrl, 'im.dialog.get?DIALOG_ID=chat1', {
      DIALOG_ID: 'chat29',
    });
    expect(answer.result['id']).toBe(29);
  });

  test('no parameter overrides the method or the webhook in the path', async () => {
    const portal = await openPortal();
    const params = { DIALOG_ID: 'chat29', method: 'batch', ap: 'x', aplogin: '27' };
    const answer = await call(portal.webhookUrl, 'im.dialog.get?method=batch', params);
    expect(answer.result['id']).toBe(29);
  });

  test('ignores unknown query parameters', async () => {
    const portal = await openPortal();
    const query = 'bx24_request_id=1&bx24_sdk_ver=2.2.0&DIALOG_ID=chat29';
    expect((await send(`${portal.webhookUrl}im.dialog.get?${query}`)).status).toBe(200);
  });

  test.each(['start', 'state', 'token', 'auth', 'access_token', 'sessid'])(
    'the reserved name %s never reaches a method',
    async (name) => {
      const { methodParams } = await import('../src/protocol/params.js');
      const params = methodParams(
        new Map([
          [name, 'x'],
          ['DIALOG_ID', 'chat29'],
        ]),
        true,
      );
      expect([...params.keys()]).toEqual(['DIALOG_ID']);
    },
  );
});

describe('credentials', () => {
  const params = { DIALOG_ID: 'chat29' };
  const bearer = (token: string) => ({ ...jsonType, authorization: `Bearer ${token}` });

  test.each(['auth', 'access_token'])('%s works in the body and in the query', async (name) => {
    const portal = await openPortal();
    const rest = `${portal.url}/rest/`;
    const inBody = await call(rest, 'im.dialog.get', { ...params, [name]: portal.accessToken });
    const inQuery = await call(rest, `im.dialog.get?${name}=${portal.accessToken}`, params);
    expect([inBody.status, inQuery.status]).toEqual([200, 200]);
  });

  test('uses a bearer header before auth, and auth before the webhook', async () => {
    const portal = await openPortal();
    const post = (base: string, token: string, params: object) =>
      send(`${base}im.dialog.get`, {
        method: 'POST',
        headers: bearer(token),
        body: JSON.stringify(params),
      });
    const rest = `${portal.url}/rest/`;
    const both = await post(rest, portal.accessToken, { ...params, auth: 'nonsense' });
    expect(both.status).toBe(200);
    const auth = portal.demo.accessTokens.expired;
    const overHook = await call(portal.webhookUrl, 'im.dialog.get', { ...params, auth });
    expect(overHook.body['error']).toBe('expired_token');
  });

  test('refuses a session cookie, because the emulator has no browser sessions', async () => {
    const portal = await openPortal();
    const answer = await send(`${portal.url}/rest/im.dialog.get?DIALOG_ID=chat29&sessid=abc`, {
      headers: { cookie: 'PHPSESSID=abc' },
    });
    expect([answer.status, answer.body['error']]).toEqual([401, 'NO_AUTH_FOUND']);
  });

  test('checks the scope before the parameters', async () => {
    const portal = await openPortal();
    const answer = await call(portal.demo.webhooks.withoutChatScopes, 'im.dialog.get');
    expect(answer.body['error']).toBe('insufficient_scope');
  });
});

describe('the envelope', () => {
  test('has result and time, and cuts start to a second before it computes the duration', async () => {
    const started = Date.parse('2026-02-25T16:34:51Z') + 250.5;
    const portal = await openPortal({ now: () => started });
    const { body } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(body['time']).toEqual({
      start: 1772037291,
      finish: 1772037291.2505,
      duration: 1772037291.2505 - 1772037291,
      processing: 0,
      date_start: '2026-02-25T17:34:51+01:00',
      date_finish: '2026-02-25T17:34:51+01:00',
      operating_reset_at: 1772037840,
      operating: 0,
    });
  });

  test('processing is a whole number of seconds', async () => {
    let now = Date.parse('2026-02-25T16:34:51Z');
    const portal = await openPortal({
      now: () => {
        now += 650;
        return now;
      },
    });
    const { body } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    const { start, finish, duration, processing } = Object(body['time']);
    expect([start, processing].map(Number.isInteger)).toEqual([true, true]);
    expect(processing).toBeGreaterThan(0);
    expect(duration).toBe(finish - start);
  });

  test('in 2024 start is a fraction', async () => {
    const portal = await openPortal({ generation: 2024, now: () => 1_718_000_000_250 });
    const { body } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(body['time']).toMatchObject({ start: 1_718_000_000.25 });
  });

  test('a self-hosted portal reports no operating time', async () => {
    const portal = await openPortal({ state: portalWith({ edition: 'self-hosted' }) });
    const { body } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(Object.keys(Object(body['time']))).toEqual([
      'start',
      'finish',
      'duration',
      'processing',
      'date_start',
      'date_finish',
    ]);
  });

  test('writes dates in the portal’s timezone', async () => {
    const state = portalWith({ timezone: '-03:30' });
    const portal = await openPortal({ state, now: () => Date.parse('2026-02-25T01:00:00Z') });
    const { body } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(body['time']).toMatchObject({ date_start: '2026-02-24T21:30:00-03:30' });
  });

  test('escapes slashes and <>&\'", but no other Unicode', async () => {
    const name = `a/b <i> & 'q' "d" \\" \\ ünïcødé 💬\u2028`;
    const state = createPortal({ chats: [{ id: 5, name, members: [{ userId: 1 }] }] });
    const portal = await openPortal({ state });
    const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(answer.text).toContain(
      String.raw`"name":"a\/b \u003Ci\u003E \u0026 \u0027q\u0027 \u0022d\u0022 \\\u0022 \\ ünïcødé 💬\u2028"`,
    );
    expect(answer.result['name']).toBe(name);
  });
});

describe('headers', () => {
  test('declare JSON, allow any origin and forbid sniffing', async () => {
    const portal = await openPortal();
    const { headers } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-headers')).toBe('origin, content-type, accept');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  const diagnosticNames = [
    'x-bitrix-rest-application',
    'x-bitrix-rest-system-time',
    'x-bitrix-rest-time',
    'x-bitrix-rest-user-time',
  ];
  const diagnostics = (headers: Headers) =>
    Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-bitrix-')));

  test('a cloud portal reports the time of the call and the application', async () => {
    let now = 1_772_037_291_000;
    const clock = () => {
      now += 2.5;
      return now;
    };
    const portal = await openPortal({ now: clock });
    const { accessToken, webhookUrl } = portal;
    const params = { DIALOG_ID: 'chat29', auth: accessToken };
    const byToken = await call(`${portal.url}/rest/`, 'im.dialog.get', params);
    const shown = diagnostics(byToken.headers);
    expect(Object.keys(shown)).toEqual(diagnosticNames);
    expect(shown['x-bitrix-rest-application']).toBe('local.demo');
    expect(shown['x-bitrix-rest-time']).toMatch(/^0\.00[1-9]\d0{6}$/);
    const byWebhook = await call(webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect(Object.keys(diagnostics(byWebhook.headers))).toEqual(diagnosticNames.slice(1));
  });

  test('a refused call reports no time', async () => {
    const portal = await openPortal();
    const params = { DIALOG_ID: 'x', auth: portal.accessToken };
    const { headers } = await call(`${portal.url}/rest/`, 'im.dialog.get', params);
    expect(diagnostics(headers)).toEqual({
      'x-bitrix-rest-application': 'local.demo',
      'x-bitrix-rest-time': '0.0000000000',
    });
    const unknown = await send(`${portal.url}/rest/im.dialog.gte.xml`);
    expect(diagnostics(unknown.headers)).toEqual({ 'x-bitrix-rest-time': '0.0000000000' });
  });

  test('a self-hosted portal sends no X-Bitrix-Rest headers', async () => {
    const portal = await openPortal({ state: portalWith({ edition: 'self-hosted' }) });
    const { headers } = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat5' });
    expect(diagnostics(headers)).toEqual({});
  });

  test('answers a preflight without credentials and without calling the method', async () => {
    const portal = await openPortal();
    const { status, headers, text } = await send(`${portal.url}/rest/im.dialog.get`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect([status, text]).toEqual([200, '']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('content-type');
  });
});
