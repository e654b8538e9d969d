import type { MethodName } from '../../../client/src/index.js';
import type { MethodData, TryItData } from './data.js';
import { element, find } from './element.js';

/** With what the reader calls. */
export type Access =
  | { readonly through: 'webhook'; readonly webhookUrl: string }
  | { readonly through: 'oauth'; readonly portal: string; readonly accessToken: string };

/** What the reader asks for. */
export interface Wish {
  readonly access: Access;
  readonly method: MethodName;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface TryForm {
  readonly form: HTMLFormElement;
  /** What the form says now. */
  read(): Wish;
}

/** Fills the form in from the contract and keeps it in step with what is chosen. */
export function prepareForm(data: TryItData): TryForm {
  const form = find(document, '#try', HTMLFormElement);
  const method = find(form, '[name=method]', HTMLSelectElement);
  const identifier = find(form, '[name=form]', HTMLSelectElement);
  const params = find(form, '[data-params]', HTMLElement);
  const creates = find(form, '[data-creates]', HTMLElement);
  const demo = document.querySelector<HTMLMetaElement>('meta[name=demo-portal]')?.content;

  const chosen = (): MethodData => {
    const found = data.methods[method.value];
    if (!found) throw new Error(`the page knows no method ${method.value}`);
    return found;
  };
  const through = () => find(form, '[name=through]:checked', HTMLInputElement).value;
  const text = (name: string) => find(form, `[data-field=${name}]`, HTMLInputElement).value.trim();

  const showParams = () => {
    const given = chosen().forms[Number(identifier.value)];
    const idle = through() === 'oauth' ? chosen().webhookParams : [];
    creates.hidden = !given?.mayCreate;
    params.replaceChildren(
      ...Object.entries(given?.params ?? {})
        .filter(([name]) => !idle.includes(name))
        .map(([name, value]) => input(name, value, chosen().secretParams.includes(name))),
    );
  };
  const showForms = () => {
    identifier.replaceChildren(
      ...chosen().forms.map(({ title }, index) => element('option', { value: `${index}` }, title)),
    );
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
  showForms();
  showAccess();
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
          dataset['number'] !== undefined && /^\d+$/.test(value) ? Number(value) : value,
        ]),
      ),
    }),
  };
}

function input(name: string, value: string | number, secret: boolean): HTMLElement {
  const id = `try-param-${name}`;
  const attributes = {
    id,
    'data-param': name,
    value: `${value}`,
    type: secret ? 'password' : 'text',
    spellcheck: 'false',
    autocomplete: 'off',
    ...(typeof value === 'number' && { 'data-number': '', inputmode: 'numeric' }),
  };
  const label = element('label', { class: 'mono', for: id }, name);
  return element('div', {}, label, element('input', attributes));
}
