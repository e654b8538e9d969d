import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureChromium } from '../../../scripts/lib/chromium.js';
import { document } from './support.js';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Each viewer as its documentation embeds it. */
const pages: Readonly<Record<string, string>> = {
  '/scalar.html': `<!doctype html><div id="app"></div><script src="/@scalar/api-reference/dist/browser/standalone.js"></script>
<script>Scalar.createApiReference('#app', { url: '/openapi.json', telemetry: false, withDefaultFonts: false, defaultOpenAllTags: true })</script>`,
  '/swagger-ui.html': `<!doctype html><link rel="stylesheet" href="/swagger-ui-dist/swagger-ui.css"><div id="app"></div>
<script src="/swagger-ui-dist/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/openapi.json', dom_id: '#app', deepLinking: true, docExpansion: 'full' })</script>`,
};

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    try {
      const page = pages[url];
      const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : '';
      response.setHeader('content-type', page ? 'text/html; charset=utf-8' : type);
      response.end(page ?? readFileSync(url === '/openapi.json' ? document : `${packages}${url}`));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

test.each(['scalar', 'swagger-ui'])(
  '%s shows all four methods, without an error of the page',
  async (viewer) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const { port } = server.address() as AddressInfo;
    // No request leaves this machine.
    await page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await page.goto(`http://127.0.0.1:${port}/${viewer}.html`);
    for (const summary of ['Read a chat as a bot', 'Read the chat of an open line']) {
      await page.getByText(summary).first().waitFor({ state: 'attached', timeout: 60_000 });
    }
    for (const method of ['im.dialog.get', 'imbot.dialog.get', 'imbot.v2.Chat.get']) {
      await page.getByText(method).first().waitFor({ state: 'attached', timeout: 60_000 });
    }
    expect(errors).toEqual([]);
    await page.close();
  },
);
