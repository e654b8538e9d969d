import { isJsonObject, type Json, type Steps, valueAt, withValue } from '../support/corrupt.js';
import { type Field, fieldsOf, forms } from './facts.js';
import { type Corruption, sample } from './try.js';

type Spoil = (field: Field) => { readonly value: Json; readonly kind: string } | undefined;

const wrongTypes: Readonly<Record<Field['is'], Json>> = {
  integer: { odd: true },
  number: 'soon',
  text: ['a', 'b'],
  word: 7,
  boolean: [1],
  date: 1_772_030_091,
  color: { red: 1 },
  list: 'none',
  object: 5,
  choice: [['x']],
};

const retyped: Spoil = ({ is }) => ({ value: wrongTypes[is], kind: 'breakage type' });

const nulled: Spoil = ({ nullable, is, path }) => {
  if (nullable || (is === 'choice' && path === 'result.chat.lastMessageViews')) return undefined;
  return { value: null, kind: 'breakage type' };
};

/** A value in words, as a form or a template would send it. */
const worded: Spoil = ({ is }) => {
  switch (is) {
    case 'integer':
      return { value: '17', kind: 'breakage type' };
    case 'number':
      return { value: '0.5', kind: 'breakage type' };
    case 'boolean':
      return { value: 'Y', kind: 'breakage type' };
    case 'date':
      return { value: 'yesterday', kind: 'breakage value' };
    case 'color':
      return { value: 'red', kind: 'breakage value' };
    case 'word':
      return { value: 'hologram', kind: 'information unknown-value' };
    case 'list':
      return { value: '[]', kind: 'breakage type' };
    case 'object':
      return { value: '{}', kind: 'breakage type' };
    default:
      return undefined;
  }
};

/** Every way in which one field of one answer can be wrong. */
function spoiltFields(method: string, scenario: string): Corruption[] {
  return fieldsOf(method).flatMap((field) => {
    const { path } = field;
    const steps = stepsOf(path);
    const spoilt = Object.entries({ retyped, nulled, worded }).flatMap(([what, spoil]) => {
      const by = spoil(field);
      if (!by) return [];
      const change = (body: Json) => withValue(body, steps, by.value);
      return [spoiling(`${what} ${path}`, [method, scenario], change, [`${by.kind} ${path}`])];
    });
    if (field.optional) return spoilt;
    const missing = `breakage missing ${path}`;
    const drop = (body: Json) => withValue(body, steps, undefined);
    const rename = (body: Json) => withKey(drop(body), steps, valueAt(body, steps));
    return [
      ...spoilt,
      spoiling(`dropped ${path}`, [method, scenario], drop, [missing]),
      spoiling(`renamed ${path}`, [method, scenario], rename, [
        missing,
        `drift undeclared ${path}_x`,
      ]),
    ];
  });
}

/** Additional fields, in each object that the facts call closed. */
function extras(method: string, scenario: string): Corruption[] {
  const objects = fieldsOf(method).filter(({ is }) => is === 'object');
  return ['', ...objects.map(({ path }) => path)].map((path) => {
    const at = path === '' ? 'novel_key' : `${path}.novel_key`;
    const change = (body: Json) => {
      const object = valueAt(body, stepsOf(path));
      return isJsonObject(object)
        ? withValue(body, stepsOf(path), { ...object, novel_key: 'x' })
        : body;
    };
    return spoiling(`extra ${at}`, [method, scenario], change, [`drift undeclared ${at}`]);
  });
}

/** The answer in another envelope than that of Bitrix24. */
function wrapped(method: string, scenario: string): Corruption[] {
  const of = (what: string, change: (body: Json) => Json, expected: readonly string[]) =>
    spoiling(`enveloped ${what}`, [method, scenario], change, expected);
  const result = (body: Json) => valueAt(body, ['result']) ?? null;
  const inData =
    method === 'imbot.v2.Chat.get'
      ? ['breakage missing result.chat', 'drift undeclared result.data']
      : ['breakage dialect result'];
  return [
    of('in a list', (body) => [body], ['breakage envelope ']),
    of('as a text', (body) => JSON.stringify(body), ['breakage envelope ']),
    of('as null', () => null, ['breakage envelope ']),
    of('result in a list', (body) => withValue(body, ['result'], [result(body)]), [
      'breakage type result',
    ]),
    of('result as a text', (body) => withValue(body, ['result'], JSON.stringify(result(body))), [
      'breakage type result',
    ]),
    of('result in data', (body) => withValue(body, ['result'], { data: result(body) }), inData),
    of('result in result', (body) => withValue(body, ['result'], { result: result(body) }), [
      'breakage dialect result',
    ]),
    of('an empty result', (body) => withValue(body, ['result'], {}), inData.slice(0, 1)),
    of('all in data', (body) => ({ data: body }), ['breakage envelope ']),
    of('result as data', (body) => ({ data: result(body) }), ['breakage envelope ']),
    of('an error with status 200', () => ({ error: 'ACCESS_ERROR', error_description: '' }), [
      'breakage envelope ',
    ]),
  ];
}

/** Corruptions of a sample of the fields of each method, and of the envelopes of each form. */
export function bodies(): Corruption[] {
  const chats = forms.filter(([, scenario]) => /chat|chat-id/.test(scenario));
  return [
    ...chats.flatMap(([method, scenario], index) =>
      sample(spoiltFields(method, scenario), 50, index + 1),
    ),
    ...chats.flatMap(([method, scenario]) => extras(method, scenario)),
    ...chats.flatMap(([method, scenario]) => wrapped(method, scenario)),
  ];
}

function spoiling(
  what: string,
  [method, scenario]: readonly [string, string],
  change: (body: Json) => Json,
  expected: readonly string[],
): Corruption {
  return {
    what: `${what} of ${method} ${scenario}`,
    method,
    scenario,
    expected,
    change: (answer) => ({ ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) }),
  };
}

/** The steps to a field; for a list, to its first item. */
function stepsOf(path: string): Steps {
  if (path === '') return [];
  return path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), 0] : [part]));
}

/** A body with the value under the field's key and `_x`. */
function withKey(body: Json, steps: Steps, value: Json | undefined): Json {
  const above = steps.slice(0, -1);
  const object = valueAt(body, above);
  if (!isJsonObject(object) || value === undefined) return body;
  return withValue(body, above, { ...object, [`${steps.at(-1)}_x`]: value });
}
