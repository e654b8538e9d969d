import type { Method } from '../../../../scripts/model/method.js';
import { type Html, html } from '../layout/html.js';
import { highlight } from '../layout/text.js';

/** The code samples as tabs: a row of methods, and for each a row of flavours. */
export function samples(methods: readonly Method[]): Html {
  return html`<div data-tabs>
${tabRow(
  'Samples by method',
  methods.map(({ name }) => ({ id: `sample-${name}`, label: name })),
)}
${methods.map(methodPanel)}
</div>`;
}

function methodPanel(method: Method, index: number): Html {
  const id = (position: number) => `sample-${method.name}-${position}`;
  const tabs = method.samples.map(({ label }, position) => ({ id: id(position), label }));
  const panels = method.samples.map(({ source, lang }, position) =>
    panel(
      id(position),
      position > 0,
      html`<div class="sample"><button type="button" class="copy" data-copy>Copy</button><pre tabindex="0"><code>${highlight(source.trimEnd(), lang)}</code></pre></div>`,
    ),
  );
  return panel(
    `sample-${method.name}`,
    index > 0,
    html`<div data-tabs>${tabRow(`Samples for ${method.name}`, tabs)}${panels}</div>`,
  );
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
