import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal } from '../../portal-emulator/src/index.js';
import { serveDocs } from '../src/serve/server.js';
import { openSite, type Site, type WatchedPage, watch } from './site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA, of these impacts: rule and place.
 * @param within where it looks, as a selector; the whole page by default
 */
async function violations(
  { page }: WatchedPage,
  impacts = ['minor', 'moderate', 'serious', 'critical'],
  within = 'html',
): Promise<string[]> {
  await settle(page);
  await page.evaluate(axe);
  const run = `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(tags)} })`;
  const found = (await page.evaluate(run)) as AxeResults;
  expect(found.passes.length).toBeGreaterThan(5);
  const counted = found.violations.filter(({ impact }) => impacts.includes(impact ?? 'minor'));
  return counted.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} at ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

/**
 * Scrolls to the top, ends every scroll and transition that is under way, and waits for some frames.
 * Anywhere else the sticky bar can cover a part of what is below it: axe would call the rest of a tab too
 * small a target, or look at colours that show only while the page moves.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.documentElement.style.scrollBehavior = 'auto';
    // A colour that is still changing is not the colour that is read. Redoc leaves sections outside the view
    // without a layout, so that axe would take one for lying over another: lay all of them out.
    const still = document.createElement('style');
    still.textContent = `*, ::before, ::after {
      transition: none !important; animation: none !important; content-visibility: visible !important;
    }`;
    document.head.append(still);
    // Redoc scrolls to its target more than once: the top counts when the page stays there.
    for (let staid = 0; staid < 30; staid = window.scrollY === 0 ? staid + 1 : 0) {
      window.scrollTo({ top: 0, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

const looks = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(looks)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  const options = { viewport: { width, height: 900 }, colorScheme };

  test.each(['index.html', 'im.dialog.get.html', 'errors.html', 'compare.html'])(
    'axe finds nothing in %s',
    async (file) => {
      const watched = await site.open(file, options);
      expect(await violations(watched)).toEqual([]);
    },
  );

  // The reference is one page, which takes axe half a minute: at the other addresses it looks at what they open.
  test.each([
    ['reference.html', 'Calling a method', 'html'],
    [
      'reference.html#/chats/im.dialog.get',
      'im.dialog.get',
      '[data-section-id="/chats/im.dialog.get"]',
    ],
    ['reference.html#/schemas/readstatus', 'ReadStatus', '[data-section-id="/schemas/readstatus"]'],
  ])('axe finds nothing serious in %s', async (address, heading, within) => {
    const watched = await site.open(address, options);
    await watched.page.getByRole('heading', { name: heading }).first().waitFor();
    await watched.page.waitForFunction("document.querySelector('main')?.id === 'main'");
    // Redoc scrolls to what the address names once it is rendered: only then can the page be scrolled back.
    if (address.includes('#')) await watched.page.waitForFunction('window.scrollY > 0');
    expect(await violations(watched, ['serious', 'critical'], within)).toEqual([]);
  });
});

test('axe finds nothing in an answer and in a failure of the form, which the keyboard alone brings about', async () => {
  const portal = await startPortal();
  const server = await serveDocs({
    folder: site.folder,
    port: 0,
    demoWebhook: portal.webhookUrl,
  });
  try {
    const watched = await watch(site.browser, server.url);
    const { page } = watched;
    const outcome = page.locator('#try-outcome');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.getByLabel('DIALOG_ID').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await outcome.getByText('im.dialog.get answered').waitFor();
    expect(await violations(watched)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('chat999999');
    await page.keyboard.press('Enter');
    await outcome.getByText('ACCESS_ERROR').waitFor();
    expect(await violations(watched)).toEqual([]);
  } finally {
    await server.close();
    await portal.close();
  }
});
