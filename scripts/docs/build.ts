import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../model/contract.js';
import { publish } from '../publish/publish.js';
import { browserScript } from './browser-script.js';
import { comparePage } from './compare.js';
import { fieldMap } from './field-map.js';
import { frontPage } from './front.js';
import { llmsText } from './llms.js';
import { methodMarkdown } from './method-markdown.js';
import { renderReference } from './reference.js';
import { tryItData } from './try-it-data.js';

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
    browserScript('front.ts'),
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
