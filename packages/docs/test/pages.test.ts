import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs } from '../src/serve/server.js';
import { openSite, type Site, watch } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(() => site?.close());

const pages = ['index.html', 'compare.html'];

describe.each(pages)('%s, opened from a file', (file) => {
  test('asks nothing of any host and logs no error', async () => {
    const { page, outside, faults } = await site.open(file);
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([360, 1440])('needs no sideways scrolling at %i px', async (width) => {
    const { page } = await site.open(file, { viewport: { width, height: 800 } });
    const { needed, given } = await page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      given: document.documentElement.clientWidth,
    }));
    expect(needed).toBeLessThanOrEqual(given);
    await page.close();
  });

  test('links to pages and places that are there', async () => {
    const { page } = await site.open(file);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const [name = '', hash = ''] = link.split('#');
      const text = readFileSync(join(site.folder, name || file), 'utf8');
      if (hash !== '' && !hash.startsWith('/')) expect(text).toContain(`id="${hash}"`);
    }
    await page.close();
  });
});

// Served: what a page stores from a file, Chromium may write down only after the next load.
test.each(pages)('%s remembers the colours that the reader chose', async (file) => {
  const server = await serveDocs({ folder: site.folder, port: 0 });
  const { page } = await watch(site.browser, server.url + file, { colorScheme: 'light' });
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
  expect(await isDark()).toBe(false);
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  await page.reload();
  expect(await isDark()).toBe(true);
  await page.close();
  await server.close();
});

test('each link to an operation opens it in the reference', async () => {
  const { page } = await site.open('index.html');
  const links = await page
    .locator('.card a')
    .evaluateAll((all) => all.map((a) => [a.textContent ?? '', a.getAttribute('href') ?? '']));
  expect(links).toHaveLength(4);
  for (const [method = '', href = ''] of links) {
    const reference = await site.open(href);
    await reference.page.getByRole('heading', { name: method }).first().waitFor();
    await reference.page.close();
  }
  await page.close();
});

describe('the sample tabs', () => {
  const shown = (page: Page) => page.locator('.sample:visible code').textContent();

  test('switch by mouse, over every flavour of every method', async () => {
    const { page } = await site.open('index.html');
    for (const method of await page.getByRole('tablist').first().getByRole('tab').all()) {
      await method.click();
      const name = (await method.textContent()) ?? '';
      const flavours = page.getByRole('tablist', { name: `Samples for ${name}` }).getByRole('tab');
      expect(await flavours.allTextContents()).toEqual([
        'Client',
        'cURL (webhook)',
        'cURL (OAuth)',
        'B24 JS SDK',
        'B24 PHP SDK',
        'BX24.js',
        'CRest',
      ]);
      for (const flavour of await flavours.all()) {
        await flavour.click();
        expect(await shown(page)).toContain(name);
      }
    }
    await page.close();
  });

  test('switch by the arrow keys, round and round', async () => {
    const { page } = await site.open('index.html');
    await page.getByRole('tab', { name: 'Client' }).first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toContain('CRest::call');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toContain('curl -X POST');
    await page.close();
  });
});

describe('for assistants', () => {
  test('llms.txt names a file for each method, and all are there', () => {
    const text = readFileSync(join(site.folder, 'llms.txt'), 'utf8');
    const files = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(4);
    expect(files.filter((file) => !existsSync(join(site.folder, file)))).toEqual([]);
  });

  test('the Markdown of a method has its fields, errors, examples and samples', () => {
    const text = readFileSync(join(site.folder, 'im.dialog.get.md'), 'utf8');
    expect(text).toContain('| `result.readed_list[].user_id` | integer | yes |');
    expect(text).toContain('| `result.background_id` | string or integer or null | no |');
    expect(text).toContain('- `ACCESS_ERROR` (403): The caller is not in the chat');
    expect(text).toContain('"name": "Deal Chat"');
    expect(text).toContain("CRest::call('im.dialog.get'");
  });
});

describe('the Markdown of a method', () => {
  const rows = (file: string, heading: string) => {
    const text = readFileSync(join(site.folder, file), 'utf8');
    const section = text.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
    return section.split('\n').filter((line) => line.startsWith('| `'));
  };

  test('has a table for each way to name a chat, with the one parameter of that way', () => {
    const parameters = ['By chat', 'By dialog', 'By session', 'By user code'].map((form) =>
      rows('imopenlines.dialog.get.md', form).map((row) => row.split(' | ').slice(0, 3).join(' ')),
    );
    expect(parameters).toEqual([
      ['| `CHAT_ID` integer yes'],
      ['| `DIALOG_ID` string yes'],
      ['| `SESSION_ID` integer yes'],
      ['| `USER_CODE` string yes'],
    ]);
  });

  test('does not require the names of two generations in one answer', () => {
    const text = readFileSync(join(site.folder, 'imbot.dialog.get.md'), 'utf8');
    const answer = text.split('## Answer')[1]?.split('\n## ')[0] ?? '';
    const tables = answer.split('\n### ').slice(1);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const names = ['`result.name`', '`result.title`'].filter((name) => table.includes(name));
      expect(names).toHaveLength(1);
    }
  });
});

test('the comparison maps a field of the one chat to the key of each dialect', async () => {
  const { page } = await site.open('compare.html');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'name', exact: true }) });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    'text, null if empty',
    'name\nstring or null',
    'name\nstring or null',
    'title\nstring',
  ]);
  await page.close();
});

test('the hand-made pages stay small', () => {
  const size = (file: string) => gzipSync(readFileSync(join(site.folder, file))).length;
  expect(size('index.html')).toBeLessThan(40_000);
  expect(size('compare.html')).toBeLessThan(16_000);
});
