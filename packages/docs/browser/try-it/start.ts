import { makeCall } from './call.js';
import type { TryItData } from './data.js';
import { element, find } from './element.js';
import { explain } from './explain.js';
import { prepareForm } from './form.js';
import { showAnswer, showFailure } from './outcome.js';

/** Makes the form call the portal and show what came of it. */
export function startTryIt(data: TryItData): void {
  const { form, read } = prepareForm(data);
  const outcome = find(document, '#try-outcome', HTMLElement);
  const submit = find(form, '[type=submit]', HTMLButtonElement);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wish = read();
    const method = data.methods[wish.method];
    if (!method) return;
    submit.disabled = true;
    outcome.replaceChildren(element('p', { class: 'soft' }, 'Calling…'));
    try {
      outcome.replaceChildren(...showAnswer(wish.method, await makeCall(wish), method));
    } catch (error) {
      outcome.replaceChildren(showFailure(await explain(error, method, wish.access)));
    } finally {
      submit.disabled = false;
    }
  });
}
