import type { Cause } from '../../../../scripts/model/causes.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import { oneLine } from '../../../../scripts/model/error-list.js';
import type { IdentifierForm, Method } from '../../../../scripts/model/method.js';
import { alternativesOf, type Field } from '../contract/fields.js';
import { type Html, html } from '../layout/html.js';
import { commaList, errorLink, formLink, methodLink, operationLink } from '../layout/links.js';
import { page } from '../layout/page.js';
import type { SiteMap } from '../layout/site-map.js';
import { asText, codeBlock, inline, markdown } from '../layout/text.js';
import { answerTree } from './answer-tree.js';
import { samplesOfMethod } from './samples.js';

/** The page of one method: parameters, answer, errors, and samples that follow the chosen form. */
export function methodPage(
  site: SiteMap,
  method: Method,
  contract: Contract,
  script: string,
): string {
  const { name, summary, scope, caller } = method;
  return page(site, {
    file: `${name}.html`,
    title: `${name} · Bitrix24 chat reads`,
    description: `${summary}: parameters, answer, errors and samples of ${name}.`,
    scripts: [script],
    body: html`
<h1 class="method-name">${name}</h1>
<p class="lead">${summary}.</p>
${deprecation(method)}
<div class="address"><p class="mark">With a webhook</p>
<p><b>POST</b> <code>https://{portal}/rest/{userId}/{webhookSecret}/${name}</code></p>
<p class="mark">With an access token, sent as <code>auth</code> in the body</p>
<p><b>POST</b> <code>https://{portal}/rest/${name}</code></p></div>
<p class="facts"><span>Scope <code>${scope}</code></span><span>Who may call it: ${inline(caller)}</span></p>
<p class="actions"><a class="button primary" href="${formLink(method)}" data-try="${name}">Try it</a><a class="button" href="${operationLink(method)}">Full reference</a>${vendorLink(method)}<a class="button" href="${name}.md">Markdown</a></p>
${markdown(method.description)}
<h2 id="parameters">Parameters</h2>
${parameters(method)}
<h2 id="answer">Answer</h2>
<p>Status 200 and an envelope: what the method returns is under <code>result</code>. <em>Always sent</em> means that every portal seen since 2024 sends the key.</p>
${answerTree(method.answer)}
<h2 id="errors">Errors</h2>
${errors(method.causes)}
<p>Every method can also fail for these reasons. Open a status for what happened and what to do.</p>
${byStatus(contract.systemCauses)}
<h2 id="related">Related</h2>
<ul>${contract.methods
      .filter((other) => other.name !== name)
      .map(
        (other) =>
          html`<li><a href="${methodLink(other)}">${other.name}</a>: ${other.summary}</li>`,
      )}
<li><a href="compare.html">Which method do I call?</a></li><li><a href="guide.html#limits">Limits</a> and <a href="guide.html#batches">batches</a></li></ul>`,
    aside: html`<h2 id="samples">Samples</h2>
${samplesOfMethod(method)}
<h2 id="examples">Example answers</h2>
${examples(method)}`,
  });
}

function vendorLink({ vendorPage }: Method): Html | undefined {
  if (vendorPage === undefined) return undefined;
  return html`<a class="button" href="${vendorPage}" rel="noreferrer">Vendor's page</a>`;
}

function deprecation({ successor }: Method): Html | undefined {
  if (successor === undefined) return undefined;
  return html`<p class="failure"><strong>Deprecated.</strong> Call <a href="${successor}.html">${successor}</a> in new code, or read <a href="compare.html#migration">how to migrate</a>.</p>`;
}

function parameters({ params, forms, webhookParams }: Method): Html {
  const alternatives = alternativesOf(params);
  const tables = alternatives.map(({ title, fields }) => {
    if (fields.length === 0) return html`<p>None.</p>`;
    const rows = fields.map((field) => parameterRow(field, forms, webhookParams));
    const name = title === undefined ? 'Parameters' : `Parameters: ${title}`;
    return html`${title === undefined ? '' : html`<h3>${title}</h3>`}<div class="wide" tabindex="0" role="region" aria-label="${name}"><table><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Description</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  });
  const creating = forms.filter(({ mayCreate }) => mayCreate).map(({ title }) => title);
  return html`${alternatives.length > 1 ? html`<p>Send exactly one of these:</p>` : ''}${tables}${
    creating.length === 0
      ? ''
      : html`<p class="note">Reading ${creating.map(inSentence).join(' or ')} creates the chat if it does not exist yet.</p>`
  }`;
}

const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

function parameterRow(
  { path, type, required, description }: Field,
  forms: readonly IdentifierForm[],
  webhookParams: readonly string[],
): Html {
  const needed = required
    ? html`<span class="required">required</span>`
    : webhookParams.includes(path)
      ? html`<span class="required">required with a webhook</span>`
      : html`<span class="mark">optional</span>`;
  return html`<tr id="parameter-${path}"><th scope="row"><code>${path}</code><br>${needed}</th><td>${type}</td><td>${inline(description)}${literals(forms, path)}</td></tr>`;
}

/** The ids of the examples, each with what it names. */
function literals(forms: readonly IdentifierForm[], path: string): Html | undefined {
  const titles = new Map<string, string[]>();
  for (const { params, title, parameter } of forms) {
    const value = params[path];
    if (value === undefined) continue;
    const known = titles.get(asText(value)) ?? [];
    titles.set(asText(value), path === parameter ? [...known, title] : known);
  }
  if (titles.size === 0) return undefined;
  const items = [...titles].map(
    ([value, names]) =>
      html`<code>${value}</code>${names.length === 0 ? '' : ` (${names.join(', ').toLowerCase()})`}`,
  );
  return html`<br><span class="mark">Example: ${commaList(items)}</span>`;
}

/** The example answers, the first one open; a failure is titled with its status. */
function examples({ examples: all }: Method): Html {
  return html`${all.map(({ status, title, value }, index) => {
    const name = status === '200' ? title : `${status}: ${title}`;
    return html`<details class="example"${index === 0 ? html` open` : ''}><summary>${name}</summary>${codeBlock(JSON.stringify(value, null, 2), 'JSON')}</details>`;
  })}`;
}

function errors(causes: readonly Cause[]): Html {
  if (causes.length === 0) return html`<p>None beyond those of the portal.</p>`;
  return html`<ul class="errors">${causes.map(
    ({ code, statuses, cause, remedy }) =>
      html`<li>${errorLink(code)} <span class="mark">status ${statuses.join(' or ')}</span><br>${inline(oneLine(cause))} <strong>Remedy:</strong> ${inline(oneLine(remedy))}</li>`,
  )}</ul>`;
}

/** The causes that every method shares, folded under the status that reaches the caller. */
function byStatus(causes: readonly Cause[]): Html {
  const statuses = [...new Set(causes.flatMap((cause) => cause.statuses))].sort((a, b) => a - b);
  return html`${statuses.map((status) => {
    const ofStatus = causes.filter((cause) => cause.statuses.includes(status));
    const codes = [...new Set(ofStatus.map(({ code }) => code))];
    return html`<details class="example" id="status-${String(status)}"><summary>${String(status)}: ${codes.join(', ')}</summary>${errors(ofStatus)}</details>`;
  })}`;
}
