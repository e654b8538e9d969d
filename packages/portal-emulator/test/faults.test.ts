import { describe, expect, test } from 'vitest';
import type { Fault } from '../src/index.js';
import { call, openPortal } from './support/portal.js';

const method = 'im.dialog.get';
const params = { DIALOG_ID: 'chat1435' };

test('only faults that name the method strike a command of a batch', async () => {
  const portal = await openPortal();
  const command = { cmd: { a: 'im.dialog.get?DIALOG_ID=chat29' } };
  portal.inject({ kind: 'drop', path: 'error_description', method: 'im.dialog.get' });
  portal.inject({ kind: 'error', status: 503, code: 'BUSY', rate: 0.5 });
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => call(portal.webhookUrl, 'batch', command)),
  );
  const whole = answers.filter((answer) => answer.status === 200);
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.length).toBeLessThan(40);
  expect(whole.map(({ result }) => result['result_error'])).toEqual(whole.map(() => []));
});

describe('a fault in one field', () => {
  test('adds a field with any name, even __proto__', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'add', path: 'result.__proto__', value: { polluted: 1 } });
    const { text } = await call(portal.webhookUrl, method, params);
    expect(text).toContain('"__proto__":{"polluted":1}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('drops a field', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'drop', method: method, path: 'result.last_message_views.message_id' });
    const { result } = await call(portal.webhookUrl, method, params);
    expect(result['last_message_views']).toEqual({ first_viewers: [], count_of_viewers: 0 });
  });

  test('drops a field of every element of a list', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'drop', path: 'result.readed_list[].user_id' });
    const { result } = await call(portal.webhookUrl, method, params);
    const readers = Array.isArray(result['readed_list']) ? result['readed_list'] : [];
    expect(readers.map((reader) => Object.keys(reader ?? {}))).toEqual(
      Array(3).fill(['user_name', 'message_id', 'date']),
    );
  });

  test.each([
    ['string', '1435'],
    ['number', 1435],
    ['boolean', true],
    ['null', null],
    ['array', [1435]],
    ['object', { value: 1435 }],
  ] as const)('retypes an integer to %s', async (to, expected) => {
    const portal = await openPortal();
    portal.inject({ kind: 'retype', path: 'result.id', to });
    const { result } = await call(portal.webhookUrl, method, params);
    expect(result['id']).toEqual(expected);
  });

  test.each([
    ['result.permissions', 'string', expect.stringMatching(/^\{.*"can_post":"member".*\}$/)],
    ['result.name', 'number', 0],
    ['result.permissions', 'number', 0],
    ['result.readed_list', 'object', { value: expect.any(Array) }],
    ['result.readed_list', 'array', expect.any(Array)],
    ['result.permissions', 'object', expect.objectContaining({ can_post: 'member' })],
    ['result.readed_list[1]', 'null', null],
  ] as const)('retypes %s to %s', async (path, to, expected) => {
    const portal = await openPortal();
    portal.inject({ kind: 'retype', path, to });
    const { result } = await call(portal.webhookUrl, method, params);
    const list = result['readed_list'];
    const field = result[path.replace('result.', '')];
    expect(path.endsWith(']') && Array.isArray(list) ? list[1] : field).toEqual(expected);
  });

  test('drops one element of a list and moves the others up', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'drop', path: 'result.readed_list[0]', times: 1 });
    const { result } = await call(portal.webhookUrl, method, params);
    const whole = await call(portal.webhookUrl, method, params);
    const readers = whole.result['readed_list'];
    expect(result['readed_list']).toEqual(Array.isArray(readers) && readers.slice(1));
  });

  test('adds a field, and an element of a list only if the path says so', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'add', path: 'result.permissions.can_fly', value: 'owner' });
    portal.inject({ kind: 'add', path: 'result.readed_list[0].mood', value: 'glad' });
    const { result } = await call(portal.webhookUrl, method, params);
    expect(result['permissions']).toMatchObject({ can_fly: 'owner', can_post: 'member' });
    expect(result['readed_list']).toEqual([
      expect.objectContaining({ mood: 'glad' }),
      expect.not.objectContaining({ mood: 'glad' }),
      expect.not.objectContaining({ mood: 'glad' }),
    ]);
  });

  test('does not count an answer without that field', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'drop', path: 'result.id', times: 1 });
    await call(portal.webhookUrl, method, { DIALOG_ID: '' });
    const { result } = await call(portal.webhookUrl, method, params);
    expect(result).not.toHaveProperty('id');
  });

  test('refuses a malformed path when it is injected', async () => {
    const portal = await openPortal();
    expect(() => portal.inject({ kind: 'drop', path: 'result..id' })).toThrow(
      'path: must be a field path such as result.readed_list[].user_id',
    );
  });
});

