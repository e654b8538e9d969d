import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSite, type Site, type WatchedPage } from './site.js';

let site: Site;
let page: WatchedPage['page'];

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

beforeEach(async () => {
  ({ page } = await site.open('errors.html'));
});

test('each code has an entry with status, portal text, cause, remedy, methods and retry', async () => {
  const entry = page.locator('[id="QUERY_LIMIT_EXCEEDED"]');
  const text = await entry.textContent();
  for (const part of ['Status 503', 'any method', 'Too many requests', 'Remedy:', 'Retry: yes']) {
    expect(text).toContain(part);
  }
});

test.each([
  ['QUERY_LIMIT', ['QUERY_LIMIT_EXCEEDED']],
  ['429', ['OPERATION_TIME_LIMIT']],
  ['refresh token', ['expired_token']],
])('the filter finds %s by code, status or words', async (words, expected) => {
  const filter = page.getByRole('searchbox', { name: 'Filter by code, status or words' });
  await filter.fill(words);
  const shown = await page.locator('.error:visible').evaluateAll((all) => all.map(({ id }) => id));
  expect(shown).toEqual(expect.arrayContaining(expected));
  await page.getByText(`${shown.length} of`).waitFor();
  await filter.fill('');
  expect(await page.locator('.error:visible').count()).toBeGreaterThan(30);
});
