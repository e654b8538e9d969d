import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly } from '../lib/redocly.js';
import { UserError } from '../lib/user-error.js';
import { type ReadableSpec, readableSpec } from './readable.js';

/** The picture beside "API docs by Redocly", which Redoc loads from its maker's host: two sizes. */
const footerLogo = /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g;

/**
 * Renders the bundle with Redoc into one page that asks nothing of any other host.
 * @returns the page's path
 * @throws UserError when Redocly cannot render it
 */
export async function buildDocs(bundleFile: string, folder: string): Promise<string> {
  const spec = readableSpec(bundleFile);
  const page = join(folder, 'index.html');
  const workshop = mkdtempSync(join(tmpdir(), 'b24-docs-'));
  try {
    const specFile = join(workshop, 'openapi.json');
    const configFile = join(workshop, 'redocly.yaml');
    writeFileSync(specFile, JSON.stringify(spec));
    writeFileSync(configFile, JSON.stringify(redocOptions(spec)));
    mkdirSync(folder, { recursive: true });
    const run = await redocly([
      'build-docs',
      specFile,
      `--config=${configFile}`,
      `--output=${page}`,
      '--inlineBundle',
      '--title=Bitrix24 chat reads',
    ]);
    if (run.code !== 0) {
      throw new UserError(`the docs cannot be rendered: ${run.stderr.trim().split('\n').at(-1)}`);
    }
  } finally {
    rmSync(workshop, { recursive: true });
  }
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(footerLogo, 'data:,'));
  return page;
}

/** Redoc shows only the code samples whose label it is told of, in the order it is told. */
function redocOptions(spec: ReadableSpec): object {
  const samples = Object.values(spec.paths).flatMap(({ post }) => post['x-codeSamples'] ?? []);
  const languages = new Map(samples.map(({ label, lang }) => [label, { label, lang }]));
  return {
    telemetry: 'off',
    openapi: {
      disableTelemetry: true,
      codeSamples: { languages: [...languages.values(), { lang: 'Payload' }] },
    },
  };
}
