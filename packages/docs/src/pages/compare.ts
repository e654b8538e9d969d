import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Method } from '../../../../scripts/model/method.js';
import type { FieldMap } from '../contract/field-map.js';
import { folders } from '../layout/folders.js';
import { type Html, html } from '../layout/html.js';
import { breakable, errorLink, methodLink, schemaLink } from '../layout/links.js';
import { page } from '../layout/page.js';
import type { SiteMap } from '../layout/site-map.js';
import { asText, inline, markdown } from '../layout/text.js';

/** The page that says which method to call, and how to migrate from one to another. */
export function comparePage(
  site: SiteMap,
  methods: readonly Method[],
  map: FieldMap,
  script: string,
): string {
  return page(site, {
    file: 'compare.html',
    title: 'Which method do I call? · Bitrix24 chat reads',
    description:
      'The four Bitrix24 methods that read a chat, side by side, and how to migrate between them.',
    scripts: [script],
    body: html`
<h1>Which method do I call?</h1>
${prose('choose.md')}
<h2 id="compared">Side by side</h2>
${table('The methods compared', comparison(methods))}
<h2 id="fields">One chat from three dialects</h2>
<p>Each row is a field of the <code>UnifiedChat</code> that <a href="api/functions/index.toChat.html">toChat</a> returns, and the key that it is read from. Where a dialect has no such key, the field is <code>null</code>. A year says since when portals are known to send the dialect or the key.</p>
<div class="filter" data-filter-box hidden><label for="field-filter">Filter fields</label><input id="field-filter" type="search" data-filter=".field-row" autocomplete="off" spellcheck="false" placeholder="owner, date…"><p class="mark" role="status" data-filter-count></p></div>
${table('The fields of the dialects', fields(map))}
<h2 id="migration">Migration</h2>
<div class="prose">${prose('migration.md')}</div>`,
  });
}

const prose = (file: string) => markdown(readFileSync(join(folders.texts, file), 'utf8'));

/** Wide content scrolls on its own, also with the keyboard. */
function table(name: string, content: Html): Html {
  return html`<div class="wide compared" tabindex="0" role="region" aria-label="${name}"><table>${content}</table></div>`;
}

const rows: [title: string, cell: (method: Method) => Html][] = [
  // The first sentence; another row says what a read creates.
  ['For', ({ description }) => inline(description.split(/(?<=\.)\s/)[0] ?? '')],
  ['Scope', ({ scope }) => html`<code>${scope}</code>`],
  ['Who may call', ({ caller }) => inline(caller)],
  ['Identifies the chat by', identifiers],
  [
    'Returns',
    ({ results }) =>
      list(
        results.map(({ name, types }) =>
          name === undefined
            ? html`${types.join(' or ')}`
            : html`<a href="${schemaLink(name)}">${name}</a>`,
        ),
      ),
  ],
  ['Side effects', sideEffects],
  ['Errors', ({ causes }) => list(unique(causes).map(errorLink))],
  [
    'Status',
    ({ successor }) =>
      successor === undefined
        ? html`Current`
        : html`Deprecated: call <a href="${successor}.html">${breakable(successor)}</a>`,
  ],
  ['More', (method) => html`<a href="${method.name}.md">As Markdown</a>`],
];

/** How `x-unified` converts a value, in words. */
const readings: Record<string, string> = {
  id: 'number',
  link: 'number, or null for none',
  count: 'number',
  flag: 'boolean',
  text: 'text, or null if empty',
  date: 'ISO 8601 text',
  ids: 'array of numbers',
  object: 'object in camelCase',
  list: 'array of objects in camelCase',
  alias: 'object, or null for none',
};

function comparison(methods: readonly Method[]): Html {
  return html`<thead><tr><td></td>${methods.map(
    (method) =>
      html`<th scope="col" class="mono"><a href="${methodLink(method)}">${breakable(method.name)}</a></th>`,
  )}</tr></thead>
<tbody>${rows.map(
    ([title, cell]) =>
      html`<tr><th scope="row">${title}</th>${methods.map((method) => html`<td data-label="${method.name}">${cell(method)}</td>`)}</tr>`,
  )}</tbody>`;
}

function identifiers({ forms, webhookParams }: Method): Html {
  const ways = forms.map(({ title, parameter, identifier }) =>
    parameter === undefined
      ? html`${title}`
      : html`${title}: <code>${parameter}</code> such as <code>${asText(identifier)}</code>`,
  );
  const besides = webhookParams.map((name) => html`With a webhook, also <code>${name}</code>`);
  return list([...ways, ...besides]);
}

function sideEffects({ forms }: Method): Html {
  const creating = forms.filter(({ mayCreate }) => mayCreate).map(({ title }) => title);
  if (creating.length === 0) return html`None`;
  return html`Reading ${creating.map((title) => title.toLowerCase()).join(' or ')} creates the chat if it does not exist yet`;
}

function fields({ dialects, rows }: FieldMap): Html {
  return html`<thead><tr><th scope="col">UnifiedChat</th><th scope="col">Value</th>${dialects.map(
    ({ name, since, methods }) =>
      html`<th scope="col"><a href="${schemaLink(name)}">${name}</a>${since === undefined ? '' : ` since ${since}`}<br><span class="mark">${methods.join(', ')}</span></th>`,
  )}</tr></thead>
<tbody>${rows.map(
    ({ name, as, keys }) =>
      html`<tr class="field-row" id="field-${name.replaceAll('[]', '')}"><th scope="row" class="mono">${name}</th><td data-label="Value">${readings[as] ?? as}</td>${keys.map(
        (key, index) => dialectCell(key, dialects[index]),
      )}</tr>`,
  )}</tbody>`;
}

function dialectCell(
  key: FieldMap['rows'][number]['keys'][number],
  dialect: FieldMap['dialects'][number] | undefined,
): Html {
  if (key === undefined || dialect === undefined) {
    return html`<td class="soft" data-label="${dialect?.name ?? ''}">none</td>`;
  }
  const since = key.since === undefined ? '' : `, since ${key.since}`;
  return html`<td data-label="${dialect.name}"><a class="mono" href="${dialect.place}.${key.key}">${key.key}</a><br><span class="mark">${key.type}${since}</span></td>`;
}

function unique(causes: Method['causes']): string[] {
  return [...new Set(causes.map(({ code }) => code))];
}

function list(items: readonly Html[]): Html {
  const [only] = items;
  if (only && items.length === 1) return only;
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
