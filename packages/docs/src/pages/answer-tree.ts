import { oneLine } from '../../../../scripts/model/error-list.js';
import { kindNames, kindsOf } from '../../../../scripts/model/facts.js';
import type { Evidence, Property, Schema } from '../../../../scripts/model/schema.js';
import { propertiesBelow, typeOf } from '../contract/fields.js';
import { type Html, html } from '../layout/html.js';
import { commaList, schemaLink } from '../layout/links.js';
import { inline } from '../layout/text.js';

/** The fields of an answer. A field with fields inside can be folded; the id of each field is its path. */
export function answerTree(answer: Schema): Html {
  const shapes = answer.branches.length > 0 ? answer.branches : [answer];
  if (shapes.length === 1) return html`${shapes.map((shape) => tree(shape, '', '', 0))}`;
  return html`<p>One of these shapes:</p>${shapes.map((shape, index) => {
    const prefix = index === 0 ? '' : `${index + 1}.`;
    return html`<h3>${shape.title ?? shape.name ?? 'Other'}</h3>${tree(shape, prefix, '', 0)}`;
  })}`;
}

/** How many levels are open when the page loads: the envelope, and the fields of the result. */
const openLevels = 1;

function tree(schema: Schema, prefix: string, above: string, level: number): Html | undefined {
  const below = propertiesBelow(schema);
  if (below.length === 0) return undefined;
  return html`<ul class="tree">${below.map((property) => {
    const path = above === '' ? property.key : `${above}.${property.key}`;
    const inner = tree(property.schema, prefix, path, level + 1);
    const isOpen = level < openLevels && property.key === 'result';
    const head = html`<code class="key">${property.key}</code> <span class="mark">${typeOf(property.schema)}${property.required ? ' · always sent' : ''}${since(property.schema)}</span>`;
    return inner
      ? html`<li id="${prefix}${path}"><details${isOpen ? html` open` : ''}><summary>${head}</summary>${about(property)}${inner}</details></li>`
      : html`<li id="${prefix}${path}">${head}${about(property)}</li>`;
  })}</ul>`;
}

function about({ schema }: Property): Html {
  const { description, knownValues, name, evidence } = schema;
  const known = knownValues.map((value) => html`<code>${value === '' ? '""' : value}</code>`);
  return html`<p>${inline(oneLine(description))}${known.length === 0 ? '' : html` Known values: ${commaList(known)}.`}${
    name === undefined ? '' : html` <a class="mark" href="${schemaLink(name)}">${name}</a>`
  }${evidence ? evidenceOf(evidence) : ''}</p>`;
}

/** The evidence of a statement, with links to the facts. */
function evidenceOf(evidence: Evidence): Html | undefined {
  const parts = kindsOf(evidence).map((kind) => {
    const [first] = evidence[kind] ?? [];
    const name = kindNames[kind].replace(/^the /, '');
    return first === undefined || first.includes(':')
      ? html`${name}`
      : html`<a href="wire-facts.html#${first}">${name}</a>`;
  });
  return parts.length === 0
    ? undefined
    : html` <span class="evidence">Seen in: ${commaList(parts)}</span>`;
}

function since({ since: year }: Schema): string {
  return year === undefined ? '' : ` · since ${year}`;
}
