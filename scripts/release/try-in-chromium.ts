import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../lib/chromium.js';
import { UserError } from '../lib/user-error.js';
import type { Example } from '../readme/examples.js';

/** Longer than any example takes, on a slow machine, in milliseconds. */
const patience = 60_000;

/**
 * Bundles the programs among some examples as for a web page and runs them in Chromium.
 * @returns how many ran, and the browser's version
 * @throws UserError with the place of the one that fails and the error of the browser
 */
export async function tryInChromium(
  examples: readonly Example[],
  project: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ ran: number; version: string }> {
  let script = '';
  const site = createServer(({ url }, response) => {
    const isScript = url === '/readme.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<script type="module" src="/readme.js"></script>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox'],
  });
  try {
    let ran = 0;
    for (const { kind, place, ...example } of examples) {
      if (kind !== 'program' || !('source' in example)) continue;
      script = await bundled(example.source, project, environment, place);
      const page = await browser.newPage();
      const fault = new Promise<string>((resolve) =>
        page.on('pageerror', ({ message }) => resolve(message)),
      );
      await page.goto(`http://127.0.0.1:${port}/`);
      const outcome = await Promise.race([
        fault,
        page
          .waitForFunction('globalThis.readmeHasRun', undefined, { timeout: patience })
          .then(() => undefined, String),
      ]);
      if (outcome !== undefined) throw new UserError(`${place} fails in Chromium: ${outcome}`);
      await page.close();
      ran++;
    }
    return { ran, version: browser.version() };
  } finally {
    await browser.close();
    site.close();
  }
}

async function bundled(
  source: string,
  resolveDir: string,
  environment: Readonly<Record<string, string>>,
  place: string,
): Promise<string> {
  try {
    const { outputFiles } = await build({
      stdin: { contents: `${source}\nglobalThis.readmeHasRun = true;`, resolveDir, loader: 'ts' },
      define: Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          `process.env.${name}`,
          JSON.stringify(value),
        ]),
      ),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    throw new UserError(`${place} cannot be bundled for a browser: ${String(error)}`);
  }
}
