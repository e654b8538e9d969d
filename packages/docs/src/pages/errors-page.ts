import type { Cause } from '../../../../scripts/model/causes.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import { oneLine } from '../../../../scripts/model/error-list.js';
import { type Html, html } from '../layout/html.js';
import { commaList, errorLink, methodLink } from '../layout/links.js';
import { page } from '../layout/page.js';
import type { SiteMap } from '../layout/site-map.js';
import { inline } from '../layout/text.js';

/** The page for looking up an error: an anchor for each code and each status, and a filter. */
export function errorsPage(site: SiteMap, contract: Contract, script: string): string {
  const statuses = [...new Set(contract.causes.flatMap((cause) => cause.statuses))];
  const codes = [...new Set(contract.causes.map(({ code }) => code))];
  return page(site, {
    file: 'errors.html',
    title: 'Errors · Bitrix24 chat reads',
    description:
      'Every error code of the methods that read a chat: status, cause, remedy, and whether a retry helps.',
    scripts: [script],
    body: html`
<h1>Errors</h1>
<p class="lead">Every code that a call can end with, what happened, and what to do.</p>
<p>Decide by the code of a failure: statuses differ between portals for some codes, and the texts change.</p>
<div class="filter" data-filter-box hidden><label for="error-filter">Filter by code, status or words</label><input id="error-filter" type="search" data-filter=".error" autocomplete="off" spellcheck="false" placeholder="401, token, limit…"><p class="mark" role="status" data-filter-count></p></div>
<div data-filter-hides><h2 id="statuses">By status</h2>
<ul class="statuses">${statuses.sort((a, b) => a - b).map((status) => byStatus(status, contract.causes))}</ul></div>
<h2 id="codes">By code</h2>
${codes.map((code) => entry(code, contract))}
<h2 id="no-code">Failures without a code</h2>
<dl>
<dt id="no-answer">No answer</dt><dd>The network failed, or the host does not exist. Check the address, then call again.</dd>
<dt id="blocked-by-the-browser">Blocked by the browser (CORS)</dt><dd>The host answered but does not let other sites read its answer, as a proxy or another server does. Check the address, or call from a server.</dd>
<dt id="not-json">HTML or an empty body</dt><dd>A proxy in front of the portal answered. Retry after 502, 503 or 504; after any other status check the address.</dd>
</dl>`,
  });
}

const meanings: Readonly<Record<number, string>> = {
  200: 'for a command in a batch, whose answer has status 200',
  400: 'the request is invalid',
  401: 'authentication failed: the portal does not accept the caller',
  403: 'the caller may not do this',
  404: 'no such method',
  429: 'the operating time is used up',
  500: 'the server failed',
  503: 'the rate limit is reached',
};

function byStatus(status: number, causes: readonly Cause[]): Html {
  const all = causes.filter(({ statuses }) => statuses.includes(status));
  const codes = [...new Set(all.map(({ code }) => code))];
  const meaning = meanings[status] === undefined ? '' : ` ${meanings[status]}`;
  return html`<li id="status-${status}"><strong>${status}</strong>${meaning}: ${commaList(codes.map(errorLink))}</li>`;
}

function entry(code: string, contract: Contract): Html {
  const causes = contract.causes.filter((cause) => cause.code === code);
  return html`<section class="error" id="${code}" aria-labelledby="code-${code}">
<h3 id="code-${code}"><a href="#${code}"><code>${code}</code></a></h3>
${causes.map((cause) => causeEntry(cause, contract))}
</section>`;
}

function causeEntry(cause: Cause, contract: Contract): Html {
  const said = cause.message === '' ? '' : html`<p>The portal says: <q>${cause.message}</q></p>`;
  return html`<div class="cause">
<p class="mark"><strong>Status ${cause.statuses.join(' or ')}</strong> · ${methodsOf(cause, contract)}</p>
<p>${inline(oneLine(cause.cause))}</p>
${said}<p><strong>Remedy:</strong> ${inline(oneLine(cause.remedy))}</p>
<p><strong>Retry:</strong> ${retryAdvice(cause)}</p></div>`;
}

function methodsOf(cause: Cause, { methods }: Contract): Html {
  if (cause.applies === 'system') return html`any method`;
  if (cause.applies === 'batch') return html`a command inside a batch`;
  const naming = methods.filter(({ causes }) => causes.some(({ name }) => name === cause.name));
  return commaList(naming.map((one) => html`<a href="${methodLink(one)}">${one.name}</a>`));
}

/** Codes whose cause goes away with time. The client retries them too. */
const passing = new Set(['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT', 'CONNECTION_ERROR']);

function retryAdvice({ code, statuses, remedy }: Cause): string {
  if (passing.has(code)) return 'yes, after a pause. The client retries for you.';
  const canHelp = remedy.startsWith('Call again') || statuses.every((status) => status >= 500);
  if (canHelp) return 'one retry can help, after a pause.';
  return 'no, the same call would fail again.';
}
