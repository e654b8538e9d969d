import { describe, expect, test } from 'vitest';
import { parseRecording, type Recording } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

const answered = (id: number) => ({ result: { id }, time: { start: 1 } });

const recording: Recording = {
  version: 1,
  exchanges: [
    { method: 'im.dialog.get', params: { DIALOG_ID: 'chat1' }, status: 200, body: answered(1) },
    { method: 'im.dialog.get', params: { DIALOG_ID: 'chat1' }, status: 200, body: answered(2) },
    {
      method: 'im.dialog.get',
      params: { DIALOG_ID: 'x' },
      status: 403,
      body: { error: 'ACCESS_ERROR', error_description: '' },
    },
    {
      method: 'imbot.v2.Chat.get',
      params: { botId: 4, dialogId: 'chat5' },
      status: 200,
      body: answered(5),
    },
    { method: 'imbot.dialog.get', params: {}, status: 502, body: '<html>Bad Gateway</html>' },
  ],
};

describe('replay', () => {
  test('repeats the answers to a request in order, then the last one', async () => {
    const portal = await openPortal({ replay: recording });
    const read = () => call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat1' });
    const answers = [await read(), await read(), await read()];
    expect(answers.map((answer) => answer.body)).toEqual([answered(1), answered(2), answered(2)]);
  });

  test('serves a recorded status and a body that is not JSON', async () => {
    const portal = await openPortal({ replay: recording });
    const refused = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'x' });
    expect([refused.status, refused.body['error']]).toEqual([403, 'ACCESS_ERROR']);
    const html = await call(portal.webhookUrl, 'imbot.dialog.get');
    expect([html.status, html.text]).toEqual([502, '<html>Bad Gateway</html>']);
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('matches requests regardless of credential, order, letter case of names and the SDK’s query', async () => {
    const portal = await openPortal({ replay: recording });
    const params = { dialogId: 'chat5', auth: 'any', botToken: 'any', botId: 4 };
    const answer = await call(`${portal.url}/rest/`, 'imbot.v2.chat.get?bx24_request_id=7', params);
    expect(answer.body).toEqual(answered(5));
    for (const alias of ['BOT_TOKEN', 'clientId', 'CLIENT_ID']) {
      const under = { dialogId: 'chat5', botId: 4, [alias]: 'any' };
      expect((await call(portal.webhookUrl, 'imbot.v2.Chat.get', under)).body).toEqual(answered(5));
    }
    const legacy = await send(`${portal.url}/rest/9/any/im.dialog.get?dialog_id=chat1`);
    expect(legacy.body).toEqual(answered(1));
  });

  test('matches a number sent as text, as a form sends it, and the other way round', async () => {
    const portal = await openPortal({ replay: recording });
    const asText = { botId: '4', dialogId: 'chat5' };
    expect((await call(portal.webhookUrl, 'imbot.v2.Chat.get', asText)).body).toEqual(answered(5));
    const asOther = { botId: '04', dialogId: 'chat5' };
    expect((await call(portal.webhookUrl, 'imbot.v2.Chat.get', asOther)).status).toBe(404);
  });

  test('reports a request that the recording does not have', async () => {
    const portal = await openPortal({ replay: recording });
    const answer = await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat77' });
    expect([answer.status, answer.body['error']]).toEqual([404, 'ERROR_NOT_RECORDED']);
  });

  test('applies faults to a recorded answer without changing the recording', async () => {
    const portal = await openPortal({ replay: recording });
    portal.inject({ kind: 'retype', path: 'result.id', to: 'string', times: 1 });
    const read = () =>
      call(portal.webhookUrl, 'imbot.v2.Chat.get', { botId: 4, dialogId: 'chat5' });
    expect((await read()).result['id']).toBe('5');
    expect((await read()).result['id']).toBe(5);
  });

  const answer = (status: number, code: string) => ({ status, body: { error: code } });
  const ofVersion2: Recording = {
    version: 2,
    exchanges: [
      { method: 'im.dialog.get', params: {}, credentials: 'none', answer: answer(401, 'NO_AUTH') },
      {
        method: 'im.dialog.get',
        params: {},
        credentials: 'wrong-webhook',
        answer: answer(401, 'WRONG'),
      },
      { method: 'im.dialog.get', params: {}, credentials: 'token', answer: answer(400, 'EMPTY') },
      { method: 'im.dialog.get', params: {}, verb: 'PUT', answer: answer(400, 'VERB') },
      { method: 'im.dialog.get', params: { DIALOG_ID: 'chat1' }, answer: { broken: 'cut' } },
    ],
  };

  test('serves answers recorded without credentials, and with other verbs, to such calls', async () => {
    const portal = await openPortal({ replay: ofVersion2 });
    const code = async (base: string) => (await call(base, 'im.dialog.get')).body['error'];
    expect(await code(`${portal.url}/rest/`)).toBe('NO_AUTH');
    expect(await code(`${portal.url}/rest/1/not-the-secret/`)).toBe('WRONG');
    expect(await code(`${portal.url}/rest/1/any-other/`)).toBe('EMPTY');
    const put = await send(`${portal.webhookUrl}im.dialog.get`, { method: 'PUT' });
    expect(put.body['error']).toBe('VERB');
    const cut = call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat1' });
    await expect(cut).rejects.toThrow();
  });

  test('sends the content type and the bytes of an answer as they were recorded', async () => {
    const body = { result: { name: 'Ä' } };
    const exchange = (id: string, framing: object) => ({
      method: 'im.dialog.get',
      params: { DIALOG_ID: id },
      answer: { status: 200, body, ...framing },
    });
    const replay = parseRecording({
      version: 2,
      exchanges: [
        exchange('chat1', { contentType: 'text/plain' }),
        exchange('chat2', { contentType: '' }),
        exchange('chat3', { bom: true, invalidUtf8: true }),
      ],
    });
    const portal = await openPortal({ replay });
    const read = (id: string) => fetch(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=${id}`);
    expect((await read('chat1')).headers.get('content-type')).toBe('text/plain');
    expect((await read('chat2')).headers.get('content-type')).toBe(null);
    const bytes = Buffer.from(await (await read('chat3')).arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.includes(Buffer.of(0x22, 0xff, 0xc3, 0x84))).toBe(true);
  });

  test.each([
    [{ version: 3, exchanges: [] }, 'version: '],
    [{ version: 2, exchanges: [{ method: 'a', params: {} }] }, 'exchanges[0].answer: '],
    [{ version: 1 }, 'exchanges: '],
    [
      { version: 1, exchanges: [{ method: 'a', params: {}, status: 42, body: {} }] },
      'exchanges[0].status: ',
    ],
  ])('refuses %j and names the place', (input, message) => {
    expect(() => parseRecording(input)).toThrow(`The recording is not valid: ${message}`);
  });
});
