import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { chatPath, chatSteps, chats, isBot, of, set } from './spoil.js';
import type { Corruption } from './try.js';

const dates = [
  '2026-02-25T16:50:58',
  '2026-02-25 16:50:58',
  '2026-02-25',
  '25.02.2026 16:50:58',
  '2026-02-25T16:50:58+0100',
  '2026-02-25T16:50:58+01',
  '2026-02-30T16:50:58+01:00',
  '2026-13-25T16:50:58+01:00',
  '2026-02-25T25:50:58+01:00',
  'Wed, 25 Feb 2026 16:50:58 GMT',
  '1772030091',
  '',
];

/** Times that only some readers accept. */
export function times(): Corruption[] {
  return chats.flatMap((at) => {
    const key = isBot(at) ? 'dateCreate' : 'date_create';
    return [
      ...dates.map((date) =>
        of(`"${date}" as a date`, at, set(chatSteps(at, key), date), [
          `breakage value ${chatPath(at, key)}`,
        ]),
      ),
      of('a date of the envelope without its zone', at, set(['time', 'date_start'], dates[0]), [
        'breakage value time.date_start',
      ]),
      ...['start', 'finish', 'duration', 'processing'].map((name) =>
        of(`${name} as a text`, at, set(['time', name], '1772030091.5'), [
          `breakage type time.${name}`,
        ]),
      ),
      of('the reset as a text', at, set(['time', 'operating_reset_at'], '1772030091'), [
        'breakage type time.operating_reset_at',
      ]),
      of('the reset with a fraction', at, set(['time', 'operating_reset_at'], 1.5), [
        'breakage type time.operating_reset_at',
      ]),
    ];
  });
}

const html = { 'content-type': 'text/html' };

/** What a proxy does to an answer. */
export function proxied(): Corruption[] {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const redirects = [301, 302, 303, 307, 308];
  return chats.flatMap((at): Corruption[] => [
    ...redirects.map((status) =>
      of(
        `a redirect ${status}`,
        at,
        (answer) => ({
          ...answer,
          status,
          headers: { ...html, location: 'https://example.com/' },
          body: '',
        }),
        ['breakage envelope '],
      ),
    ),
    of('a redirect with the answer', at, (answer) => ({ ...answer, status: 302 }), [
      'breakage status ',
    ]),
    ...[201, 202, 206, 299, 400, 404, 418, 500].map((status) =>
      of(`the result with status ${status}`, at, (answer) => ({ ...answer, status }), [
        'breakage status ',
      ]),
    ),
    of('no content', at, (answer) => ({ ...answer, status: 204, body: '' }), [
      'breakage envelope ',
    ]),
    of(
      'a byte order mark in HTML',
      at,
      (answer) => ({
        ...answer,
        headers: html,
        bytes: Buffer.from(`\ufeff${answer.body}`),
      }),
      ['breakage envelope ', 'breakage envelope '],
    ),
    of(
      'problem details',
      at,
      (answer) => ({ ...answer, headers: { 'content-type': 'application/problem+json' } }),
      ['breakage envelope '],
    ),
    of('text/json', at, (answer) => ({ ...answer, headers: { 'content-type': 'text/json' } }), [
      'breakage envelope ',
    ]),
    of(
      'two content types',
      at,
      (answer) => ({ ...answer, headers: { 'content-type': 'application/json, text/html' } }),
      ['breakage envelope '],
    ),
    of(
      'gzip with a wrong byte',
      at,
      (answer) => {
        const bytes = gzipSync(answer.body);
        bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
        return { ...answer, headers: { ...json, 'content-encoding': 'gzip' }, bytes };
      },
      ['breakage transport '],
    ),
    of(
      'deflate said to be gzip',
      at,
      (answer) => ({
        ...answer,
        headers: { ...json, 'content-encoding': 'gzip' },
        bytes: deflateSync(answer.body),
      }),
      ['breakage transport '],
    ),
    of(
      'brotli cut in half',
      at,
      (answer) => {
        const bytes = brotliCompressSync(answer.body);
        return {
          ...answer,
          headers: { ...json, 'content-encoding': 'br' },
          bytes: bytes.subarray(0, bytes.length / 2),
        };
      },
      ['breakage envelope '],
    ),
    of(
      'an encoding that nobody has',
      at,
      (answer) => ({
        ...answer,
        headers: { ...json, 'content-encoding': 'zip' },
        bytes: gzipSync(answer.body),
      }),
      ['breakage envelope '],
    ),
    of(
      'an error of the portal in place of the chat',
      at,
      (answer) => ({
        ...answer,
        status: 500,
        body: '{"error":"INTERNAL_SERVER_ERROR","error_description":""}',
      }),
      ['breakage status '],
    ),
    of(
      'an error without a code',
      at,
      (answer) => ({ ...answer, status: 400, body: '{"error":"","error_description":""}' }),
      ['breakage status '],
    ),
  ]);
}

/** Identifiers that resemble the right ones. */
export function near(): Corruption[] {
  const echoes = [
    ['im.dialog.get', 'form chat', 'dialog_id', 'CHAT1435'],
    ['im.dialog.get', 'form chat', 'dialog_id', 'Chat1435'],
    ['im.dialog.get', 'form chat', 'dialog_id', ' chat1435'],
    ['im.dialog.get', 'form chat', 'dialog_id', 'chat01435'],
    ['im.dialog.get', 'form chat', 'dialog_id', '1435'],
    ['im.dialog.get', 'form chat', 'dialog_id', 1435],
    ['im.dialog.get', 'form group', 'dialog_id', 'SG7'],
    ['im.dialog.get', 'form user', 'dialog_id', 'chat256'],
    ['imbot.dialog.get', 'form chat', 'dialog_id', 'CHAT1435'],
    ['imopenlines.dialog.get', 'form dialog', 'dialog_id', 'CHAT1375'],
    ['imopenlines.dialog.get', 'form chat-id', 'dialog_id', 'CHAT1375'],
  ] as const;
  return [
    ...echoes.map(([method, scenario, key, value]) =>
      of(`${JSON.stringify(value)} as the echo`, [method, scenario], set(['result', key], value), [
        `breakage relation result.${key}`,
      ]),
    ),
    ...(['27', '0256', '256 ', 'user256', 'chat5'] as const).map((value) =>
      of(
        `${JSON.stringify(value)} as the dialog`,
        ['imbot.v2.Chat.get', 'form user'],
        set(['result', 'chat', 'dialogId'], value),
        ['breakage relation result.chat.dialogId'],
      ),
    ),
    ...(['chat29', 'CHAT5', '', 'sg5'] as const).map((value) =>
      of(
        `${JSON.stringify(value)} as the dialog`,
        ['imbot.v2.Chat.get', 'form chat'],
        set(['result', 'chat', 'dialogId'], value),
        ['breakage relation result.chat.dialogId'],
      ),
    ),
  ];
}
