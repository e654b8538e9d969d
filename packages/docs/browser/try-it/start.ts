import { copyText } from '../copy.js';
import { makeCall } from './call.js';
import { asCurl } from './curl.js';
import type { TryItData } from './data.js';
import { find } from './element.js';
import { type Explanation, explain } from './explain.js';
import { prepareForm } from './form.js';
import { showAnswer, showFailure } from './outcome.js';

/** Makes the form call the portal and show the answer. */
export function startTryIt(data: TryItData): void {
  const { form, read } = prepareForm(data);
  const outcome = find(document, '#try-outcome', HTMLElement);
  const status = find(document, '#try-status', HTMLElement);
  const copy = find(form, '[data-copy-request]', HTMLButtonElement);
  let isCalling = false;

  copy.addEventListener('click', () => {
    const wish = read();
    const method = data.methods[wish.method];
    if (method) copyText(copy, asCurl(wish, method));
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wish = read();
    const method = data.methods[wish.method];
    // The button stays enabled, because a disabled one loses the focus.
    if (!method || isCalling) return;
    isCalling = true;
    markFields(form);
    outcome.replaceChildren();
    status.textContent = 'Calling…';
    try {
      const answer = await makeCall(wish);
      outcome.replaceChildren(...showAnswer(wish.method, answer, method));
      status.textContent = `${wish.method}: status ${answer.status} after ${answer.took} ms.`;
    } catch (error) {
      const explanation = await explain(error, method, wish);
      outcome.replaceChildren(showFailure(explanation));
      status.textContent = sentence(explanation);
      markFields(form, explanation.field);
    } finally {
      isCalling = false;
    }
  });
}

function sentence({ title, status, said, field }: Explanation): string {
  if (status === undefined) return field === undefined ? `${title}.` : said;
  const check = field === undefined ? '' : ` Check ${field}.`;
  return `The call failed: ${title}, status ${status}.${check}`;
}

/** Marks the invalid input, and no other. */
function markFields(form: HTMLFormElement, field?: string): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-field], [data-param]')) {
    const name = input.dataset['field'] ?? input.dataset['param'];
    if (name === field) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', 'try-status');
    } else {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
  }
}
