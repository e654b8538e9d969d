import type { Baseline, KnownFinding, Settings } from '../../src/index.js';
import { isJsonObject, type JsonObject } from '../support/corrupt.js';
import type { Proxied, ProxiedAnswer } from '../support/proxy.js';
import { errors, forms } from './facts.js';
import type { Change } from './try.js';

/** A whole run, and what it has to say. */
export interface Night {
  readonly what: string;
  readonly change: Change;
  readonly settings?: Settings;
  /** `method scenario: severity kind path`, in any order. */
  readonly expected: readonly string[];
  /** Words of a gap that the run must have. */
  readonly gap?: RegExp;
  readonly ok?: boolean;
}

const snake = forms.filter(([method]) => method !== 'imbot.v2.Chat.get');
const chatForms = snake.filter(([, form]) => form === 'form chat' || form === 'form chat-id');
const reads = { only: ['form *'] };

/** Changes the fields of every chat in snake case. */
function onChats(change: (chat: JsonObject) => JsonObject, when = (_: Proxied) => true): Change {
  return (answer, proxied) => {
    const body: JsonObject = answer.status === 200 ? JSON.parse(answer.body) : {};
    const { result } = body;
    if (!isJsonObject(result) || 'chat' in result || !when(proxied)) return answer;
    return { ...answer, body: JSON.stringify({ ...body, result: change(result) }) };
  };
}

const without = (keys: readonly string[]) => (chat: JsonObject) =>
  Object.fromEntries(Object.entries(chat).filter(([key]) => !keys.includes(key)));
const only = (keys: readonly string[]) => (chat: JsonObject) =>
  Object.fromEntries(Object.entries(chat).filter(([key]) => keys.includes(key)));

const keys2020 =
  'id name owner extranet avatar color type entity_type entity_id entity_data_1 entity_data_2 entity_data_3 date_create message_type manager_list dialog_id'.split(
    ' ',
  );
const later = 'parent_chat_id parent_message_id entity_link permissions is_new'.split(' ');
const of2025 = ['text_field_enabled', 'background_id'];

/** One line for a finding that every form of the three older methods shows. */
function everywhere(finding: string): string {
  return `im.dialog.get form chat: ${finding} ×1+${snake.length - 1}`;
}

/** Fields that vanish from every answer, and portals that go back. */
export function vanished(): Night[] {
  const recorded: Settings = { ...reads, baseline: { version: 2, generation: 2026, findings: [] } };
  const back = ['breakage', 'drift generation result'];
  const optional = ['text_field_enabled', 'background_id'];
  const lost = [...later, 'counter', 'role', 'readed_list', 'last_message_views', 'mute_list'];
  return [
    ...lost.map((key, index) => {
      const keys = [0, 3, 5, 7].map((step) => lost[(index + step) % lost.length] ?? key);
      return {
        what: `${keys.join(', ')} gone from every answer`,
        change: onChats(without(keys)),
        settings: reads,
        expected: keys.map((one) => everywhere(`breakage missing result.${one}`)),
      };
    }),
    {
      what: 'the five keys of 2024 gone from every answer',
      change: onChats(without(later)),
      settings: reads,
      expected: later.map((key) => everywhere(`breakage missing result.${key}`)),
    },
    ...chatForms.map(([method, form]) => ({
      what: `the five keys of 2024 gone from ${method} alone`,
      change: onChats(without(later)),
      settings: { only: [`${method} ${form}`] },
      expected: later.map((key) => `${method} ${form}: breakage missing result.${key}`),
    })),
    {
      what: 'a portal that goes back to 2024',
      change: onChats(without(optional)),
      settings: recorded,
      expected: [everywhere(back[1] ?? '')],
    },
    {
      what: 'a portal that goes back to 2023',
      change: onChats(without([...later, ...of2025])),
      settings: recorded,
      expected: [everywhere(back[1] ?? '')],
    },
    ...chatForms
      .map(([method, form]) => ({
        what: `${method} that goes back to 2024 while the others do not`,
        change: onChats(without(optional), (proxied) => proxied.method === method),
        settings: { only: [form, 'im.dialog.get form user', 'imopenlines.dialog.get form dialog'] },
        expected:
          method === 'im.dialog.get'
            ? ['im.dialog.get form chat: drift generation result ×1+1']
            : [],
      }))
      .slice(0, 1),
  ];
}

/** Answers that shrink to the sixteen keys of 2020. */
export const shrunk = onChats(only(keys2020));

const entry = {
  method: 'im.dialog.get',
  scenario: 'form chat',
  path: 'result.novel',
  kind: 'undeclared',
  expected: 'no such field',
  seen: 'string',
  reason: 'known',
  since: '2026-11-01',
} satisfies KnownFinding;

