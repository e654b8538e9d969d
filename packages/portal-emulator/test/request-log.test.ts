import { describe, expect, test } from 'vitest';
import { createPortal, type LoggedRequest, type RunningPortal } from '../src/index.js';
import { call, openPortal, send } from './support/portal.js';

describe('the request log', () => {
  test('keeps verb, method, parameters and status of each request, oldest first', async () => {
    const seen: LoggedRequest[] = [];
    const portal = await openPortal({ onRequest: (request) => seen.push(request) });
    await call(portal.webhookUrl, 'im.dialog.get', { DIALOG_ID: 'chat29' });
    await send(`${portal.webhookUrl}im.dialog.get?DIALOG_ID=x`);
    expect(portal.requests).toMatchObject([
      {
        verb: 'POST',
        path: '/rest/1/***/im.dialog.get',
        params: { DIALOG_ID: 'chat29' },
        status: 200,
      },
      { verb: 'GET', path: '/rest/1/***/im.dialog.get', params: { DIALOG_ID: 'x' }, status: 400 },
    ]);
    expect(seen).toEqual(portal.requests);
  });

  test('contains no secret, wherever it was sent', async () => {
    const portal = await openPortal();
    const secret = 'S3CR3T';
    const json = (params: object) => call(`${portal.url}/rest/`, 'im.dialog.get', params);
    await call(`${portal.url}/rest/1/${secret}/`, 'im.dialog.get');
    await call(`${portal.url}/rest/${secret}/${secret}/`, secret);
    await send(`${portal.url}/rest/1/${secret}`);
    await send(`${portal.url}/rest/${secret}`);
    await send(`${portal.url}/${secret}?auth=${secret}`);
    await send(`${portal.url}/rest/im.dialog.get?auth=${secret}&access_token=${secret}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    await json({
      auth: secret,
      AUTH: secret,
      botToken: secret,
      BOT_TOKEN: secret,
      clientId: secret,
    });
    await json({ nested: { list: [{ access_token: secret }] } });
    await json({ cmd: { a: `imbot.v2.Chat.get?botId=1&botToken=${secret}&dialogId=chat5` } });
    await send(`${portal.url}/oauth/token/?client_secret=${secret}&refresh_token=${secret}`);
    expect(portal.requests).toHaveLength(10);
    expect(JSON.stringify(portal.requests)).not.toContain(secret);
  });

  const secret = 'S3CR3T';
  const command = (text: string) => `batch?cmd[a]=${encodeURIComponent(text)}`;

  test.each([
    ['a percent-encoded name', `im.dialog.get?%61uth=${secret}`],
    ['a name with brackets', `im.dialog.get?auth[]=${secret}&access_token[a][b]=${secret}`],
    ['a command’s percent-encoded name', command(`imbot.v2.Chat.get?bot%54oken=${secret}`)],
    ['a command’s name with brackets', command(`im.dialog.get?auth[0]=${secret}`)],
    ['a command’s name after a semicolon', command(`im.dialog.get?x=1;auth=${secret}`)],
    ['a batch within a batch', command(command(`im.dialog.get?auth=${secret}`))],
    ['the address of a webhook in a value', `im.dialog.get?DIALOG_ID=/rest/1/${secret}/`],
    ['its encoded address', command(`im.dialog.get?URL=http%3A%2F%2Fx%2Frest%2F1%2F${secret}%2F`)],
    ['an authorisation code', `im.dialog.get?code=${secret}`],
    ['a token in the place of a method', `${secret}.1`],
  ])('masks %s', async (_, address) => {
    const portal = await openPortal();
    await send(`${portal.webhookUrl}${address}`);
    expect(portal.requests).toHaveLength(1);
    expect(JSON.stringify(portal.requests)).not.toContain(secret);
  });

  test.each([
    ['JSON under a form’s type', `{"auth":"${secret}"}`],
    ['XML', `<auth>${secret}</auth>`],
    ['multipart without its boundary', `--b\r\nname="auth"\r\n\r\n${secret}\r\n--b--`],
  ])('masks a body that is not a form: %s', async (_, body) => {
    const portal = await openPortal();
    await send(`${portal.webhookUrl}im.dialog.get`, { method: 'POST', body });
    expect(portal.requests[0]?.params).toEqual({ '***': '***' });
  });

  test('keeps values that are not secret', async () => {
    const portal = await openPortal();
    const params = { DIALOG_ID: 'chat29', author: 'x?y&z', 'a b': [1, null, { ü: true }] };
    await call(portal.webhookUrl, 'im.dialog.get', params);
    expect(portal.requests[0]?.params).toEqual(params);
    expect(portal.requests[0]).not.toHaveProperty('commands');
  });

  test('shows a batch as its commands', async () => {
    const portal = await openPortal();
    const cmd = {
      'a b': 'im.dialog.get?DIALOG_ID=%63hat29&author=27',
      bot: `imbot.v2.Chat.get?botId=456&botToken=${portal.demo.bot.botToken}`,
      none: 'im.dialog.get',
    };
    await call(portal.webhookUrl, 'batch', { halt: 1, cmd });
    const [batch] = portal.requests;
    expect(batch?.params).toEqual({ halt: 1 });
    expect(batch?.commands).toEqual([
      { name: 'a b', method: 'im.dialog.get', params: { DIALOG_ID: 'chat29', author: '27' } },
      { name: 'bot', method: 'imbot.v2.Chat.get', params: { botId: '456', botToken: '***' } },
      { name: 'none', method: 'im.dialog.get', params: {} },
    ]);
  });

  test.each([
    ['/rest/1/{secret}', '/rest/1/***'],
    ['/rest/1/{secret}/im.dialog.gett', '/rest/1/***/im.dialog.gett'],
    ['/rest/1/im.dialog.get', '/rest/1/im.dialog.get'],
    ['/rst/1/{secret}/im.dialog.get', '/rst/1/***/im.dialog.get'],
    ['/1/{secret}/im.dialog.get', '/1/***/im.dialog.get'],
    ['/{secret}/', '/***/'],
    ['/rest/1/another/user/im.dialog.get.json?auth=x', '/rest/1/***/user/im.dialog.get.json'],
    ['/api/v1/health', '/api/v1/health'],
  ])('shows the wrong path %s with its secret masked', async (path, shown) => {
    const portal = await openPortal();
    const secret = portal.webhookUrl.split('/').at(-2) ?? '';
    await send(portal.url + path.replace('{secret}', secret));
    expect(portal.requests[0]?.path).toBe(shown);
  });

  test('keeps the last thousand requests', async () => {
    const portal = await openPortal();
    for (let turn = 0; turn < 21; turn += 1) {
      const turns = Array.from({ length: 50 }, () => send(`${portal.url}/rest/a.b?turn=${turn}`));
      await Promise.all(turns);
    }
    const { requests } = portal;
    expect(requests).toHaveLength(1000);
    expect([requests[0]?.params, requests[999]?.params]).toEqual([{ turn: '1' }, { turn: '20' }]);
  });

  test('keeps no parameters of a very large request', async () => {
    const portal = await openPortal();
    await call(portal.webhookUrl, 'im.dialog.get', {
      DIALOG_ID: 'chat29',
      ballast: 'x'.repeat(20_000),
    });
    expect(portal.requests[0]?.params).toEqual({});
  });

  test('keeps no parameters that are small to send and large to store', async () => {
    const portal = await openPortal();
    const lists = Array.from({ length: 990 }, (_, index) => `a${index}[999]=1`).join('&');
    const before = process.memoryUsage().heapUsed;
    for (let turn = 0; turn < 60; turn += 1) {
      await send(`${portal.url}/rest/1/wrong/im.dialog.get`, { method: 'POST', body: lists });
    }
    expect(portal.requests.at(-1)?.params).toEqual({});
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
  });
});

describe('the secrets of the portal', () => {
  const ownSecrets = (portal: RunningPortal) => {
    const { webhooks, applications, tokens, bots } = portal.snapshot();
    return [
      ...webhooks.map((one) => one.secret),
      ...applications.map((one) => one.secret),
      ...tokens.flatMap((one) => [one.accessToken, one.refreshToken]),
      ...bots.map((one) => one.token),
    ];
  };
  const everyCharacter = (text: string, write: (code: string) => string) =>
    [...text].map((one) => write(one.charCodeAt(0).toString(16).padStart(2, '0'))).join('');
  const percent = (text: string) => everyCharacter(text, (code) => `%${code}`);
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const octal = (character: string) => `\\${character.charCodeAt(0).toString(8)}`;
  const wide = (character: string) => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

  test.each<[string, (secret: string) => unknown]>([
    ['bare', (secret) => ({ DIALOG_ID: secret })],
    ['within a sentence', (secret) => ({ note: `the key is ${secret}, keep it` })],
    ['within a word', (secret) => ({ note: `x${secret}x` })],
    ['in capitals', (secret) => ({ note: secret.toUpperCase() })],
    ['as a key', (secret) => ({ [secret]: 1 })],
    ['as a key, deep', (secret) => ({ a: [{ b: { [`x.${secret}`]: [] } }] })],
    ['in a list', (secret) => ({ a: ['b', [secret]] })],
    ['under a camelCase name', (secret) => ({ accessToken: secret, refreshToken: secret })],
    ['as JSON in a string', (secret) => ({ body: JSON.stringify({ clientSecret: secret }) })],
    ['as JSON in JSON', (secret) => ({ body: JSON.stringify(JSON.stringify({ a: secret })) })],
    ['in JSON’s escapes', (secret) => ({ a: everyCharacter(secret, (code) => `\\u00${code}`) })],
    ['percent-encoded', (secret) => ({ a: `x=${percent(secret)}` })],
    ['percent-encoded thrice', (secret) => ({ a: encodeURIComponent(percent(percent(secret))) })],
    ['in HTML', (secret) => ({ a: everyCharacter(secret, (code) => `&#x${code};`) })],
    ['in base64', (secret) => ({ a: base64(`client:${secret}`) })],
    ['in base64 of a URL', (secret) => ({ a: Buffer.from(`a${secret}`).toString('base64url') })],
    ['in base64, percent-encoded', (secret) => ({ a: percent(base64(secret)) })],
    ['in hexadecimal', (secret) => ({ a: Buffer.from(secret).toString('hex') })],
    ['in base64 of base64', (secret) => ({ a: base64(base64(secret)) })],
    ['in base64 of UTF-16', (secret) => ({ a: Buffer.from(secret, 'utf16le').toString('base64') })],
    [
      'in hexadecimal with spaces',
      (secret) => ({ a: everyCharacter(secret, (code) => `${code} `) }),
    ],
    ['in octal', (secret) => ({ a: [...secret].map(octal).join('') })],
    ['with spaces between', (secret) => ({ a: [...secret].join(' ') })],
    ['with dashes between', (secret) => ({ a: secret.replace(/(.{4})/g, '$1-') })],
    ['with invisible characters', (secret) => ({ a: [...secret].join('\u200b') })],
    ['in wide letters', (secret) => ({ a: [...secret].map(wide).join('') })],
    ['in an address', (secret) => ({ url: `https://portal.example/rest/1/${secret}/` })],
    ['in a command', (secret) => ({ cmd: { a: `im.dialog.get?X=${secret}&Y[${secret}]=1` } })],
    ['as a command', (secret) => ({ cmd: { [secret]: secret, b: `${secret}?a` } })],
    ['in a batch in a batch', (secret) => ({ cmd: [`batch?cmd[a]=${percent(`b?c=${secret}`)}`] })],
    ['in a bare query in a string', (secret) => ({ a: `x=1&y=${secret}` })],
  ])('are never in the log: %s', async (_, paramsOf) => {
    const portal = await openPortal();
    const secrets = ownSecrets(portal);
    for (const secret of secrets) {
      await call(portal.webhookUrl, 'im.dialog.get', paramsOf(secret));
      await call(portal.webhookUrl, 'batch', paramsOf(secret));
    }
    const log = JSON.stringify(portal.requests).toLowerCase();
    expect(portal.requests).toHaveLength(2 * secrets.length);
    expect(log).toContain('***');
    for (const secret of secrets) {
      for (const form of [secret, percent(secret), percent(percent(secret))]) {
        expect(log).not.toContain(form.toLowerCase());
      }
      for (const form of [base64(secret), Buffer.from(secret).toString('hex')]) {
        expect(log).not.toContain(form.toLowerCase().slice(0, -3));
      }
      const letters = log.normalize('NFKC').replace(/[^a-z0-9]/g, '');
      expect(letters).not.toContain(secret.replace(/[^a-z0-9]/gi, '').toLowerCase());
    }
  });

  test('are masked in the address too', async () => {
    const portal = await openPortal();
    const secrets = ownSecrets(portal);
    for (const secret of secrets) {
      const code = percent(secret);
      await send(`${portal.url}/rest/1/x/${secret}`);
      await send(`${portal.url}/${code}/im.dialog.get`);
      await send(`${portal.webhookUrl}im.dialog.get?A=${secret}&${secret}&${code}=1&b[${code}]=2`);
      await send(`${portal.webhookUrl}im.dialog.get?A=${encodeURIComponent(code)}`);
    }
    for (const secret of secrets) expect(JSON.stringify(portal.requests)).not.toContain(secret);
  });

  test('are masked as soon as they are issued', async () => {
    const portal = await openPortal();
    const { clientId, clientSecret, refreshToken } = portal.demo.oauth;
    const query = `grant_type=refresh_token&client_id=${clientId}&client_secret=${clientSecret}`;
    const { body } = await send(
      `${portal.url}/oauth/token/?${query}&refresh_token=${refreshToken}`,
    );
    await call(portal.webhookUrl, 'im.dialog.get', { note: body['access_token'] });
    expect(portal.requests[1]?.params).toEqual({ note: '***' });
  });

  test('are masked even if they look like a method or a short word', async () => {
    const webhooks = [{ userId: 1, secret: 'im.secret', scopes: ['im'] }];
    const bots = [{ userId: 1, applicationId: 'local.app', token: 'abc' }];
    const portal = await openPortal({ state: createPortal({ webhooks, bots }) });
    await send(`${portal.url}/rest/im.secret?note=abc&word=abcdef`);
    expect(portal.requests[0]).toMatchObject({
      path: '/rest/***',
      method: '***',
      params: { note: '***', word: 'abcdef' },
    });
  });
});
