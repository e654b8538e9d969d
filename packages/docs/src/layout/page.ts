import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.js';
import { Html, html } from './html.js';

/** In pixels; `bar.css` says the same. */
export const barHeight = 48;

const places = [
  { href: 'index.html', label: 'Start' },
  { href: 'reference.html', label: 'Reference' },
  { href: 'compare.html', label: 'Compare' },
  { href: 'index.html#try-it', label: 'Try it' },
];

/** Stylesheets of the site, for a page's head. */
export function siteStyle(...files: string[]): Html {
  const text = files.map((file) => readFileSync(join(folders.styles, file), 'utf8')).join('\n');
  return html`<style>${new Html(text)}</style>`;
}

/** The bar at the top of every page. */
export function bar(here: string): Html {
  const links = places.map(({ href, label }) =>
    href === here
      ? html`<a href="${href}" aria-current="page">${label}</a>`
      : html`<a href="${href}">${label}</a>`,
  );
  return html`<header class="site-bar"><a class="site-name" href="index.html">b24-chat</a><nav aria-label="Site">${links}</nav></header>`;
}

export interface PageParts {
  /** The file's name, by which the bar knows where the reader is. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** Classic scripts: pages opened from a file may load no modules. */
  readonly scripts: readonly string[];
}

/** A hand-made page: everything it needs stands in it. */
export function page({ file, title, description, body, scripts }: PageParts): string {
  const script = (text: string) =>
    html`<script>${new Html(text.replaceAll('</script', '<\\/script'))}</script>`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="data:,">
${siteStyle('bar.css', 'code.css', 'site.css', 'try-it.css')}
${script(readFileSync(join(folders.browser, 'color-mode.js'), 'utf8'))}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${bar(file)}
<main id="main">${body}</main>
<footer class="site-foot"><p>Made from a hand-written OpenAPI 3.1 contract. Not affiliated with Bitrix24.</p></footer>
${scripts.map(script)}
</body>
</html>
`.text;
}
