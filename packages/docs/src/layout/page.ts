import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.js';
import { Html, html } from './html.js';
import { plainText } from './plain-text.js';
import type { SiteMap } from './site-map.js';

/** In pixels; `bar.css` says the same. */
export const barHeight = 48;

const places = [
  { href: 'index.html', label: 'Home' },
  { href: 'guide.html', label: 'Guide' },
  { href: 'errors.html', label: 'Errors' },
  { href: 'compare.html', label: 'Compare' },
  { href: 'reference.html', label: 'Reference' },
  { href: 'api/index.html', label: 'Client' },
  { href: 'index.html#try-it', label: 'Try it' },
];

/** Stylesheets of the site, for a page's head. */
export function siteStyle(...files: string[]): Html {
  const text = files.map((file) => readFileSync(join(folders.styles, file), 'utf8')).join('\n');
  return html`<style>${new Html(text)}</style>`;
}

/** The bar at the top of every page. */
export function bar(here: string): Html {
  const links = places.map(
    ({ href, label }) => html`<a href="${href}"${current(href, here)}>${label}</a>`,
  );
  return html`<header class="site-bar"><a class="site-name" href="index.html">b24-chat</a><nav aria-label="Site">${links}</nav></header>`;
}

/** A script in the page itself: pages opened from a file may not load modules. */
export function inlineScript(text: string): Html {
  return html`<script>${new Html(text.replaceAll('</script', '<\\/script'))}</script>`;
}

export const icon = html`<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5cd5" d="M4 5h24a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H15l-8 6v-6H4a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"/><text x="16" y="20" font-family="sans-serif" font-size="13" font-weight="700" fill="#fff" text-anchor="middle">24</text></svg>',
)}">`;

export interface PageParts {
  /** The name of the file, which the bar marks as the current page. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** Shown at the right of the text on wide screens, below it on others. */
  readonly aside?: Html;
  /** Classic scripts. */
  readonly scripts: readonly string[];
}

/** A page of the site: it contains everything that it needs, except the search index. */
export function page(site: SiteMap, parts: PageParts): string {
  const { file, title, description, body, aside, scripts } = parts;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${icon}
${siteStyle('bar.css', 'code.css', 'site.css', 'layout.css', 'try-it.css', 'search.css', 'compare.css', 'print.css')}
${colorScript()}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${bar(file)}
<div class="page">
<details class="side-menu"><summary>Contents</summary>${sideNav(site, file, body, 'menu')}</details>
<div class="side">${sideNav(site, file, body, 'side')}</div>
<div class="content${aside ? ' with-aside' : ''}">
<main id="main">${body}</main>${aside ? html`<aside class="aside" aria-label="Samples">${aside}</aside>` : ''}
</div>
</div>
${foot(site)}
${scripts.map(inlineScript)}
</body>
</html>
`.text;
}

/** Sets light or dark before anything is painted. */
function colorScript(): Html {
  return inlineScript(readFileSync(join(folders.browser, 'color-mode.js'), 'utf8'));
}

function sideNav(site: SiteMap, here: string, body: Html, kind: 'menu' | 'side'): Html {
  const sections = sectionsOf(body);
  const entry = (href: string, label: string) =>
    html`<li><a href="${href}"${current(href, here)}>${label}</a>${
      href === here && sections.length > 0
        ? html`<ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`
        : ''
    }</li>`;
  const group = (title: string, entries: readonly Html[]) =>
    html`<p class="side-title">${title}</p><ul>${entries}</ul>`;
  return html`<nav aria-label="${kind === 'menu' ? 'Contents menu' : 'Contents'}">${[
    group('Learn', [
      entry('index.html', 'Home'),
      entry('guide.html', 'Guide'),
      entry('compare.html', 'Which method?'),
      entry('errors.html', 'Errors'),
      ...site.guides.map(({ file, title }) => entry(file, title)),
    ]),
    group(
      'Methods',
      site.methods.map((name) => entry(`${name}.html`, name)),
    ),
    group('More', [
      entry('reference.html', 'Reference'),
      entry('api/index.html', 'Client API'),
      entry('changelog.html', 'Changelog'),
    ]),
  ]}</nav>`;
}

function sectionsOf(body: Html): { id: string; title: string }[] {
  const headings = body.text.matchAll(/<h2[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g);
  return [...headings].map(([, id = '', title = '']) => ({ id, title: plainText(title) }));
}

function current(href: string, here: string): Html | undefined {
  return href === here ? html` aria-current="page"` : undefined;
}

function foot({ version, date, repository }: SiteMap): Html {
  const source = repository === undefined ? '' : html` · <a href="${repository}">Repository</a>`;
  return html`<footer class="site-foot"><p>Contract ${version} of ${date} · <a href="changelog.html">Changelog</a>${source}</p><p>Generated from a hand-written OpenAPI 3.1 contract. Not affiliated with Bitrix24.</p></footer>`;
}
