import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../../../scripts/lib/paths.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import { Html, html } from '../layout/html.js';
import { page } from '../layout/page.js';
import type { Guide, SiteMap } from '../layout/site-map.js';
import { markdown } from '../layout/text.js';

/** The guide: the introduction of the contract as a page. */
export function guidePage(site: SiteMap, contract: Contract, script: string): string {
  return textPage(site, script, {
    file: 'guide.html',
    title: 'Guide',
    text: `# Guide\n\n${contract.document.info.description}`,
  });
}

/** A page that is written in Markdown. */
export function textPage(site: SiteMap, script: string, { file, title, text }: Guide): string {
  return page(site, {
    file,
    title: `${title} · Bitrix24 chat reads`,
    description: `${title}: part of the contract of the Bitrix24 methods that read a chat.`,
    scripts: [script],
    body: html`<div class="prose">${withLinksToPages(markdown(text))}</div>`,
  });
}

/** What changed in the contract, by version. */
export function changelogPage(site: SiteMap, script: string): string {
  return textPage(site, script, {
    file: 'changelog.html',
    title: 'Changelog',
    text: changelogText(site),
  });
}

/** The changelog of the contract, with what is not yet released on top. */
export function changelogText({ version }: Pick<SiteMap, 'version'>): string {
  const released = read('openapi/released/CHANGELOG.md').replace(/^# .*\n/, '');
  const next = read('.changeset/spec.md').replace(/^---[\s\S]*?---\n/, '');
  const releasedVersion = (JSON.parse(read('openapi/released/package.json')) as { version: string })
    .version;
  return [
    '# Changelog',
    'What changed in the contract, newest first.',
    ...(next === '' ? [] : [`## ${version}, not released yet`, next.trim()]),
    released === ''
      ? `## ${releasedVersion}\n\nThe first version of the contract.`
      : released.trim(),
  ].join('\n\n');
}

/** The repository's Markdown links to other Markdown; here they are pages. */
function withLinksToPages({ text }: Html): Html {
  return new Html(
    text
      .replace(/href="(?:\.\/)?(?:docs\/)?wire-facts\.md/g, 'href="wire-facts.html')
      .replace(/href="(?![a-z]+:|#)([\w.-]+)\.md(?=["#])/g, 'href="$1.html'),
  );
}

function read(file: string): string {
  try {
    return readFileSync(join(paths.root, file), 'utf8');
  } catch {
    return '';
  }
}
