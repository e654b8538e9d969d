import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Method } from '../../../../scripts/model/method.js';
import type { TryItData } from '../../browser/try-it/data.js';
import { folders } from '../layout/folders.js';
import { html, jsonScript } from '../layout/html.js';
import { commaList, methodLink, operationLink } from '../layout/links.js';
import { page } from '../layout/page.js';
import type { SiteMap } from '../layout/site-map.js';
import { inline, markdown } from '../layout/text.js';
import { samples } from './samples.js';
import { tryIt } from './try-it.js';

/** The first page: a quick start, the methods, their samples, and a form that calls them. */
export function frontPage(
  site: SiteMap,
  methods: readonly Method[],
  data: TryItData,
  script: string,
): string {
  return page(site, {
    file: 'index.html',
    title: 'Bitrix24 chat reads',
    description:
      'The contract of the four Bitrix24 REST methods that read a chat: quick start, reference, errors, samples, and a form to try them.',
    scripts: [script],
    body: html`
<h1>Read a Bitrix24 chat, and know what comes back</h1>
<p class="lead">Four REST methods read a chat. These pages describe what each takes, what it answers and how it fails: every field with its type, every error with its remedy, and the evidence for each statement.</p>
<p class="actions"><a class="button primary" href="#quick-start">Quick start</a><a class="button" href="#try-it">Try a call</a><a class="button" href="compare.html">Which method do I call?</a><a class="button" href="errors.html">Find an error</a></p>

<h2 id="methods">The methods</h2>
<ul class="cards">${methods.map(card)}</ul>

<h2 id="quick-start">Quick start</h2>
<div class="prose steps">${markdown(readFileSync(join(folders.texts, 'start.md'), 'utf8'))}</div>

<h2 id="samples">Samples</h2>
<p class="soft">The tests run every sample against the emulator. Those that need a browser, or a package that the tests do not have, are only parsed.</p>
${samples(methods)}

<h2 id="try-it">Try it</h2>
${tryIt(methods)}
${jsonScript('try-data', data)}

<h2 id="files">For machines</h2>
<ul>
<li><a href="openapi.json">openapi.json</a> and <a href="openapi.yaml">openapi.yaml</a>: the contract as one OpenAPI 3.1 document</li>
<li>JSON Schemas: ${commaList(['Chat', 'BotChat', 'LegacyChat', 'UnifiedChat'].map((name) => html`<a href="schemas/${name}.json">${name}</a>`))}</li>
<li><a href="llms.txt">llms.txt</a>: an index for AI assistants, and <a href="llms-full.txt">llms-full.txt</a>: everything in one file</li>
<li><a href="content-security-policy.txt">content-security-policy.txt</a>: a strict policy for a server that hosts these pages</li>
<li>As Markdown: ${commaList([...methods.map(({ name }) => name), 'guide', 'errors', 'changelog'].map((name) => html`<a href="${name}.md">${name}</a>`))}</li>
</ul>`,
  });
}

function card(method: Method) {
  const { name, description, scope, caller, successor } = method;
  const [purpose = ''] = description.split(/(?<=\.)\s/);
  return html`<li class="card">
<h3 class="mono"><a href="${methodLink(method)}">${name}</a></h3>
<p>${inline(purpose)}</p>${
    successor === undefined
      ? ''
      : html`
<p class="mark">Deprecated: call <a href="${successor}.html">${successor}</a></p>`
  }
<p class="mark">${inline(caller)}</p>
<p class="mark where"><span>Scope <code>${scope}</code></span><a href="${operationLink(method)}" aria-label="Reference of ${name}">Reference</a></p>
</li>`;
}
