import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { writeIfOther } from '../../../scripts/lib/write.js';
import { type Contract, readContract } from '../../../scripts/model/contract.js';
import { oneLine } from '../../../scripts/model/error-list.js';
import { publish } from '../../../scripts/publish/published-files.js';
import { copyApiDocs } from './api-cache.js';
import { fieldMap } from './contract/field-map.js';
import { browserScript } from './layout/browser-script.js';
import { schemaLink } from './layout/links.js';
import { type SiteMap, siteMapOf } from './layout/site-map.js';
import { errorsMarkdown, guideMarkdown } from './markdown/documents.js';
import { llmsText } from './markdown/llms.js';
import { methodMarkdown } from './markdown/method-markdown.js';
import { comparePage } from './pages/compare.js';
import { errorsPage } from './pages/errors-page.js';
import { frontPage } from './pages/front.js';
import { changelogPage, changelogText, guidePage, textPage } from './pages/guide-page.js';
import { methodPage } from './pages/method-page.js';
import { searchIndex } from './pages/search-index.js';
import { tryItData } from './pages/try-it-data.js';
import { policies } from './policy.js';
import { renderReference } from './reference/reference.js';

/**
 * Builds the site from the bundle and removes everything else from its folder. No page makes a request
 * to another host, and every page opens from a file.
 * @returns the path of its first page
 * @throws UserError when the bundle cannot be read, Redocly cannot render it, or the client's API is not
 * documented
 */
export async function buildDocs(bundleFile: string, folder: string): Promise<string> {
  const contract = readContract(bundleFile);
  mkdirSync(folder, { recursive: true });
  const published = publish(bundleFile, folder);
  const site = siteMapOf(
    contract,
    published.map((name) => join(folder, name)),
  );
  const [reference, withForm, formCall, everyPage, api] = await Promise.all([
    renderReference(contract),
    browserScript('with-form.ts'),
    browserScript('form-call.ts'),
    browserScript('every-page.ts'),
    copyApiDocs(join(folder, 'api')),
  ]);
  const pages = {
    'index.html': frontPage(site, contract.methods, tryItData(contract), withForm),
    ...readerPages(site, contract, everyPage),
  };
  const search = {
    pages,
    api: api.map((path) => `api/${path}`).filter((path) => /\/\w+\/[^/]+\.html$/.test(path)),
    schemas: schemaPlaces(contract),
  };
  const files: Record<string, string> = {
    ...pages,
    'reference.html': reference,
    'search-index.js': searchIndex(search),
    'form-call.js': formCall,
    'content-security-policy.txt': policies(pages),
    ...texts(site, contract),
  };
  for (const [name, text] of Object.entries(files)) writeIfOther(join(folder, name), text);
  clear(folder, [...Object.keys(files), ...published, ...api.map((path) => `api/${path}`)]);
  return join(folder, 'index.html');
}

function readerPages(site: SiteMap, contract: Contract, script: string): Record<string, string> {
  const { methods } = contract;
  return {
    ...Object.fromEntries(
      methods.map((method) => [`${method.name}.html`, methodPage(site, method, contract, script)]),
    ),
    'guide.html': guidePage(site, contract, script),
    'errors.html': errorsPage(site, contract, script),
    'compare.html': comparePage(site, methods, fieldMap(contract), script),
    'changelog.html': changelogPage(site, script),
    ...Object.fromEntries(site.guides.map((guide) => [guide.file, textPage(site, script, guide)])),
  };
}

/** The same for readers of plain text. */
function texts(site: SiteMap, contract: Contract): Record<string, string> {
  const documents: Record<string, string> = {
    'guide.md': guideMarkdown(contract),
    ...Object.fromEntries(
      contract.methods.map((method) => [`${method.name}.md`, methodMarkdown(method, contract)]),
    ),
    'errors.md': errorsMarkdown(contract),
    'changelog.md': `${changelogText(site)}\n`,
    ...Object.fromEntries(site.guides.map(({ file, text }) => [file.replace(/html$/, 'md'), text])),
  };
  return {
    ...documents,
    'llms.txt': llmsText(contract.methods, site.guides),
    'llms-full.txt': Object.values(documents).join('\n'),
  };
}

function schemaPlaces({ schemas }: Contract): [string, string, string][] {
  return Object.entries(schemas).map(([name, { description }]) => [
    `${name} · Schemas`,
    schemaLink(name),
    oneLine(description),
  ]);
}

/** Removes every file of the folder that is not one of these. */
function clear(folder: string, files: readonly string[]): void {
  const kept = new Set(files);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join('/');
    const isKept = entry.isDirectory()
      ? files.some((one) => dirname(one) === name || one.startsWith(`${name}/`))
      : kept.has(name);
    if (!isKept) rmSync(file, { recursive: true, force: true });
  }
}
