import { gzipSync } from 'node:zlib';
import { isJsonObject, type Json, type JsonObject } from '../support/corrupt.js';
import type { ProxiedAnswer } from '../support/proxy.js';
import { errors, forms } from './facts.js';
import type { Corruption } from './try.js';

/** Another chat's data: every field that the request determines, in every form, one by one and together. */
export function anotherChat(): Corruption[] {
  const snake: readonly (readonly [JsonObject, string])[] = [
    [{ id: 29, dialog_id: 'chat29' }, 'result.id'],
    [{ id: 29 }, 'result.id'],
    [{ dialog_id: 'chat29' }, 'result.dialog_id'],
    [{ dialog_id: '' }, 'result.dialog_id'],
    [{ dialog_id: 'chat' }, 'result.dialog_id'],
    [{ id: 14, dialog_id: 'chat14' }, 'result.id'],
    [{ id: 0 }, 'result.id'],
    [{ id: -1435 }, 'result.id'],
  ];
  const echoes = snake.filter(([, path]) => path === 'result.dialog_id');
  const chats = [
    ['im.dialog.get', 'form chat'],
    ['imbot.dialog.get', 'form chat'],
    ['imopenlines.dialog.get', 'form chat-id'],
    ['imopenlines.dialog.get', 'form dialog'],
  ] as const;
  const echoing = [
    ['im.dialog.get', 'form group'],
    ['im.dialog.get', 'form user'],
    ['imbot.dialog.get', 'form user'],
  ] as const;
  return [
    ...chats.flatMap((at) => snake.map(([fields, path]) => withFields(at, fields, path))),
    ...echoing.flatMap((at) => echoes.map(([fields, path]) => withFields(at, fields, path))),
    ...echoing.map((at) => withFields(at, { dialog_id: '27' }, 'result.dialog_id')),
    ...[{ id: 29, dialogId: 'chat29' }, { id: 29 }, { id: 0 }].map((fields) =>
      withFields(['imbot.v2.Chat.get', 'form chat'], fields, 'result.chat.id'),
    ),
    ...[{ dialogId: '27' }, { dialogId: '' }, { dialogId: 'chat256' }].map((fields) =>
      withFields(['imbot.v2.Chat.get', 'form user'], fields, 'result.chat.dialogId'),
    ),
    ...[
      'livechat|1|9|9',
      'livechat|2|1373|211',
      'telegram|1|1373|211',
      'imol|livechat|1|1373|2',
      '',
    ].map((entity_id) =>
      withFields(['imopenlines.dialog.get', 'form user-code'], { entity_id }, 'result.entity_id'),
    ),
  ];
}

function withFields(
  [method, scenario]: readonly [string, string],
  fields: JsonObject,
  path: string,
): Corruption {
  return {
    what: `another chat's ${JSON.stringify(fields)} for ${method} ${scenario}`,
    method,
    scenario,
    change: (answer) => {
      const body: JsonObject = JSON.parse(answer.body);
      const result = isJsonObject(body['result']) ? body['result'] : {};
      const chat = isJsonObject(result['chat']) ? result['chat'] : undefined;
      const changed = chat ? { ...result, chat: { ...chat, ...fields } } : { ...result, ...fields };
      return { ...answer, body: JSON.stringify({ ...body, result: changed }) };
    },
    expected: [`breakage relation ${path}`],
  };
}

type Transform = (answer: ProxiedAnswer) => ProxiedAnswer;

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!doctype html><html><body><h1>Maintenance</h1></body></html>';
const ofType =
  (type: string): Transform =>
  (answer) => ({ ...answer, headers: { 'content-type': type } });

/** What headers, bytes and the network can do to an answer. */
const transport: readonly (readonly [string, Transform, string])[] = [
  ['JSON as HTML', ofType('text/html'), 'envelope'],
  ['JSON as text', ofType('text/plain; charset=utf-8'), 'envelope'],
  ['JSON as JavaScript', ofType('application/javascript'), 'envelope'],
  ['JSON as XML', ofType('text/xml'), 'envelope'],
  ['JSON as bytes', ofType('application/octet-stream'), 'envelope'],
  ['JSON in windows-1251', ofType('application/json; charset=windows-1251'), 'envelope'],
  ['JSON in latin1', ofType('application/json;charset=ISO-8859-1'), 'envelope'],
  ['no content type', (answer) => ({ ...answer, headers: {} }), 'envelope'],
  ['a byte order mark', (answer) => bytes(answer, [0xef, 0xbb, 0xbf]), 'envelope'],
  ['UTF-16', (answer) => ({ ...answer, bytes: Buffer.from(answer.body, 'utf16le') }), 'envelope'],
  ['a byte that is not UTF-8', (answer) => badUtf8(answer), 'envelope'],
  ['half of the JSON', (answer) => cutAt(answer, 0.5), 'envelope'],
  ['all but the last brace', (answer) => cutAt(answer, 0.999), 'envelope'],
  ['nothing', (answer) => ({ ...answer, body: '' }), 'envelope'],
  ['an HTML page', (answer) => ({ ...answer, headers: html, body: page }), 'envelope'],
  ['HTML said to be JSON', (answer) => ({ ...answer, headers: json, body: page }), 'envelope'],
  ['half JSON, half HTML', (answer) => ({ ...answer, body: `${half(answer)}${page}` }), 'envelope'],
  [
    'a PHP warning before the JSON',
    (answer) => ({ ...answer, body: `<br />\n<b>Warning</b>: Undefined index\n${answer.body}` }),
    'envelope',
  ],
  ['two answers in one', (answer) => ({ ...answer, body: answer.body + answer.body }), 'envelope'],
  ['XML', (answer) => ({ ...answer, body: '<?xml version="1.0"?><response/>' }), 'envelope'],
  [
    'a page of a proxy',
    (answer) => ({ ...answer, status: 502, headers: html, body: page }),
    'envelope',
  ],
  [
    'JSON packed and not said to be',
    (answer) => ({ ...answer, bytes: gzipSync(answer.body) }),
    'envelope',
  ],
  [
    'JSON that is said to be packed',
    (answer) => ({ ...answer, headers: { ...json, 'content-encoding': 'gzip' } }),
    'transport',
  ],
  [
    'half of the packed JSON',
    (answer) => {
      const packed = gzipSync(answer.body);
      const headers = { ...json, 'content-encoding': 'gzip' };
      return { ...answer, headers, bytes: packed.subarray(0, packed.length / 2) };
    },
    'envelope',
  ],
  ['a connection that is cut', (answer) => ({ ...answer, cut: true }), 'transport'],
  [
    'less than the header promises',
    (answer) => ({
      ...answer,
      headers: { ...json, 'content-length': String(Buffer.byteLength(answer.body) + 10) },
      endsEarly: true,
    }),
    'transport',
  ],
];