const knowing = (...findings: KnownFinding[]): Baseline => ({ version: 2, findings });

/** An entry of the baseline, and the same night with one thing more or another: nothing new is excused. */
export function narrow(): Night[] {
  const at = { only: ['im.dialog.get form chat'] };
  const chat = (change: (chat: JsonObject) => JsonObject) => onChats(change);
  const line = (finding: string) => `im.dialog.get form chat: ${finding}`;
  const html = (answer: ProxiedAnswer): ProxiedAnswer => ({
    ...answer,
    headers: { 'content-type': 'text/html' },
    body: '<html></html>',
  });
  const of = (what: string, known: KnownFinding, change: Change, ...expected: string[]): Night => ({
    what,
    change,
    settings: { ...at, baseline: knowing(known) },
    expected: expected.map(line),
  });
  const status = { ...entry, path: '', kind: 'status', expected: '200', seen: '500 ERROR_CORE' };
  const envelope = { ...entry, path: '', kind: 'envelope', expected: 'JSON' };
  const coded = (code: string, status: number) => (answer: ProxiedAnswer) => ({
    ...answer,
    status,
    body: JSON.stringify({ error: code, error_description: '' }),
  });
  return [
    of(
      'an accepted new field, and another',
      entry,
      chat((all) => ({ ...all, novel: 'x', newer: 'x' })),
      'drift undeclared result.newer',
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another type',
      entry,
      chat((all) => ({ ...all, novel: 7 })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another scenario',
      { ...entry, scenario: 'form user' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted new field of another method',
      { ...entry, method: 'imbot.dialog.get' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted entry that has expired',
      { ...entry, until: '2026-01-01' },
      chat((all) => ({ ...all, novel: 'x' })),
      'drift undeclared result.novel',
    ),
    of(
      'an accepted type, and null',
      {
        ...entry,
        path: 'result.owner',
        kind: 'type',
        expected: 'integer',
        seen: 'string like "0"',
      },
      chat((all) => ({ ...all, owner: null })),
      'breakage type result.owner',
    ),
    of(
      'an accepted status, and another code',
      status,
      coded('INTERNAL_SERVER_ERROR', 500),
      'breakage status ',
    ),
    of('an accepted status, and another', status, coded('ERROR_CORE', 418), 'breakage status '),
    of(
      'an accepted envelope, and HTML',
      { ...envelope, seen: 'an empty body with status 200' },
      html,
      'breakage envelope ',
    ),
    of(
      'an accepted HTML page, and half of the JSON',
      { ...envelope, seen: 'an HTML page with status 200' },
      (answer) => ({ ...answer, body: answer.body.slice(0, 99) }),
      'breakage envelope ',
    ),
    of(
      'an accepted page of a proxy, and HTML with status 200',
      { ...envelope, seen: 'an HTML page with status 502' },
      html,
      'breakage envelope ',
    ),
    of(
      'an accepted transport, and a byte order mark',
      {
        ...envelope,
        kind: 'transport',
        expected: 'a whole answer',
        seen: 'the connection was cut',
      },
      (answer) => ({ ...answer, bytes: Buffer.from(`\uFEFF${answer.body}`) }),
      'breakage envelope ',
    ),
    of(
      'an accepted missing field, and another',
      { ...entry, path: 'result.owner', kind: 'missing', expected: 'integer', seen: 'nothing' },
      chat(without(['owner', 'counter'])),
      'breakage missing result.counter',
      'breakage missing result.owner',
    ),
    of(
      'an accepted other chat of one field, and of the other',
      {
        ...entry,
        path: 'result.dialog_id',
        kind: 'relation',
        expected: 'the chat asked for',
        seen: 'another one',
      },
      chat((all) => ({ ...all, id: 29 })),
      'breakage relation result.id',
    ),
  ];
}

/** A method that was read and then is not there, or out of scope, in each error scenario. */
export function contradicted(): Night[] {
  const gone = [
    ['ERROR_METHOD_NOT_FOUND', 404],
    ['insufficient_scope', 401],
    ['insufficient_scope', 403],
  ] as const;
  return errors
    .filter(
      ([, cause]) => !['no-auth-found', 'invalid-credentials', 'method-not-found'].includes(cause),
    )
    .flatMap(([method, cause, status, code]) =>
      gone.map(([wrong, as]): Night => {
        const scenario = `error ${cause}`;
        return {
          what: `${as} ${wrong} for ${method} ${scenario} after it was read`,
          settings: { only: [`${method} form *`, `${method} ${scenario}`] },
          change: (answer) => {
            if (answer.status !== status || !answer.body.includes(`"${code}"`)) return answer;
            const body = JSON.stringify({ error: wrong, error_description: '' });
            return { ...answer, status: as, body };
          },
          expected: [
            ...(as === Number(status) ? [] : [`${method} ${scenario}: breakage status `]),
            `${method} ${scenario}: breakage code error`,
          ],
        };
      }),
    );
}

/** Findings before a rate limit ends the reading, and limits alone, which prove nothing. */
export function limited(): Night[] {
  const two = { dialogs: ['chat1435', 'chat29'] };
  const refusals = [
    ['QUERY_LIMIT_EXCEEDED', 503],
    ['QUERY_LIMIT_EXCEEDED', 403],
    ['QUERY_LIMIT_EXCEEDED', 200],
    ['OPERATION_TIME_LIMIT', 429],
  ] as const;
  return ['im.dialog.get', 'imbot.dialog.get'].flatMap((method) =>
    refusals.map(
      ([code, status]): Night => ({
        what: `a broken field of ${method}, then ${status} ${code}`,
        settings: { only: [`${method} form chat`], identifiers: two },
        change: (answer, { params }) => {
          if (params['DIALOG_ID'] === 'chat29') {
            const body = JSON.stringify({ error: code, error_description: 'Too many requests' });
            return { ...answer, status, body };
          }
          const body: { result: JsonObject } = JSON.parse(answer.body);
          const result = { ...body.result, owner: 'nobody' };
          return { ...answer, body: JSON.stringify({ ...body, result }) };
        },
        expected: [`${method} form chat: breakage type result.owner`],
        gap: /did not read --dialog #2/,
      }),
    ),
  );
}

/** A read that fails once and then succeeds, and the run that allows no retry. */
export function flapping(): Night[] {
  const page = { headers: { 'content-type': 'text/html' }, body: '<h1>Try again</h1>' };
  const failures: readonly (readonly [string, Partial<ProxiedAnswer>])[] = [
    ['502', { status: 502, ...page }],
    ['503', { status: 503, ...page }],
    ['504', { status: 504, ...page }],
    ['a cut connection', { cut: true }],
  ];
  return forms
    .filter(([, form]) => form === 'form chat' || form === 'form chat-id')
    .flatMap(([method, form]) =>
      failures.map(([what, failure]): Night => {
        let failed = false;
        return {
          what: `${what} first, then ${method} ${form}`,
          settings: { only: [`${method} ${form}`], pace: 'enterprise', maxRetries: 0 },
          change: (answer) => {
            const changed = failed ? answer : { ...answer, ...failure };
            failed = true;
            return changed;
          },
          expected: [],
          gap: /^requests were sent again 1 times, more than the 0 of --max-retries$/,
        };
      }),
    );
}

/** Credentials that die in mid-run. */
export function died(): Night[] {
  return [
    {
      what: 'a webhook that is deleted in mid-run',
      settings: { only: ['form *'] },
      change: afterTwo('INVALID_CREDENTIALS'),
      expected: [`im.dialog.get form user: setup refused  ×1+${forms.length - 3}`],
    },
  ];
}

function afterTwo(code: string): Change {
  let answered = 0;
  return (answer) => {
    answered += 1;
    if (answered <= 2) return answer;
    return { ...answer, status: 401, body: JSON.stringify({ error: code, error_description: '' }) };
  };
}

/** One new thing of the whole portal is one finding with its places. */
export function everyAnswer(): Night[] {
  return [
    {
      what: 'one new key in every chat',
      settings: reads,
      change: onChats((chat) => ({ ...chat, novel: 1 })),
      expected: [everywhere('drift undeclared result.novel')],
    },
    {
      what: 'an internal error in place of every answer',
      change: (answer) => ({
        ...answer,
        status: 500,
        body: JSON.stringify({ error: 'INTERNAL_SERVER_ERROR', error_description: '' }),
      }),
      settings: { only: ['im.dialog.get'] },
      expected: [
        'im.dialog.get form chat: breakage status  ×1+7',
        'im.dialog.get error dialog-id-empty: breakage code error ×1+4',
      ],
    },
    {
      what: 'a page of a proxy in place of every answer',
      change: (answer) => ({
        ...answer,
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<h1>Bad Gateway</h1>',
      }),
      settings: { only: ['im.dialog.get', 'imopenlines.dialog.get'] },
      expected: ['im.dialog.get form chat: breakage envelope  ×1+15'],
    },
    {
      what: 'every answer as HTML by its header',
      change: (answer) => ({ ...answer, headers: { 'content-type': 'text/html' } }),
      settings: reads,
      expected: [`im.dialog.get form chat: breakage envelope  ×1+${forms.length - 1}`],
    },
  ];
}
