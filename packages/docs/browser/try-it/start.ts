import { copyText } from '../copy.js';
import { loadScript } from '../load-script.js';
import type { CallAndShow, Shown } from './call-and-show.js';
import { asCurl } from './curl.js';
import type { TryItData } from './data.js';
import { element, find } from './element.js';
import { prepareForm } from './form.js';

declare global {
  interface Window {
    /** Defined by the script `form-call.js`. */
    b24CallAndShow?: CallAndShow;
  }
}

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
  // By the time that the form is filled in, the script is there.
  form.addEventListener('focusin', () => loadCall().catch(() => {}), { once: true });
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
      const callAndShow = await loadCall().catch(() => notLoaded);
      const { nodes, sentence, field } = await callAndShow(wish, method);
      outcome.replaceChildren(...nodes);
      status.textContent = sentence;
      markFields(form, field);
    } finally {
      isCalling = false;
    }
  });
}

let loading: Promise<void> | undefined;

/** Rejects if the script cannot be loaded; the next call tries again. */
async function loadCall(): Promise<CallAndShow> {
  loading ??= loadScript('form-call.js');
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
  if (!window.b24CallAndShow) throw new Error('form-call.js is of another version');
  return window.b24CallAndShow;
}

async function notLoaded(): Promise<Shown> {
  const sentence = 'The call was not made: a part of this page could not be loaded.';
  const remedy = 'Check your connection, or reload the page, and call again.';
  const title = element('h3', {}, sentence);
  return {
    nodes: [element('div', { class: 'failure' }, title, element('p', {}, remedy))],
    sentence,
  };
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