/** Each of them in a form of each method, and in an error scenario of each. */
export function framing(): Corruption[] {
  const chats = forms.filter(([, scenario]) => /chat$|chat-id/.test(scenario));
  const refusals = errors.filter(
    ([method], index) => errors.findIndex((one) => one[0] === method) === index,
  );
  const at = [...chats, ...refusals.map(([method, cause]) => [method, `error ${cause}`] as const)];
  return at.flatMap(([method, scenario], index) =>
    transport
      .filter((_, one) => (scenario.startsWith('form') ? true : one % 4 === index % 4))
      .map(([what, change, kind]) => ({
        what: `${what} for ${method} ${scenario}`,
        method,
        scenario,
        change,
        expected: [`breakage ${kind} `],
      })),
  );
}

function bytes(answer: ProxiedAnswer, before: readonly number[]): ProxiedAnswer {
  return { ...answer, bytes: Buffer.from([...before, ...Buffer.from(answer.body)]) };
}

/** The answer with a byte in a text that no UTF-8 has. */
function badUtf8(answer: ProxiedAnswer): ProxiedAnswer {
  const key = answer.body.includes('"name":"') ? '"name":"' : '"error_description":"';
  const at = answer.body.indexOf(key) + key.length;
  const all = Buffer.from(answer.body);
  const from = Buffer.byteLength(answer.body.slice(0, at));
  return {
    ...answer,
    bytes: Buffer.concat([all.subarray(0, from), Buffer.from([0xff]), all.subarray(from)]),
  };
}

function cutAt(answer: ProxiedAnswer, share: number): ProxiedAnswer {
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * share)) };
}

function half({ body }: ProxiedAnswer): string {
  return body.slice(0, body.length / 2);
}

/** Error scenarios whose answer has another status, code, text or body than in the facts. */
export function wrongErrors(): Corruption[] {
  return errors.flatMap(([method, cause, status, code]): Corruption[] => {
    const scenario = `error ${cause}`;
    const of = (
      what: string,
      changed: Partial<ProxiedAnswer> | ((body: JsonObject) => Json),
      ...expected: string[]
    ) => ({
      what: `${what} for ${method} ${scenario}`,
      method,
      scenario,
      change: (answer: ProxiedAnswer): ProxiedAnswer => {
        if (typeof changed !== 'function') return { ...answer, ...changed };
        return { ...answer, body: JSON.stringify(changed(JSON.parse(answer.body))) };
      },
      expected,
    });
    const other = code === 'BOT_NOT_FOUND' ? 'CHAT_NOT_FOUND' : 'BOT_NOT_FOUND';
    const wrongStatus = status === 400 ? 409 : 418;
    return [
      of('status 200', { status: 200 }, 'breakage status '),
      of('status 500', { status: 500 }, 'breakage status '),
      of('another status', { status: wrongStatus }, 'breakage status '),
      of('another code', (body) => ({ ...body, error: other }), 'breakage code error'),
      of(
        'a novel code',
        (body) => ({ ...body, error: 'NOVEL_CODE' }),
        'drift undocumented-code error',
      ),
      of(
        'a code in lower case',
        (body) => ({ ...body, error: `${code.toLowerCase()}_x` }),
        'drift undocumented-code error',
      ),
      of('an empty code', (body) => ({ ...body, error: '' }), 'drift undocumented-code error'),
      of('a code as a number', (body) => ({ ...body, error: 100 }), 'breakage type error'),
      of('no code', ({ error: _, ...body }) => body, 'breakage missing error'),
      of(
        'no text',
        ({ error_description: _, ...body }) => body,
        'breakage missing error_description',
      ),
      of(
        'null as the text',
        (body) => ({ ...body, error_description: null }),
        'breakage type error_description',
      ),
      of(
        'a list of texts',
        (body) => ({ ...body, error_description: ['x'] }),
        'breakage type error_description',
      ),
      of(
        'the errors of another API',
        () => ({ errors: [{ code, message: '' }] }),
        'breakage envelope ',
      ),
      of('a result', () => ({ result: { id: 1 }, time: {} }), 'breakage envelope '),
      of('a trace next to it', (body) => ({ ...body, trace: [] }), 'drift undeclared trace'),
      of(
        'an internal error',
        { status: 500, body: '{"error":"INTERNAL_SERVER_ERROR","error_description":"x"}' },
        'breakage status ',
        'breakage code error',
      ),
    ];
  });
}
