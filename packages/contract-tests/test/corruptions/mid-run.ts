import type { JsonObject } from '../support/corrupt.js';
import type { ProxiedAnswer } from '../support/proxy.js';
import { errors, forms } from './facts.js';
import type { Change } from './try.js';
import { everywhere, type Night, onChats, reads } from './vanished.js';

/** A method that was read and then is missing or out of scope, in each error scenario. */
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

/** Findings before a rate limit ends the reading, and limits without findings, which prove nothing. */
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

/** Credentials that expire during a run. */
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

/** A change of the whole portal is one finding with all its places. */
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
