import { type Relation, relations } from './generated/relations.js';
import { isRecord } from './record.js';
import type { Problem } from './validate.js';

/** Where a result names something else than what was asked for, by the relations of the contract. */
export function mismatches(method: string, result: unknown, params: object): Problem[] {
  const all: Readonly<Record<string, readonly Relation[]>> = relations;
  return (all[method] ?? []).flatMap(({ parameter, pattern, answers }) => {
    const asked = textAt(params, parameter);
    if (asked === undefined || !pattern.test(asked)) return [];
    return Object.entries(answers)
      .filter(([path, relation]) => {
        const got = withoutPrefix(relation, textAt(result, path));
        return got !== undefined && got.toLowerCase() !== expected[relation](asked).toLowerCase();
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
  number: (asked: string) => `${Number(asked.replace(/\D/g, ''))}`,
  'user-code': (asked: string) => asked.replace(/^imol\|/, ''),
};

/** A dialog id such as `chat1375` answers the chat id 1375. */
function withoutPrefix(relation: keyof typeof expected, text: string | undefined) {
  return relation === 'number' ? text?.replace(/^chat/i, '') : text;
}

/** The text of a simple value in a result or in parameters; nothing for any other. */
function textAt(value: unknown, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  return typeof found === 'string' || typeof found === 'number' ? `${found}` : undefined;
}
