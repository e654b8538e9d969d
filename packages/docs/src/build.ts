import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../../../scripts/model/contract.js';
import { publish } from '../../../scripts/publish/publish.js';
import { fieldMap } from './contract/field-map.js';
import { browserScript } from './layout/browser-script.js';
import { llmsText } from './markdown/llms.js';
import { methodMarkdown } from './markdown/method-markdown.js';
import { comparePage } from './pages/compare.js';
import { frontPage } from './pages/front.js';
import { tryItData } from './pages/try-it-data.js';
import { renderReference } from './reference/reference.js';

/**
 * Builds the site from the bundle: every page stands by itself and asks nothing of any other host.
 * @returns the path of its first page
 * @throws UserError when the bundle cannot be read or Redocly cannot render it
 */
export async function buildDocs(bundleFile: string, folder: string): Promise<string> {
  const contract = readContract(bundleFile);
  const { methods } = contract;
  const [reference, script] = await Promise.all([
    renderReference(contract),
    browserScript('site.ts'),
  ]);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('index.html', frontPage(methods, tryItData(contract), script));
  write('reference.html', reference);
  write('compare.html', comparePage(methods, fieldMap(contract)));
  write('llms.txt', llmsText(methods));
  for (const method of methods) write(`${method.name}.md`, methodMarkdown(method, contract));
  publish(bundleFile, folder);
  return join(folder, 'index.html');
}
