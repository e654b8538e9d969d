import { type MethodName, toChat } from '../../../client/src/index.js';
import { type Problem, problemsOf } from '../../../client/src/validate.js';
import type { Answer } from './call.js';
import type { MethodData } from './data.js';
import { element } from './element.js';
import type { Explanation } from './explain.js';
import { typedJson } from './json-tree.js';

/** What the portal answered, and whether it is what the contract says. */
export function showAnswer(method: MethodName, answer: Answer, { types }: MethodData): Node[] {
  return [
    element('h3', {}, `${method} answered`),
    findings(problemsOf(method, answer.result)),
    element(
      'div',
      { class: 'columns' },
      column('The answer, with its declared types', typedJson(answer, types)),
      column('As one Chat, by toChat', typedJson(toChat(answer.result), {})),
    ),
  ];
}

function findings(problems: readonly Problem[]): Node {
  if (problems.length === 0) {
    return element('p', { class: 'good' }, 'The answer is what the contract says.');
  }
  return element(
    'div',
    { class: 'failure' },
    element('p', {}, 'The answer is not what the contract says:'),
    element(
      'ul',
      {},
      ...problems.map(({ path, kind }) =>
        element('li', {}, element('code', {}, path || 'result'), `: ${kind}`),
      ),
    ),
  );
}

function column(title: string, content: Node): Node {
  return element('section', {}, element('h3', {}, title), content);
}

/** Why it did not, and what to do. */
export function showFailure({ title, status, said, causes }: Explanation): Node {
  return element(
    'div',
    { class: 'failure' },
    element('h3', {}, status ? `${title} (HTTP ${status})` : title),
    ...(said === '' ? [] : [element('p', {}, said)]),
    ...causes.map(({ cause, remedy }) =>
      element('p', {}, ...prose(cause), ' ', element('strong', {}, 'Remedy: '), ...prose(remedy)),
    ),
  );
}

/** Text whose `code` is marked, as the contract writes it. */
function prose(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
