import type { Json, JsonObject } from '../support/corrupt.js';
import { chatPath, chatSteps, chats, inBody, inText, isBot, of, set } from './spoil.js';
import type { Corruption } from './try.js';

/** JSON as other libraries write it. */
export function notation(): Corruption[] {
  return chats.flatMap((at): Corruption[] => [
    of('a repeated id, the wrong one first', at, inText(/"id":(\d+)/, '"id":29,"id":$1'), [
      `breakage value ${chatPath(at, 'id')}`,
    ]),
    of('a repeated result, an empty one first', at, inText(/"result":/, '"result":{},"result":'), [
      'breakage value result',
    ]),
    of('an integer with a fraction', at, inText(/"owner":\d+/, '"owner":1.5'), [
      `breakage type ${chatPath(at, 'owner')}`,
    ]),
    of('an id in exponents', at, inText(/"id":\d+/, '"id":1e3'), [
      `breakage relation ${chatPath(at, 'id')}`,
    ]),
    of(
      'an integer beyond those of JavaScript',
      at,
      inText(/"owner":\d+/, '"owner":9007199254740993'),
      [`breakage value ${chatPath(at, 'owner')}`],
    ),
    of('an integer of thirty digits', at, inText(/"owner":\d+/, `"owner":${'9'.repeat(30)}`), [
      `breakage value ${chatPath(at, 'owner')}`,
    ]),
    of('a number that is infinite', at, inText(/"owner":\d+/, '"owner":1e999'), [
      `breakage type ${chatPath(at, 'owner')}`,
    ]),
    of('a repeated id, the wrong one last', at, inText(/"id":(\d+)/, '"id":$1,"id":29'), [
      `breakage value ${chatPath(at, 'id')}`,
    ]),
    of('a repeated result, an empty one last', at, inText(/}$/, ',"result":{}}'), [
      'breakage value result',
    ]),
    of('a blank in a date', at, inText(/("date_?[cC]reate":"[^"T]+)T/, '$1 '), [
      `breakage value ${chatPath(at, isBot(at) ? 'dateCreate' : 'date_create')}`,
    ]),
    of(
      'blanks and lines between all',
      at,
      (answer) => ({
        ...answer,
        body: `\n${JSON.stringify(JSON.parse(answer.body), undefined, '\t')}\r\n`,
      }),
      [],
    ),
    of('an integer with a zero for a fraction', at, inText(/"id":(\d+)/, '"id":$1.0'), []),
    of('an integer in exponents', at, inText(/"owner":\d+/, '"owner":1e2'), []),
    of('letters and slashes that are escaped', at, inText(/"id":/, '"\\u0069d":'), []),
    of('NaN', at, inText(/"owner":\d+/, '"owner":NaN'), ['breakage envelope ']),
    of('a trailing comma', at, inText(/}$/, ',}'), ['breakage envelope ']),
    of('single quotes', at, inText(/"id"/, "'id'"), ['breakage envelope ']),
    of('a comment', at, inText(/^{/, '{/* cached */'), ['breakage envelope ']),
    of('a prefix against hijacking', at, inText(/^/, ")]}',\n"), ['breakage envelope ']),
    of('a callback', at, inText(/^(.*)$/s, 'callback($1)'), ['breakage envelope ']),
  ]);
}

const upper = (key: string) => key.toUpperCase();

/** Keys and containers as other methods of Bitrix24, or PHP, would write them. */
export function shapes(): Corruption[] {
  return chats.flatMap((at): Corruption[] => {
    const [, , id = '', extra = ''] = ['', '', chatPath(at, 'id'), chatPath(at, 'novel')];
    const objects = isBot(at)
      ? ['entityLink', 'permissions']
      : ['restrictions', 'permissions', 'entity_link', 'last_message_views'];
    return [
      of('one key in capitals', at, inText(/"id":/, '"ID":'), [
        `breakage missing ${id}`,
        `drift undeclared ${chatPath(at, 'ID')}`,
      ]),
      of(
        'every key of the chat in capitals',
        at,
        inBody((body) => recased(body, upper)),
        [`breakage dialect ${isBot(at) ? 'result.chat' : 'result'}`],
      ),
      of('the result in capitals', at, inText(/"result":/, '"RESULT":'), [
        'breakage missing result',
        'drift undeclared RESULT',
      ]),
      ...objects.map((key) =>
        of(`an empty list for ${key}`, at, set(chatSteps(at, key), []), [
          `breakage type ${chatPath(at, key)}`,
        ]),
      ),
      of('an empty list for the result', at, set(['result'], []), ['breakage type result']),
      of('an empty list for the times', at, set(['time'], []), ['breakage type time']),
      of('false for the result', at, set(['result'], false), ['breakage type result']),
      of('true for the result', at, set(['result'], true), ['breakage type result']),
      of('null for the result', at, set(['result'], null), ['breakage type result']),
      of('no times', at, set(['time'], undefined), ['breakage missing time']),
      of('a new key that is null', at, inText(/"id":/, '"novel":null,"id":'), [
        `drift undeclared ${extra}`,
      ]),
      of(
        'an error that is null next to the result',
        at,
        inBody((body) => ({ ...body, error: null })),
        ['breakage envelope '],
      ),
      of(
        'an error next to the result',
        at,
        inBody((body) => ({ ...body, error: 'ACCESS_ERROR' })),
        ['breakage envelope '],
      ),
      of(
        'the pages of a list',
        at,
        inBody((body) => ({ ...body, total: 1, next: 50 })),
        ['drift undeclared next', 'drift undeclared total'],
      ),
      of(
        'a list with keys',
        at,
        set(chatSteps(at, isBot(at) ? 'managerList' : 'manager_list'), { '0': 503 }),
        [`breakage type ${chatPath(at, isBot(at) ? 'managerList' : 'manager_list')}`],
      ),
    ];
  });
}

function recased(body: JsonObject, change: (key: string) => string): JsonObject {
  const object = (value: Json | undefined): JsonObject =>
    Object.assign({}, value as JsonObject | undefined);
  const inCase = (chat: JsonObject) =>
    Object.fromEntries(Object.entries(chat).map(([key, value]) => [change(key), value]));
  const result = object(body['result']);
  const changed =
    'chat' in result ? { ...result, chat: inCase(object(result['chat'])) } : inCase(result);
  return { ...body, result: changed };
}
