import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { writeIfOther } from '../lib/write.js';
import { type Contract, readContract } from '../model/contract.js';
import { jsonSchemas } from './json-schemas.js';
import { publishedDocument } from './published-document.js';

/**
 * Writes what other people's tools read: the published document as `openapi.json` and `openapi.yaml`,
 * and a JSON Schema of every chat and envelope in `schemas/`.
 * @param readme the Markdown file that explains the `x-` words in a table
 * @throws UserError when the bundle is missing or cannot be used
 */
export function publish(bundleFile: string, readme: string, folder: string): void {
  const contract = readContract(bundleFile);
  for (const [name, text] of Object.entries(publishedFiles(contract, readme))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeIfOther(join(folder, name), text);
  }
}

function publishedFiles(contract: Contract, readme: string): Record<string, string> {
  const document = publishedDocument(contract, explainedWords(readFileSync(readme, 'utf8')));
  const schemas = Object.entries(jsonSchemas(contract));
  return {
    'openapi.json': json(document),
    'openapi.yaml': stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    ...Object.fromEntries(schemas.map(([name, schema]) => [`schemas/${name}.json`, json(schema)])),
  };
}

/** The meaning of each `x-` word, from the table of `openapi/README.md`. */
function explainedWords(readme: string): Map<string, string> {
  const rows = readme.matchAll(/^\| `(x-[\w-]+)` \| ([^|]+) \| ((?:\\\||[^|])+) \|/gim);
  return new Map(
    [...rows].map(([, word = '', on = '', meaning = '']) => [
      word,
      `on ${on.trim()}: ${meaning.trim().replaceAll('\\|', '|')}.`,
    ]),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
