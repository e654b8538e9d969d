import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paths } from '../../../scripts/lib/paths.js';
import { buildApiDocs } from '../src/api.js';
import { serveDocs } from '../src/serve/server.js';
import { openSite, watch } from './site.js';

// As deep as the real package, so that it finds the same configuration.
mkdirSync(paths.reports, { recursive: true });
const copy = mkdtempSync(join(paths.reports, 'client-api-'));

afterAll(() => rmSync(copy, { recursive: true }));

test('the API of the client renders, and every public name of it has a docstring', async () => {
  const out = join(copy, 'docs');
  await buildApiDocs(paths.client, out);
  expect(readFileSync(join(out, 'functions/index.createChatClient.html'), 'utf8')).toContain(
    'Makes a client that calls through a webhook.',
  );
});

test('each page of the API leads back to the docs, and opens in the colours chosen there', async () => {
  const site = await openSite();
  const server = await serveDocs({ folder: site.folder, port: 0 });
  const options = { colorScheme: 'light', viewport: { width: 390, height: 844 } } as const;
  const { page } = await watch(site.browser, `${server.url}errors.html`, options);
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  for (const path of ['api/index.html', 'api/functions/index.toChat.html']) {
    await page.goto(server.url + path);
    expect(await theme()).toBe('dark');
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ path, excess }).toEqual({ path, excess: 0 });
    await page.getByRole('link', { name: 'Back to the docs' }).click();
    await page.waitForURL(`${server.url}index.html`);
  }
  await server.close();
  await site.close();
});

test('a public name without a docstring is named', async () => {
  for (const name of ['src', 'tsconfig.json', 'package.json', 'README.md', 'node_modules']) {
    cpSync(join(paths.client, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  const file = join(copy, 'src/to-chat.ts');
  const bare = readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\/\n(?=export function)/, '');
  writeFileSync(file, bare);
  await expect(buildApiDocs(copy, join(copy, 'docs-of-copy'))).rejects.toThrow(
    /^the client's API is not fully documented: index\.toChat .*does not have any documentation$/,
  );
});
