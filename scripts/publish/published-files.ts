import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { paths } from '../lib/paths.js';
import { writeIfOther } from '../lib/write.js';
import { type Contract, readContract } from '../model/contract.js';
import { type Facts, readFacts } from '../model/facts.js';
import { jsonSchemas } from './json-schemas.js';
import { publishedDocument } from './published-document.js';
import { unconfirmed } from './unconfirmed.js';

/**
 * Writes the files for other tools: the published document as `openapi.json` and `openapi.yaml`, a JSON
 * Schema of every chat and envelope in `schemas/`, and `unconfirmed.md`, which lists what no recorded answer
 * has confirmed.
 * @returns the names of the files that it wrote
 * @throws UserError when the bundle is missing or cannot be used
 */
export function publish(bundleFile: string, folder: string): string[] {
  const contract = readContract(bundleFile);
  const facts = readFacts(paths.facts);
  const files = publishedFiles(contract, facts);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeIfOther(join(folder, name), text);
  }
  return Object.keys(files);
}

function publishedFiles(contract: Contract, facts: Facts): Record<string, string> {
  const document = publishedDocument(contract, facts, explainedWords());
  const schemas = Object.entries(jsonSchemas(contract));
  return {
    'openapi.json': json(document),
    'unconfirmed.md': unconfirmed(contract, facts),
    'openapi.yaml': stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    ...Object.fromEntries(schemas.map(([name, schema]) => [`schemas/${name}.json`, json(schema)])),
  };
}

/** The meaning of each `x-` word, from the table of `openapi/README.md`. */
function explainedWords(): Map<string, string> {
  const readme = readFileSync(join(paths.root, 'openapi/README.md'), 'utf8');
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
