import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../../../scripts/lib/chromium.js';
import { toolPath } from '../../../../scripts/lib/tool.js';
import type { Benchmark, Samples } from '../harness/benchmark.js';
import { folders } from '../harness/paths.js';
import { takeTurns } from '../harness/turns.js';

const site = join(folders.root, 'openapi/dist/docs');

/**
 * How much a reader loads and how soon the page is visible. Redocly's page has its script inlined, because by
 * default it loads the script from another host.
 */
export const docs: Benchmark = {
  name: 'docs',
  title: 'The docs as a page in Chromium',
  metrics: { bytes: 'kB', gzip: 'kB', 'first paint': 'ms' },
  budgets: [
    {
      metric: 'first paint',
      subject: 'reference',
      peer: 'redocly build-docs',
      atMost: 1.1,
      tolerance: 0.15,
    },
    {
      metric: 'gzip',
      subject: 'reference',
      peer: 'redocly build-docs',
      atMost: 1.05,
      tolerance: 0,
    },
    {
      metric: 'first paint',
      subject: 'front page',
      peer: 'redocly build-docs',
      atMost: 0.8,
      tolerance: 0.15,
    },
  ],
  async run() {
    const args = ['--import', 'tsx/esm', join(folders.root, 'scripts/docs.ts')];
    execFileSync(process.execPath, args, { cwd: folders.root, stdio: 'ignore' });
    const workshop = mkdtempSync(join(tmpdir(), 'b24-bench-'));
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox'],
    });
    try {
      const plain = join(workshop, 'redocly.html');
      buildPlain(plain);
      const pages = {
        'front page': join(site, 'index.html'),
        reference: join(site, 'reference.html'),
        'compare page': join(site, 'compare.html'),
        'redocly build-docs': plain,
      };
      return await measure(browser, pages);
    } finally {
      await browser.close();
      rmSync(workshop, { recursive: true });
    }
  },
};

function buildPlain(output: string): void {
  const bundle = join(folders.root, 'openapi/dist/openapi.json');
  const command = [toolPath('@redocly/cli', 'redocly'), 'build-docs', bundle];
  execFileSync(process.execPath, [...command, '--output', output, '--inlineBundle'], {
    stdio: 'ignore',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off' },
  });
}

async function measure(browser: Browser, pages: Record<string, string>): Promise<Samples> {
  const texts = Object.fromEntries(
    Object.entries(pages).map(([name, file]) => [name, readFileSync(file)]),
  );
  const names = Object.keys(pages);
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(texts[names[Number(url.slice(1))] ?? '']);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const paints = await takeTurns(
      Object.fromEntries(
        names.map((name, index) => [
          name,
          async () => ({
            'first paint': await firstPaint(browser, `http://127.0.0.1:${port}/${index}`),
          }),
        ]),
      ),
      { rounds: 11, warmup: 1 },
    );
    return Object.fromEntries(
      names.map((name) => {
        const text = texts[name] ?? Buffer.from('');
        const sizes = { bytes: [text.length / 1000], gzip: [gzipSync(text).length / 1000] };
        return [name, { ...sizes, ...paints[name] }];
      }),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // No request leaves this machine.
    await page.route(
      (target) => target.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await page.goto(url);
    const paint = await page.waitForFunction(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
    );
    return Number(await paint.jsonValue());
  } finally {
    await context.close();
  }
}
