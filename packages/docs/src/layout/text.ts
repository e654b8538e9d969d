import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import { Marked } from 'marked';
import { Html } from './html.js';

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('php', php);
hljs.registerLanguage('typescript', typescript);

const languages: Record<string, string> = {
  Shell: 'bash',
  sh: 'bash',
  PHP: 'php',
  TypeScript: 'typescript',
  ts: 'typescript',
  JavaScript: 'typescript',
  JSON: 'json',
};

const marked = new Marked({
  async: false,
  renderer: {
    code: ({ text, lang }) =>
      `<pre tabindex="0"><code>${highlight(text, lang ?? '').text}</code></pre>`,
  },
});

/** Markdown of this repository as markup: it is trusted, so HTML in it passes. */
export function markdown(text: string): Html {
  return new Html(marked.parse(text, { async: false }));
}

/** One paragraph of Markdown without the paragraph: code, bold, links. */
export function inline(text: string): Html {
  return new Html(marked.parseInline(text, { async: false }));
}

/** Code with its words marked for the stylesheet. */
export function highlight(code: string, language: string): Html {
  const name = languages[language];
  if (name === undefined) throw new Error(`no highlighting for ${language}`);
  return new Html(hljs.highlight(code, { language: name }).value);
}
