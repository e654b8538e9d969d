import type { CodeSample, IdentifierForm, Method } from '../../../../scripts/model/method.js';
import { formOfSamples } from '../contract/form-of-samples.js';
import { type Html, html } from '../layout/html.js';
import { codeBlock } from '../layout/text.js';
import { sampleOfForm } from './sample-of-form.js';

/** The code samples of the methods as tabs: a row of methods, and for each a row of flavours. */
export function samples(methods: readonly Method[]): Html {
  return html`<div data-tabs>
${tabRow(
  'Samples by method',
  methods.map(({ name }) => ({ id: `sample-${name}`, label: name })),
)}
${methods.map((method, index) =>
  panel(
    `sample-${method.name}`,
    index > 0,
    flavours(method, ({ source, lang }, position) =>
      position === 0 ? codeBlock(source, lang) : later(codeBlock(source, lang)),
    ),
  ),
)}
</div>`;
}

/** The code samples of one method, each for every way to name a chat; a menu chooses which is shown. */
export function samplesOfMethod(method: Method): Html {
  // The samples name a chat: they do not show a call without an identifier.
  const forms = method.forms.filter(({ parameter }) => parameter !== undefined);
  const first = formOfSamples(method) ?? forms[0];
  const menu =
    forms.length > 1
      ? html`<p class="chooser"><label for="chat-by">Chat by</label> <select id="chat-by" data-choose-form autocomplete="off">${forms.map(({ name, title }) => html`<option value="${name}"${name === first?.name ? html` selected` : ''}>${title.replace(/^By /, '')}</option>`)}</select></p>`
      : '';
  return html`${menu}${flavours(method, (sample) =>
    forms.length === 0 ? codeBlock(sample.source, sample.lang) : perForm(sample, forms, first),
  )}`;
}

function perForm(
  { source, lang }: CodeSample,
  forms: readonly IdentifierForm[],
  first: IdentifierForm | undefined,
): Html {
  return html`${forms.map(
    (form) =>
      html`<div data-form="${form.name}"${form === first ? '' : html` hidden`}>${codeBlock(sampleOfForm(source, forms, form), lang)}</div>`,
  )}`;
}

/**
 * Content of a panel that `tabs.ts` puts there when its tab is chosen: the browser need not lay out two
 * dozen samples to show one.
 */
function later(content: Html): Html {
  return html`<template>${content}</template>`;
}

function flavours(method: Method, content: (sample: CodeSample, position: number) => Html): Html {
  const id = (position: number) => `sample-${method.name}-${position}`;
  const tabs = method.samples.map(({ label }, position) => ({ id: id(position), label }));
  return html`<div data-tabs data-flavours>${tabRow(`Samples for ${method.name}`, tabs)}${method.samples.map(
    (sample, position) => panel(id(position), position > 0, content(sample, position)),
  )}</div>`;
}

/** Tabs of which the first is chosen; `tabs.ts` makes them work. */
function tabRow(name: string, tabs: readonly { id: string; label: string }[]): Html {
  return html`<div class="tabs" role="tablist" aria-label="${name}">${tabs.map(
    ({ id, label }, index) =>
      html`<button type="button" role="tab" id="${id}-tab" aria-controls="${id}" aria-selected="${String(index === 0)}" tabindex="${index === 0 ? 0 : -1}">${label}</button>`,
  )}</div>`;
}

/** What a tab shows. */
function panel(id: string, hidden: boolean, content: Html): Html {
  const attribute = hidden ? html` hidden` : undefined;
  return html`<div role="tabpanel" id="${id}" aria-labelledby="${id}-tab"${attribute}>${content}</div>`;
}
