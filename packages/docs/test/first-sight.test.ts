import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test('every page begins at the same place', async () => {
  const left: number[] = [];
  for (const file of ['index.html', 'im.dialog.get.html', 'errors.html', 'compare.html']) {
    const { page } = await site.open(file);
    left.push(await page.locator('h1').evaluate((one) => one.getBoundingClientRect().left));
  }
  expect(new Set(left).size).toBe(1);
});

describe.each([390, 1440])('at %i px', (width) => {
  const options = { viewport: { width, height: 900 } };

  test.each(['index.html', 'im.dialog.get.html', 'guide.html'])(
    'no button of %s covers the code that it copies',
    async (file) => {
      const { page } = await site.open(file, options);
      const covered = await page.locator('.sample:visible').evaluateAll((samples) =>
        samples.filter((sample) => {
          const spaceWidth = 8;
          const button = sample.querySelector('button')?.getBoundingClientRect();
          const code = document.createRange();
          code.selectNodeContents(sample.querySelector('code') ?? sample);
          return [...code.getClientRects()].some(
            ({ right, top }) =>
              button !== undefined &&
              // The space at which a line wraps may hang over its end.
              right > button.left + spaceWidth &&
              top < button.bottom - 4,
          );
        }),
      );
      expect(covered.length).toBe(0);
    },
  );
});

test('no name in the comparison of the methods is cut off', async () => {
  const { page } = await site.open('compare.html', { viewport: { width: 1024, height: 900 } });
  const cut = await page
    .locator('.compared')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
  expect(cut).toEqual([0, 0]);
});

test('at 320 px, which is 400 % zoom on a desktop, no link of the bar is cut off', async () => {
  const { page } = await site.open('index.html', { viewport: { width: 320, height: 700 } });
  const nav = page.locator('.site-bar nav');
  expect(await nav.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('in forced colours the chosen tab differs from the others', async () => {
  const { page } = await site.openWindow('im.dialog.get.html');
  await page.emulateMedia({ forcedColors: 'active' });
  const backs = await page
    .getByRole('tab')
    .evaluateAll((all) => all.map((tab) => getComputedStyle(tab).backgroundColor));
  expect(backs[0]).not.toBe(backs[1]);
  await page.close();
});

test('a sample whose tab is chosen later can be copied too', async () => {
  const { page } = await site.openWindow('index.html');
  await page.getByRole('tab', { name: 'imbot.v2.Chat.get' }).click();
  await page.getByRole('tab', { name: 'CRest' }).locator('visible=true').click();
  const sample = page.locator('[data-tabs] .sample:visible');
  expect(await sample.locator('code').textContent()).toContain('imbot.v2.Chat.get');
  expect(await sample.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
});

test('a remedy that begins with calling again does not advise against a retry', async () => {
  const { page } = await site.open('errors.html');
  const causes = await page.locator('.cause').allTextContents();
  const again = causes.filter((text) => text.includes('Remedy: Call again'));
  expect(again.length).toBeGreaterThan(3);
  expect(again.filter((text) => text.includes('Retry: no'))).toEqual([]);
});

test('a method shows examples of its failures, each with its status', async () => {
  const { page } = await site.open('im.dialog.get.html');
  await page.getByText('403: No access, or no such dialog').click();
  await page.locator('.example[open] code').getByText('"ACCESS_ERROR"').waitFor();
});
