import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toolPath } from '../../../scripts/lib/tool.js';
import { document, generated } from './support.js';

let prism: ChildProcess;
let address: string;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const args = [toolPath('@stoplight/prism-cli', 'prism', folder), 'mock', document, '--port', '0'];
  prism = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await listeningAddress(prism);
});

afterAll(async () => {
  prism.kill();
  await once(prism, 'exit');
});

test.each([
  ['im.dialog.get', { DIALOG_ID: 'chat1435' }, 'ChatAnswer', 'text_field_enabled'],
  ['imbot.v2.Chat.get', { botId: 456, dialogId: 'chat5' }, 'BotChatAnswer', 'hasManageCapability'],
  ['imbot.dialog.get', { DIALOG_ID: 'chat29' }, 'ChatAnswer', 'text_field_enabled'],
  ['imopenlines.dialog.get', { CHAT_ID: 1375 }, 'ChatAnswer', 'text_field_enabled'],
])(
  'the default answer to %s is valid and has the shape of the newest generation',
  async (method, params, schema, key) => {
    const response = await call(method, params);
    const answer = (await response.json()) as { result: object };
    expect(response.status).toBe(200);
    expect(faults(schema, answer)).toEqual([]);
    expect('chat' in answer.result ? answer.result.chat : answer.result).toHaveProperty(key);
  },
);

test('a request without an identifier is refused', async () => {
  const response = await call('imopenlines.dialog.get', {});
  expect(response.status).toBe(400);
  expect(faults('ErrorBody', await response.json())).toEqual([]);
});

function call(method: string, params: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/${method}`, { method: 'POST', headers, body: JSON.stringify(params) });
}

function faults(name: string, value: unknown) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(
    JSON.parse(readFileSync(`${generated}/schemas/${name}.json`, 'utf8')),
  );
  return validate(value) ? [] : validate.errors;
}

/** The address that the server prints when it is ready. */
function listeningAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, found] = /listening on (http:\/\/[\d.]+:\d+)/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    stdout?.on('end', () => reject(new Error(`prism ended: ${printed}`)));
  });
}
