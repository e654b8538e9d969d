import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test('printing a method page opens what is folded, cuts nothing off, and folds it again', async () => {
  const { page } = await site.openWindow('im.dialog.get.html');
  const folded = () => page.locator('.content details:not([open])').count();
  const before = await folded();
  expect(before).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await folded()).toBe(0);
  const cut = await page
    .locator('.content pre:visible')
    .evaluateAll((all) => all.filter((pre) => pre.scrollHeight > pre.clientHeight + 2).length);
  expect(cut).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folded()).toBe(before);
  await page.close();
});
