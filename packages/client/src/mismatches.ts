import { type Relation, relations } from './generated/relations.js';
import { isRecord } from './record.js';
import type { Problem } from './validate.js';

/** Where a result names something other than what was requested, by the relations of the contract. */
export function mismatches(method: string, result: unknown, params: object): Problem[] {
  const all: Readonly<Record<string, readonly Relation[]>> = relations;
  return (all[method] ?? []).flatMap(({ parameter, pattern, answers }) => {
    const asked = textAt(params, parameter);
    if (asked === undefined || !pattern.test(asked)) return [];
    return Object.entries(answers)
      .filter(([path, relation]) => {
        const got = textAt(result, path)?.toLowerCase();
        return got !== undefined && got !== expected[relation](asked.toLowerCase(), got);
      })
      .map(([path]) => ({ path, kind: 'mismatch' }));
  });
}

/**
 * What the result must say. Compared as text, because a batch turns numbers into strings, and in any case
 * of letters, because a portal takes `CHAT5` for `chat5`.
 */
const expected = {
  same: (asked: string) => asked,
  /** A dialog id such as `chat1375` matches the chat id 1375. */
  number: (asked: string, got: string) =>
    `${got.startsWith('chat') ? 'chat' : ''}${numberIn(asked)}`,
  /** A private dialog has the id of its other user. */
  dialog: (asked: string, got: string) => (/^\d+$/.test(got) ? got : `chat${numberIn(asked)}`),
  'user-code': (asked: string) => asked.replace(/^imol\|/, ''),
};

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** The text of a simple value in a result or in parameters; nothing for any other. */
function textAt(value: unknown, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  return typeof found === 'string' || typeof found === 'number' ? `${found}` : undefined;
}
