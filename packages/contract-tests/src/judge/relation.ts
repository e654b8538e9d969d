import type { ParamValue, PlannedForm } from '../ground/plan-types.js';
import { isObject } from '../ground/seen.js';
import type { Mismatch } from './finding.js';

/** What was asked for: a form of identifier, and the identifier. */
export interface Asked {
  readonly form: Pick<PlannedForm, 'answers'>;
  readonly value: ParamValue;
}

/**
 * Whether an answer is about the requested chat, as far as the contract relates the two. An answer about
 * another chat is one finding, at the first field that shows it.
 */
export function judgeRelation({ form, value }: Asked, result: unknown): Mismatch[] {
  const wrong = Object.entries(form.answers).find(([path, relation]) => {
    const answered = valueAt(result, path);
    if (answered === undefined || answered === null || typeof answered === 'object') return false;
    const [asked, got] = [String(value), String(answered)];
    // A portal accepts `CHAT5` for `chat5`, and some methods answer with `chat5`.
    const right = [asked, asked.toLowerCase()].map((one) => expectedBy(relation, one, got));
    return !right.includes(got);
  });
  if (!wrong) return [];
  const [path] = wrong;
  const seen = valueAt(result, path) === '' ? 'an empty string' : 'another one';
  return [{ path: `result.${path}`, kind: 'relation', expected: 'the chat asked for', seen }];
}

function expectedBy(relation: string, asked: string, answered: string): string {
  const digits = asked.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  switch (relation) {
    case 'number':
      // A dialog id such as `chat1375` answers a chat id such as 1375.
      return answered.startsWith('chat') ? `chat${digits}` : digits;
    case 'dialog':
      // A private dialog has the id of its other user.
      return /^\d+$/.test(answered) ? answered : `chat${digits}`;
    case 'user-code':
      return asked.replace(/^imol\|/, '');
    default:
      return asked;
  }
}

function valueAt(result: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), result);
}
