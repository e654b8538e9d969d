import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocsServer, serveDocs } from '../src/serve/server.js';
import { openSite, type Site } from './site.js';

let site: Site;
let server: DocsServer;

beforeAll(async () => {
  site = await openSite();
  server = await serveDocs({ folder: site.folder, port: 0 });
});

afterAll(async () => {
  await server?.close();
  await site?.close();
});

test.each(['index.html', 'im.dialog.get.html', 'errors.html'])(
  'the scripts and styles of %s work under the strict policy',
  async (file) => {
    const text = readFileSync(join(site.folder, 'content-security-policy.txt'), 'utf8');
    const policy = text.match(/^Content-Security-Policy: (.+)$/m)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    const page = await site.browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      // The server adds a script that reloads the page; a host of the built files does not.
      const body = (await response.text()).replace(/<script>new EventSource[\s\S]*?<\/script>/, '');
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers, body });
    });
    await page.goto(server.url + file);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search the docs' }).fill('expired_token');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(refused).toEqual([]);
    await page.close();
  },
);