describe('a fault in place of the answer', () => {
  const fault: Fault = { kind: 'error', status: 503, code: 'QUERY_LIMIT_EXCEEDED', times: 2 };

  test('sets a status and a code for the next N calls only', async () => {
    const portal = await openPortal();
    portal.inject(fault);
    const answers = [1, 2, 3].map(() => call(portal.webhookUrl, method, params));
    const statuses = (await Promise.all(answers)).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 503, 503]);
  });

  test('strikes its method only', async () => {
    const portal = await openPortal();
    portal.inject({ ...fault, method: 'imbot.dialog.get' });
    expect((await call(portal.webhookUrl, method, params)).status).toBe(200);
    expect((await call(portal.webhookUrl, 'imbot.dialog.get', params)).status).toBe(503);
  });

  test('ends when it is removed, and when all are cleared', async () => {
    const portal = await openPortal();
    const remove = portal.inject(fault);
    remove();
    expect((await call(portal.webhookUrl, method, params)).status).toBe(200);
    portal.inject(fault);
    portal.clearFaults();
    expect((await call(portal.webhookUrl, method, params)).status).toBe(200);
  });

  test('answers with the HTML page of a proxy', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'html' });
    const answer = await call(portal.webhookUrl, method, params);
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<h1>502 Bad Gateway</h1>');
  });

  test('answers 200 with an error body', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'error', status: 200, code: 'QUERY_LIMIT_EXCEEDED' });
    const answer = await call(portal.webhookUrl, method, params);
    expect([answer.status, answer.body]).toEqual([
      200,
      { error: 'QUERY_LIMIT_EXCEEDED', error_description: '' },
    ]);
  });

  test('cuts the JSON short', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'truncate' });
    const answer = await call(portal.webhookUrl, method, params);
    expect(answer.text.startsWith('{"result":{"id":1435')).toBe(true);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
  });

  test('answers with an empty body', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'empty' });
    const answer = await call(portal.webhookUrl, method, params);
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  test('breaks the connection, and the portal keeps running', async () => {
    const portal = await openPortal();
    portal.inject({ kind: 'reset', times: 1 });
    await expect(call(portal.webhookUrl, method, params)).rejects.toThrow('fetch failed');
    expect((await call(portal.webhookUrl, method, params)).status).toBe(200);
  });
});

describe('a fault that could never strike is refused', () => {
  test.each<[string, Fault, string]>([
    [
      'an unknown method',
      { kind: 'reset', method: 'im.dialog.gett' },
      'method: the portal has no method im.dialog.gett; its methods are im.dialog.get, imbot.dialog.get, imopenlines.dialog.get, imbot.v2.Chat.get, batch',
    ],
    [
      'an unknown field',
      { kind: 'drop', method: method, path: 'result.nope' },
      'path: no answer of im.dialog.get has result.nope; result holds id, parent_chat_id, ',
    ],
    [
      'an unknown field of every element of a list',
      { kind: 'retype', path: 'result.readed_list[0].nope', to: 'null' },
      'path: no answer of any method has result.readed_list[].nope; result.readed_list[] holds user_id, user_name, message_id, date',
    ],
    [
      'a field of what is no object',
      { kind: 'drop', path: 'result.id.value', method: method },
      'path: no answer of im.dialog.get has result.id.value; result.id has no fields',
    ],
    [
      'a field added to what is not there',
      { kind: 'add', path: 'result.nope.more', value: 1 },
      'path: no answer of any method has result.nope; result holds ',
    ],
    [
      'a field of another method',
      { kind: 'drop', path: 'result.chat.dialogId', method: method },
      'path: no answer of im.dialog.get has result.chat; ',
    ],
    [
      'a field of a later year',
      { kind: 'drop', path: 'result.is_new', method: method },
      'path: no answer of im.dialog.get has result.is_new; result holds id, title, ',
    ],
  ])('%s', async (_, fault, message) => {
    const portal = await openPortal(message.includes('title') ? { generation: 2017 } : {});
    expect(() => portal.inject(fault)).toThrow(`The fault is not valid: ${message}`);
    expect(portal.unstruck).toEqual([]);
  });

  test.each<Fault>([
    { kind: 'drop', path: 'error_description' },
    { kind: 'drop', path: 'time.operating' },
    { kind: 'drop', path: 'result.chat.lastMessageViews.firstViewers[].userName' },
    { kind: 'retype', path: 'result.users[0].id', to: 'string', method: 'IMBOT.V2.CHAT.GET' },
    { kind: 'drop', path: 'result.result.c0.id', method: 'batch' },
    { kind: 'add', path: 'extra', value: 1 },
  ])('accepts %j', async (fault) => {
    const portal = await openPortal();
    portal.inject(fault);
    expect(portal.unstruck).toEqual([fault]);
  });

  test('in a replay, a field that the recording does not have', async () => {
    const exchange = {
      method: 'im.chat.get',
      params: {},
      status: 200,
      body: { result: { ID: 1 } },
    };
    const portal = await openPortal({ replay: { version: 1, exchanges: [exchange] } });
    portal.inject({ kind: 'drop', method: 'im.chat.get', path: 'result.ID' });
    expect(() => portal.inject({ kind: 'drop', path: 'result.id' })).toThrow('result holds ID');
    expect(() => portal.inject({ kind: 'reset', method: method })).toThrow(
      'its methods are im.chat.get, batch',
    );
  });
});

test('unstruck lists the faults that have not struck yet', async () => {
  const portal = await openPortal();
  const [struck, waiting]: Fault[] = [
    { kind: 'html', method: method },
    { kind: 'reset', method: 'batch' },
  ];
  for (const fault of [struck, waiting]) if (fault) portal.inject(fault);
  expect(portal.unstruck).toEqual([struck, waiting]);
  await call(portal.webhookUrl, method, params);
  expect(portal.unstruck).toEqual([waiting]);
  portal.clearFaults();
  expect(portal.unstruck).toEqual([]);
});
