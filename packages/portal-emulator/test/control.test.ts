import { describe, expect, test } from 'vitest';
import { call, openPortal, send } from './support/portal.js';

const FAULT = { kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 1 };

const post = (url: string, body: string, type = 'application/json') =>
  send(`${url}/_emulator/faults`, { method: 'POST', headers: { 'content-type': type }, body });

describe('the control endpoint', () => {
  test('is not there by default', async () => {
    const portal = await openPortal();
    const answer = await post(portal.url, JSON.stringify(FAULT));
    expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_METHOD_NOT_FOUND']);
    expect((await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' })).status).toBe(
      200,
    );
  });

  test('injects, lists and clears faults', async () => {
    const portal = await openPortal({ control: true });
    const injected = await post(portal.url, JSON.stringify(FAULT));
    expect([injected.status, injected.body]).toEqual([201, { inForce: 1 }]);
    expect((await send(`${portal.url}/_emulator/faults`)).body).toEqual({ faults: [FAULT] });
    const read = () => call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    expect([(await read()).status, (await read()).status]).toEqual([503, 200]);
    await post(portal.url, JSON.stringify(FAULT));
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

  test('takes no form, which any web page could send, and allows no other origin', async () => {
    const portal = await openPortal({ control: true });
    const answer = await post(portal.url, JSON.stringify(FAULT), 'text/plain');
    expect(answer.status).toBe(415);
    const preflight = await send(`${portal.url}/_emulator/faults`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(405);
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});
