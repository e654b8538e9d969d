import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly } from '../../../../scripts/lib/redocly.js';
import { UserError } from '../../../../scripts/lib/user-error.js';
import type { Contract } from '../../../../scripts/model/contract.js';
import { browserScript } from '../layout/browser-script.js';
import { html } from '../layout/html.js';
import { bar, barHeight, icon, inlineScript, siteStyle } from '../layout/page.js';
import { type ReadableSpec, readableSpec, schemaTag } from './readable.js';

/** The picture next to "API docs by Redocly", which Redoc loads from its vendor's host, in two sizes. */
const footerLogo = /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g;

/** Its replacement: the name, as a picture in the page itself. */
const footerName = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="16"><text y="13" font-family="sans-serif" font-size="13" fill="#777">Redocly</text></svg>',
)}`;

/**
 * Renders the contract with Redoc into one page that loads nothing from other hosts.
 * @returns the page
 * @throws UserError when Redocly cannot render it
 */
export async function renderReference(contract: Contract): Promise<string> {
  const spec = readableSpec(contract);
  const workshop = mkdtempSync(join(tmpdir(), 'b24-docs-'));
  try {
    const page = join(workshop, 'reference.html');
    const specFile = join(workshop, 'openapi.json');
    const configFile = join(workshop, 'redocly.yaml');
    writeFileSync(specFile, JSON.stringify(spec));
    writeFileSync(configFile, JSON.stringify(redocOptions(spec)));
    const run = await redocly([
      'build-docs',
      specFile,
      `--config=${configFile}`,
      `--output=${page}`,
      '--inlineBundle',
      '--title=Reference · Bitrix24 chat reads',
    ]);
    if (run.code !== 0) {
      throw new UserError(
        `the reference cannot be rendered: ${run.stderr.trim().split('\n').at(-1)}`,
      );
    }
    return dress(readFileSync(page, 'utf8'), await browserScript('on-reference.ts'));
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

/** Puts the site's bar above Redoc, and removes the external picture. */
function dress(page: string, script: string): string {
  const withoutLogo = page
    .replaceAll(footerLogo, footerName)
    // Redoc writes the links of its first view without the `#` that they need in a page of one file.
    .replaceAll(/ href="\/(?!\/)/g, ' href="#/');
  const head = withoutLogo.indexOf('</head>');
  const body = withoutLogo.indexOf('<body>', head) + '<body>'.length;
  const end = withoutLogo.lastIndexOf('</body>');
  if (head < 0 || body < head || end < body) {
    throw new Error('Redoc rendered a page without a head or a body');
  }
  return [
    withoutLogo.slice(0, head),
    icon.text,
    siteStyle('bar.css', 'search.css', 'reference.css').text,
    withoutLogo.slice(head, body),
    html`<a class="skip" href="#main">Skip to content</a>${bar('reference.html')}`.text,
    withoutLogo.slice(body, end),
    inlineScript(script).text,
    withoutLogo.slice(end),
  ].join('');
}

/** Redoc shows only the code samples whose labels are listed here, in this order. */
function redocOptions(spec: ReadableSpec): object {
  const samples = Object.values(spec.paths).flatMap(({ post }) => post['x-codeSamples'] ?? []);
  const languages = new Map(samples.map(({ label, lang }) => [label, { label, lang }]));
  return {
    telemetry: 'off',
    openapi: {
      disableTelemetry: true,
      schemaDefinitionsTagName: schemaTag,
      jsonSamplesExpandLevel: 3,
      scrollYOffset: barHeight,
      codeSamples: { languages: [...languages.values(), { lang: 'Payload' }] },
    },
  };
}
