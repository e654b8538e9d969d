import { describe, expect, test } from 'vitest';
import type { Json } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

const get29 = 'im.dialog.get?DIALOG_ID=chat29';
const nowhere = 'im.dialog.get?DIALOG_ID=chat999999';

const ids = (value: Json | undefined): unknown =>
  Array.isArray(value)
    ? value.map((one) => Object(one).id)
    : Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, Object(one).id]));

describe('batch', () => {
  test('answers a map of commands by name, and writes empty maps as lists', async () => {
    const portal = await openPortal();
    const { status, result } = await call(portal.webhookUrl, 'batch', {
      halt: 0,
      cmd: { first: get29, second: 'imopenlines.dialog.get?SESSION_ID=341' },
    });
    expect(status).toBe(200);
    expect(Object.keys(result)).toEqual([
      'result',
      'result_error',
      'result_total',
      'result_next',
      'result_time',
    ]);
    expect(ids(result['result'])).toEqual({ first: 29, second: 1375 });
    expect(result).toMatchObject({ result_error: [], result_total: [], result_next: [] });
    expect(Object.keys(Object(result['result_time']))).toEqual(['first', 'second']);
  });

  test('answers a list of commands with lists', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'batch', { cmd: [get29, get29] });
    expect(ids(result['result'])).toEqual([29, 29]);
  });

  test('answers a map with keys 0 to n as a list, and a list with a gap as a map', async () => {
    const portal = await openPortal();
    const map = await call(portal.webhookUrl, 'batch', { cmd: { 0: get29, 1: get29 } });
    expect(ids(map.result['result'])).toEqual([29, 29]);
    const gap = await call(portal.webhookUrl, 'batch', { cmd: [get29, nowhere, get29] });
    expect(ids(gap.result['result'])).toEqual({ 0: 29, 2: 29 });
    expect(Object.keys(Object(gap.result['result_error']))).toEqual(['1']);
  });

  test('accepts a form with PHP brackets, in the body and in the query', async () => {
    const portal = await openPortal();
    const form = `cmd[a]=${encodeURIComponent(get29)}&cmd[b]=${encodeURIComponent(nowhere)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const inBody = await send(`${portal.webhookUrl}batch`, { method: 'POST', headers, body: form });
    const inQuery = await send(`${portal.webhookUrl}batch?${form}`);
    for (const { result } of [inBody, inQuery]) {
      expect(ids(result['result'])).toEqual({ a: 29 });
      expect(Object.keys(Object(result['result_error']))).toEqual(['b']);
    }
  });

  test.each([
    ['cmd[1]', { 1: 29 }],
    ['cmd[0] cmd[2]', { 0: 29, 2: 29 }],
    ['cmd[0] cmd[1]', [29, 29]],
    ['cmd[] cmd[]', [29, 29]],
    ['cmd[0] cmd[x]', { 0: 29, x: 29 }],
    ['cmd[constructor] cmd[toString]', { constructor: 29, toString: 29 }],
  ])('a form keeps the keys that it sends: %s', async (names, expected) => {
    const portal = await openPortal();
    const form = new FormData();
    const body = new URLSearchParams();
    for (const name of names.split(' ')) {
      form.append(name, get29);
      body.append(name, get29);
    }
    for (const init of [{ body: form }, { body }]) {
      const { result } = await send(`${portal.webhookUrl}batch`, { method: 'POST', ...init });
      expect(ids(result['result'])).toEqual(expected);
    }
  });

  test('answers 200 when a command fails, with the error under its name', async () => {
    const portal = await openPortal();
    const { status, result } = await call(portal.webhookUrl, 'batch', {
      cmd: { ok: get29, bad: nowhere, none: 'im.dialog.gte' },
    });
    expect(status).toBe(200);
    expect(result['result_error']).toEqual({
      bad: {
        error: 'ACCESS_ERROR',
        error_description: 'You do not have access to the specified dialog',
      },
      none: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    });
    expect(ids(result['result'])).toEqual({ ok: 29 });
  });

  test.each([1, '1', true, 'true'])(
    'with halt %j stops at the first failure and omits later commands',
    async (halt) => {
      const portal = await openPortal();
      const cmd = { a: get29, b: nowhere, c: get29 };
      const { result } = await call(portal.webhookUrl, 'batch', { halt, cmd });
      expect(ids(result['result'])).toEqual({ a: 29 });
      expect(Object.keys(Object(result['result_error']))).toEqual(['b']);
    },
  );

  test.each([0, '0', false, 'false', null, undefined])(
    'with halt %j continues after a failure',
    async (halt) => {
      const portal = await openPortal();
      const cmd = { a: nowhere, b: get29 };
      const { result } = await call(portal.webhookUrl, 'batch', { halt, cmd });
      expect(ids(result['result'])).toEqual({ b: 29 });
    },
  );

  test('replaces a reference by a field of an earlier answer, also inside a text', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'batch', {
      cmd: {
        line: 'imopenlines.dialog.get?SESSION_ID=341',
        whole: 'im.dialog.get?DIALOG_ID=$result[line][dialog_id]',
        within: 'im.dialog.get?DIALOG_ID=chat$result[line][id]',
        deep: 'im.dialog.get?DIALOG_ID=$result[line][readed_list][0][user_id]',
        code: 'imopenlines.dialog.get?USER_CODE=$result[line][entity_id]',
      },
    });
    expect(result['result_error']).toEqual([]);
    expect(result['result']).toMatchObject({
      whole: { id: 1375 },
      within: { id: 1375 },
      deep: { type: 'private', dialog_id: 27 },
      code: { id: 1375 },
    });
  });

  test('replaces a reference to nothing by an empty text', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'batch', {
      cmd: {
        a: get29,
        b: 'im.dialog.get?DIALOG_ID=$result[a][no_such]',
        c: 'im.dialog.get?DIALOG_ID=$result[zzz][id]',
        d: 'im.dialog.get?DIALOG_ID=$result[a][__proto__][x]',
      },
    });
    expect(Object.keys(Object(result['result_error']))).toEqual(['b', 'c', 'd']);
  });

  test('fails each command after the fiftieth with its error code', async () => {
    const portal = await openPortal();
    const { status, result } = await call(portal.webhookUrl, 'batch', {
      cmd: Array(52).fill(get29),
    });
    expect(status).toBe(200);
    expect(result['result']).toHaveLength(50);
    const tooMany = {
      error: 'ERROR_BATCH_LENGTH_EXCEEDED',
      error_description: 'Max batch length exceeded',
    };
    expect(result['result_error']).toEqual({ 50: tooMany, 51: tooMany });
  });

  test.each(['batch', 'BATCH', 'download', 'upload'])('refuses %s as a command', async (name) => {
    const portal = await openPortal();
    const { status, result } = await call(portal.webhookUrl, 'batch', {
      cmd: { x: `${name}?cmd[]=a` },
    });
    expect(status).toBe(200);
    expect(result['result_error']).toEqual({
      x: {
        error: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
        error_description: 'Method is not allowed for batch usage',
      },
    });
  });

  test('answers in XML under .xml, and writes a name that XML does not allow as item', async () => {
    const portal = await openPortal();
    const { headers, text } = await call(portal.webhookUrl, 'batch.xml', {
      cmd: { ok: get29, 'not a tag': nowhere },
    });
    expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(text).toMatch(/^<response><result><result><ok><id>29<\/id>/);
    expect(text).toContain(
      '<result_error><item><error>ACCESS_ERROR</error><error_description>You do not have access to the specified dialog</error_description></item></result_error><result_total></result_total>',
    );
  });

  test('fails a command without scope with an empty description', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.demo.webhooks.withoutChatScopes, 'batch', {
      cmd: { a: get29 },
    });
    expect(result['result_error']).toEqual({
      a: { error: 'insufficient_scope', error_description: '' },
    });
  });

  test('refuses the whole batch for a wrong secret', async () => {
    const portal = await openPortal();
    const answer = await call(portal.demo.webhooks.wrongSecret, 'batch', { cmd: { a: get29 } });
    expect([answer.status, answer.body['error']]).toEqual([401, 'INVALID_CREDENTIALS']);
  });

  test('sends values as strings, so imbot.v2.Chat.get accepts a dialogId of digits', async () => {
    const portal = await openPortal();
    const { result } = await call(portal.webhookUrl, 'batch', {
      cmd: { bot: 'imbot.v2.Chat.get?botId=456&botToken=my_bot_token&dialogId=256' },
    });
    expect(result['result']).toMatchObject({ bot: { chat: { dialogId: '256' } } });
  });

  test('reports the time of each command, in the cloud with the operating time of its method', async () => {
    const portal = await openPortal({ now: () => Date.parse('2026-02-25T16:34:51.250Z') });
    const { result } = await call(portal.webhookUrl, 'batch', { cmd: { a: get29 } });
    const time = Object(Object(result['result_time']).a);
    expect(time).toMatchObject({ start: 1772037291, finish: 1772037291.25, duration: 0.25 });
    expect(Object.keys(time)).toEqual([
      'start',
      'finish',
      'duration',
      'processing',
      'date_start',
      'date_finish',
      'operating_reset_at',
      'operating',
    ]);
  });

  test.each([[undefined], ['text'], [5], [[]], [[5]]])(
    'answers cmd %j with empty results',
    async (cmd) => {
      const portal = await openPortal();
      const { status, result } = await call(portal.webhookUrl, 'batch', { cmd });
      expect(status).toBe(200);
      expect(Object.values(result)).toEqual([[], [], [], [], []]);
    },
  );

  test('strikes commands of a batch with the faults of their method', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'error', method: 'im.dialog.get', status: 429, code: 'BUSY', times: 1 });
    portal.inject({ kind: 'drop', method: 'imbot.dialog.get', path: 'result.id' });
    const { result } = await call(portal.webhookUrl, 'batch', {
      cmd: { a: get29, b: get29, c: 'imbot.dialog.get?DIALOG_ID=chat29' },
    });
    expect(result['result_error']).toEqual({ a: { error: 'BUSY', error_description: '' } });
    expect(ids(result['result'])).toEqual({ b: 29, c: undefined });
  });
});
