import { describe, expect, test } from 'vitest';
import { createPortal } from '../src/index.js';
import type { ChatInput } from '../src/state/schema.js';
import { call, openPortal } from './support/portal.js';
import { portalWith } from './support/portal-settings.js';

const method = 'im.dialog.get';
const params = { DIALOG_ID: 'chat29' };

describe('system errors, each by its real cause', () => {
  test('ERROR_METHOD_NOT_FOUND 404 is checked before the credentials', async () => {
    const portal = await openPortal();
    const answer = await call(portal.demo.webhooks.wrongSecret, 'im.dialog.gte', params);
    expect([answer.status, answer.body]).toEqual([
      404,
      { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    ]);
  });

  test('NO_AUTH_FOUND 401 without a credential', async () => {
    const portal = await openPortal();
    const answer = await call(`${portal.url}/rest/`, method, params);
    expect([answer.status, answer.body]).toEqual([
      401,
      { error: 'NO_AUTH_FOUND', error_description: 'Wrong authorization data' },
    ]);
  });

  test('INVALID_CREDENTIALS 401 for a wrong secret, and for a right one under a wrong user', async () => {
    const portal = await openPortal();
    const expected = {
      error: 'INVALID_CREDENTIALS',
      error_description: 'Invalid request credentials',
    };
    const wrong = await call(portal.demo.webhooks.wrongSecret, method, params);
    expect([wrong.status, wrong.body]).toEqual([401, expected]);
    const stolen = await call(portal.webhookUrl.replace('/rest/1/', '/rest/27/'), method, params);
    expect([stolen.status, stolen.body]).toEqual([401, expected]);
  });

  test('INVALID_REQUEST 401 over plain HTTP on a portal that requires HTTPS is checked first', async () => {
    const portal = await openPortal({ state: portalWith({ requireHttps: true }) });
    const answer = await call(`${portal.url}/rest/`, 'no.such.method', params);
    expect([answer.status, answer.body]).toEqual([
      401,
      { error: 'INVALID_REQUEST', error_description: 'Https required.' },
    ]);
  });

  test('insufficient_scope 401 has a text for webhooks and one for tokens', async () => {
    const portal = await openPortal();
    const hook = await call(portal.demo.webhooks.withoutChatScopes, method, params);
    expect([hook.status, hook.body]).toEqual([
      401,
      {
        error: 'insufficient_scope',
        error_description:
          'The request requires higher privileges than provided by the webhook token',
      },
    ]);
    const auth = portal.demo.accessTokens.withoutChatScopes;
    const token = await call(`${portal.url}/rest/`, method, { ...params, auth });
    expect([token.status, token.body]).toEqual([
      401,
      {
        error: 'insufficient_scope',
        error_description:
          'The request requires higher privileges than provided by the access token',
      },
    ]);
  });

  test.each([
    ['im', 'im.dialog.get'],
    ['imbot', 'imbot.dialog.get'],
    ['imbot', 'imbot.v2.Chat.get'],
    ['imopenlines', 'imopenlines.dialog.get'],
  ])('only scope %s allows %s', async (scope, method) => {
    const chat: ChatInput = {
      id: 5,
      messageType: 'L',
      entityType: 'LINES',
      members: [{ userId: 1 }],
    };
    const open = async (scopes: string[]) => {
      const webhooks = [{ userId: 1, secret: 's3cret', scopes }];
      const portal = await openPortal({ state: createPortal({ chats: [chat], webhooks }) });
      return call(portal.webhookUrl, method, { DIALOG_ID: 'chat5' });
    };
    const others = ['im', 'imbot', 'imopenlines'].filter((one) => one !== scope);
    expect((await open([scope])).body['error']).not.toBe('insufficient_scope');
    expect((await open(others)).body['error']).toBe('insufficient_scope');
  });

  test.each([
    ['expired', 'expired_token', 'The access token provided has expired'],
    ['unknown', 'invalid_token', 'Unable to get application by token'],
    ['withoutAppAccess', 'user_access_error', 'The user does not have access to the application.'],
    ['ofRemovedApplication', 'APPLICATION_NOT_FOUND', 'Application not found'],
  ] as const)('refuses a token that is %s with %s 401', async (which, error, error_description) => {
    const portal = await openPortal();
    const auth = portal.demo.accessTokens[which];
    const answer = await call(`${portal.url}/rest/`, method, { ...params, auth });
    expect([answer.status, answer.body]).toEqual([401, { error, error_description }]);
  });

  test('a token expires by the portal’s clock', async () => {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const tokens = [
      {
        accessToken: 't0ken',
        refreshToken: 'r3fresh',
        applicationId: 'local.app',
        userId: 1,
        expiresAt: '2026-11-21T11:00:00+00:00',
      },
    ];
    const chats = [{ id: 5, members: [{ userId: 1 }] }];
    const portal = await openPortal({ state: createPortal({ chats, tokens }), now: () => now });
    const read = () => call(`${portal.url}/rest/`, method, { DIALOG_ID: 'chat5', auth: 't0ken' });
    expect((await read()).status).toBe(200);
    now += 3_600_000;
    expect((await read()).body['error']).toBe('expired_token');
  });

  test('ACCESS_DENIED 401 on a plan without REST has a text for webhooks and one for tokens', async () => {
    const portal = await openPortal({ state: portalWith({ plan: 'free' }) });
    const hook = await call(portal.webhookUrl, method, params);
    expect([hook.status, hook.body]).toEqual([
      401,
      { error: 'ACCESS_DENIED', error_description: 'REST is available only by subscription.' },
    ]);
    const auth = portal.accessToken;
    const token = await call(`${portal.url}/rest/`, method, { ...params, auth });
    expect([token.status, token.body]).toEqual([
      401,
      { error: 'ACCESS_DENIED', error_description: 'REST is available only on commercial plans.' },
    ]);
  });

  test.each([
    [
      'a blocked portal',
      { overloaded: true },
      401,
      'OVERLOAD_LIMIT',
      'REST API is blocked due to overload.',
    ],
    ['a deleted portal', { deleted: true }, 403, 'PORTAL_DELETED', 'Portal was deleted'],
  ] as const)(
    '%s answers every call with its code',
    async (_, settings, status, error, error_description) => {
      const portal = await openPortal({ state: portalWith(settings) });
      const answer = await call(portal.webhookUrl, method, params);
      expect([answer.status, answer.body]).toEqual([status, { error, error_description }]);
    },
  );

  test('a deleted portal answers PORTAL_DELETED even to an unknown method', async () => {
    const portal = await openPortal({ state: portalWith({ deleted: true }) });
    const answer = await call(portal.webhookUrl, 'im.dialog.gte');
    expect([answer.status, answer.body['error']]).toEqual([403, 'PORTAL_DELETED']);
  });

  test('CONNECTION_ERROR 401 for tokens while the OAuth server is unreachable; webhooks still work', async () => {
    const portal = await openPortal({ state: portalWith({ authServerReachable: false }) });
    const params = { DIALOG_ID: 'chat5' };
    const token = await call(`${portal.url}/rest/`, method, {
      ...params,
      auth: portal.accessToken,
    });
    expect([token.status, token.body]).toEqual([
      401,
      { error: 'CONNECTION_ERROR', error_description: 'Error connecting to authorization server' },
    ]);
    expect((await call(portal.webhookUrl, method, params)).status).toBe(200);
  });

  test('authorization_error 401 for a webhook of a dismissed user', async () => {
    const portal = await openPortal();
    const answer = await call(portal.demo.webhooks.ofInactiveUser, method, params);
    expect([answer.status, answer.body]).toEqual([
      401,
      { error: 'authorization_error', error_description: 'Unable to authorize user' },
    ]);
  });

  test('METHOD_CONFIRM_WAITING 401 and METHOD_CONFIRM_DENIED 403', async () => {
    const portal = await openPortal();
    const { awaitingConfirmation, deniedConfirmation } = portal.demo.webhooks;
    const waiting = await call(awaitingConfirmation, method, params);
    expect([waiting.status, waiting.body]).toEqual([
      401,
      { error: 'METHOD_CONFIRM_WAITING', error_description: 'Waiting for confirmation' },
    ]);
    const denied = await call(deniedConfirmation, method, params);
    expect([denied.status, denied.body]).toEqual([
      403,
      { error: 'METHOD_CONFIRM_DENIED', error_description: 'Method call denied' },
    ]);
  });

  test('IM_NOT_INSTALLED 400 on a portal without the messenger, which has no im and imbot methods', async () => {
    const portal = await openPortal({ state: portalWith({ messenger: false }) });
    const line = await call(portal.webhookUrl, 'imopenlines.dialog.get', { CHAT_ID: 5 });
    expect([line.status, line.body]).toEqual([
      400,
      { error: 'IM_NOT_INSTALLED', error_description: 'Messenger is not installed.' },
    ]);
    expect((await call(portal.webhookUrl, method, params)).status).toBe(404);
  });

  test('ERROR_CORE 400 for an internal error, without details', async () => {
    const portal = await openPortal({
      now: () => {
        throw new Error('the clock broke');
      },
    });
    const answer = await call(portal.webhookUrl, method, { DIALOG_ID: '27' });
    expect([answer.status, answer.body]).toEqual([
      400,
      { error: 'ERROR_CORE', error_description: 'Internal error' },
    ]);
  });

  test('an error has exactly two strings and no time', async () => {
    const portal = await openPortal();
    const { body } = await call(portal.webhookUrl, method);
    expect(Object.keys(body)).toEqual(['error', 'error_description']);
  });

  test.each([
    [404, 'ERROR_MANIFEST_IS_NOT_AVAILABLE'],
    [500, 'INTERNAL_SERVER_ERROR'],
    [500, 'ERROR_UNEXPECTED_ANSWER'],
    [400, 'ERROR_ARGUMENT'],
  ])('a fault produces %i %s, which has no known cause', async (status, code) => {
    const portal = await openPortal();
    portal.inject({ kind: 'error', status, code, description: 'why' });
    const answer = await call(portal.webhookUrl, method, params);
    expect([answer.status, answer.body]).toEqual([
      status,
      { error: code, error_description: 'why' },
    ]);
  });
});
