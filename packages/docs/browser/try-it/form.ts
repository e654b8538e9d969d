import type { MethodName } from '../../../client/src/index.js';
import type { MethodData, TryItData } from './data.js';
import { element, find } from './element.js';

/** The credentials that the reader calls with. */
export type Access =
  | { readonly through: 'webhook'; readonly webhookUrl: string }
  | { readonly through: 'oauth'; readonly portal: string; readonly accessToken: string };

/** What the reader asks for. */
export interface Wish {
  readonly access: Access;
  readonly method: MethodName;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface TryForm {
  readonly form: HTMLFormElement;
  /** What the form says now. */
  read(): Wish;
}

/** Fills in the form from the contract and updates it when the reader chooses something else. */
export function prepareForm(data: TryItData): TryForm {
  const form = find(document, '#try', HTMLFormElement);
  const method = find(form, '[name=method]', HTMLSelectElement);
  const identifier = find(form, '[name=form]', HTMLSelectElement);
  const params = find(form, '[data-params]', HTMLElement);
  const creates = find(form, '[data-creates]', HTMLElement);
  const demo = document.querySelector<HTMLMetaElement>('meta[name=demo-portal]')?.content;
  /** What the reader typed, by parameter: it survives another choice of credentials or method. */
  const typed = new Map<string, string>();

  const chosen = (): MethodData => {
    const found = data.methods[method.value];
    if (!found) throw new Error(`the page knows no method ${method.value}`);
    return found;
  };
  const through = () => find(form, '[name=through]:checked', HTMLInputElement).value;
  const text = (name: string) => find(form, `[data-field=${name}]`, HTMLInputElement).value.trim();

  const showParams = () => {
    const example = chosen().forms[Number(identifier.value)];
    const unused = through() === 'oauth' ? chosen().webhookParams : [];
    creates.hidden = !example?.mayCreate;
    params.replaceChildren(
      ...Object.entries(example?.params ?? {})
        .filter(([name]) => !unused.includes(name))
        .map(([name, value]) =>
          input(name, value, {
            typed,
            key: `${example?.name} ${name}`,
            secret: chosen().secretParams.includes(name),
          }),
        ),
    );
  };
  const showForms = () => {
    identifier.replaceChildren(
      ...chosen().forms.map(({ title }, index) => element('option', { value: `${index}` }, title)),
    );
    find(form, '[data-method-page]', HTMLAnchorElement).href = `${method.value}.html`;
    showParams();
  };
  const showAccess = () => {
    for (const part of form.querySelectorAll<HTMLElement>('[data-through]')) {
      part.hidden = part.dataset['through'] !== through();
    }
    showParams();
  };

  if (demo !== undefined) {
    find(form, '[data-demo]', HTMLElement).hidden = false;
    find(form, '[value=demo]', HTMLInputElement).checked = true;
  }
  method.addEventListener('change', showForms);
  identifier.addEventListener('change', showParams);
  for (const choice of form.querySelectorAll('[name=through]')) {
    choice.addEventListener('change', showAccess);
  }
  const asked = new URLSearchParams(location.search);
  const askedMethod = asked.get('method') ?? '';
  if (askedMethod in data.methods) method.value = askedMethod;
  showForms();
  const askedForm = chosen().forms.findIndex(({ name }) => name === asked.get('form'));
  if (askedForm >= 0) identifier.value = `${askedForm}`;
  showAccess();
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-reveal]')) {
    startReveal(button, find(form, `#${button.dataset['reveal']}`, HTMLInputElement));
  }
  find(form, '[data-inert]', HTMLFieldSetElement).disabled = false;
  find(document, '[data-needs-script]', HTMLElement).hidden = true;

  return {
    form,
    read: () => ({
      access:
        through() === 'oauth'
          ? { through: 'oauth', portal: text('portal'), accessToken: text('accessToken') }
          : {
              through: 'webhook',
              webhookUrl: through() === 'demo' ? (demo ?? '') : text('webhookUrl'),
            },
      method: method.value as MethodName,
      params: Object.fromEntries(
        [...params.querySelectorAll('input')].map(({ value, dataset }) => [
          dataset['param'],
          dataset['json'] === undefined ? value : jsonOrText(value),
        ]),
      ),
    }),
  };
}

/** What a text says as JSON, such as a number or a list; the text itself if it is not JSON. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface InputOptions {
  readonly typed: Map<string, string>;
  /** The key under which the typed text is kept; each form has a different one. */
  readonly key: string;
  readonly secret: boolean;
}

function input(name: string, value: unknown, { typed, key, secret }: InputOptions): HTMLElement {
  const id = `try-param-${name}`;
  const attributes = {
    id,
    'data-param': name,
    value: typed.get(key) ?? (typeof value === 'string' ? value : JSON.stringify(value)),
    type: secret ? 'password' : 'text',
    spellcheck: 'false',
    autocomplete: 'off',
    ...(typeof value !== 'string' && { 'data-json': '' }),
    ...(typeof value === 'number' && { inputmode: 'numeric' }),
  };
  const label = element('label', { class: 'mono', for: id }, name);
  const made = element('input', attributes);
  made.addEventListener('input', () => typed.set(key, made.value));
  if (!secret) return element('div', {}, label, made);
  const button = element('button', { type: 'button' }, 'Show');
  startReveal(button, made);
  return element('div', {}, label, element('span', { class: 'secret' }, made, button));
}

/** Makes a button show and hide what is in a secret input. */
function startReveal(button: HTMLButtonElement, secret: HTMLInputElement): void {
  const say = () => {
    const isHidden = secret.type === 'password';
    button.textContent = isHidden ? 'Show' : 'Hide';
    button.title = `${button.textContent} ${nameOf(secret)}`;
  };
  say();
  button.addEventListener('click', () => {
    secret.type = secret.type === 'password' ? 'text' : 'password';
    say();
  });
}

const nameOf = (input: HTMLInputElement) =>
  input.dataset['param'] ?? input.labels?.[0]?.textContent ?? '';
