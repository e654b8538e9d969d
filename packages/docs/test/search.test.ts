import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

/** Types into the search of a page and follows the first result. */
async function searchFor(page: Page, query: string): Promise<string> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search the docs' }).fill(query);
  const first = page.getByRole('dialog', { name: 'Search' }).getByRole('link').first();
  await first.waitFor();
  return (await first.getAttribute('href')) ?? '';
}

const answers: readonly (readonly [query: string, place: string])[] = [
  ['rate limit', 'guide.html#limits'],
  ['401', 'errors.html#status-401'],
  ['authentication', 'guide.html#calling-a-method'],
  ['CORS', 'guide.html#calling-from-a-browser'],
  ['webhook', 'index.html#make-a-webhook'],
  ['php', 'index.html#samples'],
  ['sdk', 'index.html#samples'],
  ['migration', 'compare.html#migration'],
  ['toChat', 'api/functions/index.toChat.html'],
  ['guest', 'guide.html#roles-and-permissions'],
  ['sg7', 'im.dialog.get.html#parameter-DIALOG_ID'],
  ['QUERY_LIMIT_EXCEEDED', 'errors.html#QUERY_LIMIT_EXCEEDED'],
  ['im.dialog.get', 'im.dialog.get.html'],
  ['expired_token', 'errors.html#expired_token'],
  ['readed_list', 'im.dialog.get.html#result.readed_list'],
];

test.each(answers)('a search for %s finds %s first', async (query, place) => {
  const { page } = await site.open('im.dialog.get.html');
  expect(await searchFor(page, query)).toBe(place);
});

test.each(['index.html', 'errors.html', 'compare.html', 'reference.html'])(
  'the search of %s works from a file, by the keyboard alone, and shows the answer',
  async (file) => {
    const { page } = await site.open(file);
    await page.keyboard.press('/');
    await page.keyboard.type('QUERY_LIMIT');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/errors\.html#QUERY_LIMIT_EXCEEDED$/);
    expect(await page.locator('#QUERY_LIMIT_EXCEEDED').isVisible()).toBe(true);
  },
);

test('a search without a result says so, and Escape closes it', async () => {
  const { page } = await site.open('guide.html');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('no such word anywhere');
  await page.getByText('Nothing found').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
