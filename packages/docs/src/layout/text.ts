import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import { Marked } from 'marked';
import { Html, html } from './html.js';

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('php', php);
hljs.registerLanguage('typescript', typescript);

const languages: Record<string, string> = {
  Shell: 'bash',
  sh: 'bash',
  bash: 'bash',
  PHP: 'php',
  php: 'php',
  TypeScript: 'typescript',
  ts: 'typescript',
  js: 'typescript',
  JavaScript: 'typescript',
  JSON: 'json',
  json: 'json',
};

/** A value of a request as it is typed: a text as it is, anything else as JSON. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

const marked = new Marked({
  async: false,
  renderer: {
    code: ({ text, lang }) => codeBlock(text, lang ?? '').text,
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    table({ header, rows }) {
      const cell = (tag: string, content: string, attribute = '') =>
        `<${tag}${attribute}>${content}</${tag}>`;
      const head = header.map(({ tokens }) =>
        cell('th', this.parser.parseInline(tokens), ' scope="col"'),
      );
      const body = rows.map((row) => {
        const cells = row.map(({ tokens }) => cell('td', this.parser.parseInline(tokens)));
        // A row that begins with an id of a fact can be linked to.
        const [, id] = row[0]?.text.match(/^([a-z0-9]+(?:-[a-z0-9]+)+)$/) ?? [];
        return cell('tr', cells.join(''), id === undefined ? '' : ` id="${id}"`);
      });
      return `<div class="wide" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
    },
  },
});

/** Markdown of this repository as markup: it is trusted, so HTML in it is kept. */
export function markdown(text: string): Html {
  let tables = 0;
  const named = marked
    .parse(text, { async: false })
    // Landmarks of a page need different names.
    .replaceAll('aria-label="Table"', () => {
      tables += 1;
      return `aria-label="Table ${tables}"`;
    });
  return new Html(named);
}

/** One paragraph of Markdown without the paragraph: code, bold, links. */
export function inline(text: string): Html {
  return new Html(marked.parseInline(text, { async: false }));
}

/** Code that wraps, with a button that copies it. */
export function codeBlock(code: string, language: string): Html {
  return html`<div class="sample"><button type="button" class="copy" data-copy hidden>Copy</button><pre tabindex="0"><code>${highlight(code.trimEnd(), language)}</code></pre></div>`;
}

/** Code with its words marked for the stylesheet; a language without rules stays plain. */
function highlight(code: string, language: string): Html {
  const name = languages[language];
  if (name === undefined) return html`${code}`;
  return new Html(hljs.highlight(code, { language: name }).value);
}

/** The id of a heading: its words in lower case, joined by hyphens. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
