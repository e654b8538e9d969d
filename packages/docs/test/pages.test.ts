import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs } from '../src/serve/server.js';
import { openSite, type Site, watch } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const pages = [
  'index.html',
  'im.dialog.get.html',
  'errors.html',
  'guide.html',
  'compare.html',
  'changelog.html',
  'wire-facts.html',
];

test('no page requests anything from a host within five seconds and a scroll, or logs an error', async () => {
  const opened = await Promise.all(pages.map((file) => site.openWindow(file)));
  await Promise.all(
    opened.map(({ page }) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))),
  );
  // A timer or the scroll could start a request later.
  await opened[0]?.page.waitForTimeout(5000);
  expect(opened.flatMap(({ outside, faults }) => [...outside, ...faults])).toEqual([]);
  await Promise.all(opened.map(({ page }) => page.close()));
});

test.each(pages)('%s needs no sideways scrolling, from phones to desktops', async (file) => {
  const { page } = await site.open(file);
  for (const width of [360, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    // Also where a part of the page scrolls by itself, which cuts off what does not fit.
    for (const place of ['html', '.site-bar nav', '.tabs']) {
      const excess = await page
        .locator(place)
        .evaluateAll((all) => Math.max(0, ...all.map((one) => one.scrollWidth - one.clientWidth)));
      expect({ width, place, excess }).toEqual({ width, place, excess: 0 });
    }
  }
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

test('each method has a card that leads to its page and to its place in the reference', async () => {
  const { page } = await site.open('index.html');
  const links = await page
    .locator('.card h3 a, .card .where a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([
    'im.dialog.get.html',
    'reference.html#/chats/im.dialog.get',
    'imbot.v2.Chat.get.html',
    'reference.html#/chat-bots/imbot.v2.chat.get',
    'imbot.dialog.get.html',
    'reference.html#/chat-bots/imbot.dialog.get',
    'imopenlines.dialog.get.html',
    'reference.html#/open-lines/imopenlines.dialog.get',
  ]);
});

describe('the sample tabs', () => {
  const shown = (page: Page) => page.locator('[data-tabs] .sample:visible code').textContent();

  test('switch by mouse, over every flavour of every method', async () => {
    const { page } = await site.openWindow('index.html');
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
    const { page } = await site.openWindow('index.html');
    await page.getByRole('tab', { name: 'Client' }).first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toContain('CRest::call');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toContain('curl -X POST');
    await page.close();
  });
});

test('every page but the reference stays small', () => {
  const size = (file: string) => gzipSync(readFileSync(join(site.folder, file))).length;
  const names = readdirSync(site.folder).filter((name) => name.endsWith('.html'));
  const sizes = names.filter((name) => name !== 'reference.html').map((name) => [name, size(name)]);
  expect(
    sizes.filter(([name, bytes]) => Number(bytes) > (name === 'index.html' ? 45_000 : 25_000)),
  ).toEqual([]);
});
