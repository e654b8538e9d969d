import type { Method } from '../../../../scripts/model/method.js';
import { type Html, html } from './html.js';

/** The page of a method. */
export function methodLink({ name }: Pick<Method, 'name'>): string {
  return `${name}.html`;
}

/** Where the reference shows a method. */
export function operationLink({ tag, name }: Pick<Method, 'tag' | 'name'>): string {
  return `reference.html#/${tag.toLowerCase().replaceAll(' ', '-')}/${name.toLowerCase()}`;
}

/** Where the reference shows a schema. */
export function schemaLink(name: string): string {
  return `reference.html#/schemas/${name.toLowerCase()}`;
}

/** The form with a method already chosen. */
export function formLink({ name }: Pick<Method, 'name'>): string {
  return `index.html?method=${name}#try-it`;
}

/** An error code that leads to its entry. */
export function errorLink(code: string): Html {
  return html`<a href="errors.html#${code}"><code>${breakable(code)}</code></a>`;
}

/** A name that a narrow column may break after `_` and `.`, rather than anywhere. */
export function breakable(name: string): Html {
  const parts = name.split(/(?<=[_.])/);
  return html`${parts.map((part, index) => html`${index > 0 ? html`<wbr>` : ''}${part}`)}`;
}

/** Links with commas between them. */
export function commaList(items: readonly Html[]): Html {
  return html`${items.map((item, index) => html`${index > 0 ? ', ' : ''}${item}`)}`;
}
