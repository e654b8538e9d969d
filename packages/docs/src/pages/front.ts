import type { Method } from '../../../../scripts/model/method.js';
import type { TryItData } from '../../browser/try-it/data.js';
import { html, jsonScript } from '../layout/html.js';
import { operationLink } from '../layout/links.js';
import { page } from '../layout/page.js';
import { inline } from '../layout/text.js';
import { samples } from './samples.js';
import { tryIt } from './try-it.js';

/** The first page: what there is, how it is called, and a form that calls it. */
export function frontPage(methods: readonly Method[], data: TryItData, script: string): string {
  return page({
    file: 'index.html',
    title: 'Bitrix24 chat reads',
    description:
      'The contract of the four Bitrix24 REST methods that read a chat: reference, samples, and a form to try them.',
    scripts: [script],
    body: html`
<h1>Read a Bitrix24 chat, and know what comes back</h1>
<p class="lead">Four REST methods read a chat. This is what they take, send and answer when they fail: every field with its type, every error with its remedy, and on what each statement rests.</p>
<p class="actions"><a class="button primary" href="#try-it">Try a call</a><a class="button" href="compare.html">Which method do I call?</a><a class="button" href="reference.html">Reference</a></p>

<h2 id="methods">The methods</h2>
<ul class="cards">${methods.map(card)}</ul>

<h2 id="samples">Call them</h2>
<p class="soft">Each sample is a file that the tests run against a portal, or parse where it needs a browser or a package of its own.</p>
${samples(methods)}

<h2 id="try-it">Try it</h2>
${tryIt(methods)}
${jsonScript('try-data', data)}

<h2 id="files">For machines</h2>
<ul>
<li><a href="openapi.json">openapi.json</a> and <a href="openapi.yaml">openapi.yaml</a>: the contract as one OpenAPI 3.1 document</li>
<li>JSON Schemas: ${['Chat', 'BotChat', 'LegacyChat', 'UnifiedChat'].map((name, index) => html`${index > 0 ? ', ' : ''}<a href="schemas/${name}.json">${name}</a>`)}</li>
<li><a href="llms.txt">llms.txt</a>: an index for AI assistants</li>
<li>Each method as Markdown: ${methods.map(({ name }, index) => html`${index > 0 ? ', ' : ''}<a href="${name}.md">${name}</a>`)}</li>
</ul>`,
  });
}

function card(method: Method) {
  const { name, description, scope, caller, successor } = method;
  const [purpose = ''] = description.split('\n\n');
  return html`<li class="card">
<h3 class="mono"><a href="${operationLink(method)}">${name}</a></h3>
<p>${inline(purpose)}</p>${
    successor === undefined
      ? ''
      : html`
<p class="mark">Deprecated</p>`
  }
<p class="mark where"><span>Scope <code>${scope}</code></span><span>${inline(caller)}</span></p>
</li>`;
}
