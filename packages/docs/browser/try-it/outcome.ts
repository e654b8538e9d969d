import { type MethodName, toChat } from '../../../client/src/index.js';
import { type Problem, problemsOf } from '../../../client/src/validate.js';
import { copyText } from '../copy.js';
import type { Answer, TimedAnswer } from './call.js';
import type { MethodData } from './data.js';
import { element } from './element.js';
import type { Explanation } from './explain.js';
import { typedJson } from './json-tree.js';

/** What the portal answered, and whether it matches the contract. */
export function showAnswer(
  method: MethodName,
  { result, time, status, took }: TimedAnswer,
  { types }: MethodData,
): Node[] {
  const answer: Answer = { result, time };
  return [
    element('h3', {}, `${method} answered`),
    element('p', { class: 'mark' }, `Status ${status} · ${took} ms`),
    findings(problemsOf(method, result)),
    element(
      'div',
      { class: 'columns' },
      column('The answer, with its declared types', answer, types),
      column('As a UnifiedChat, from toChat', toChat(result), {}),
    ),
  ];
}

/** Why a call failed, and what to do. */
export function showFailure({ title, status, said, causes, code }: Explanation): Node {
  return element(
    'div',
    { class: 'failure' },
    element('h3', {}, status ? `${title} (HTTP ${status})` : title),
    ...(said === '' ? [] : [element('p', {}, said)]),
    ...causes.map(({ cause, remedy }) =>
      element('p', {}, ...prose(cause), ' ', element('strong', {}, 'Remedy: '), ...prose(remedy)),
    ),
    ...(code === undefined
      ? []
      : [element('p', {}, element('a', { href: `errors.html#${code}` }, 'More about this error'))]),
  );
}

function findings(problems: readonly Problem[]): Node {
  if (problems.length === 0) {
    return element('p', { class: 'good' }, 'The answer matches the contract.');
  }
  return element(
    'div',
    { class: 'failure' },
    element('p', {}, 'The answer does not match the contract:'),
    element(
      'ul',
      {},
      ...problems.map(({ path, kind }) =>
        element('li', {}, element('code', {}, path || 'result'), `: ${kind}`),
      ),
    ),
  );
}

function column(title: string, value: unknown, types: MethodData['types']): Node {
  const copy = element('button', { type: 'button', class: 'copy' }, 'Copy JSON');
  copy.addEventListener('click', () => copyText(copy, JSON.stringify(value, null, 2)));
  const head = element('div', { class: 'column-head' }, element('h4', {}, title), copy);
  return element('section', {}, head, typedJson(value, types));
}

/** Text whose `code` is marked, as the contract writes it. */
function prose(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
