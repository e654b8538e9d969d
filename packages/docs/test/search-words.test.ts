import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('guide.html'));
  await page.keyboard.press('/');
});

afterAll(() => site?.close());

/** The addresses that the open search shows, best first. */
async function found(query: string): Promise<string[]> {
  await page.getByRole('searchbox', { name: 'Search the docs' }).fill(query);
  return page
    .getByRole('dialog')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

const answers: readonly (readonly [query: string, place: string])[] = [
  ['rate-limit', 'guide.html#limits'],
  ['RATE_LIMIT', 'guide.html#limits'],
  ['Too many requests', 'errors.html#QUERY_LIMIT_EXCEEDED'],
  ['429', 'errors.html#status-429'],
  ['Unauthorized', 'errors.html#status-401'],
  ['forbidden', 'errors.html#status-403'],
  ['not found', 'errors.html#status-404'],
  ['Expired Token', 'errors.html#expired_token'],
  ['expired-token', 'errors.html#expired_token'],
  ['oauth refresh', 'guide.html#oauth-and-refresh'],
  ['refresh token', 'guide.html#oauth-and-refresh'],
  ['BX24', 'index.html#samples'],
  ['CRest', 'index.html#samples'],
  ['open lines', 'guide.html#open-lines'],
  ['user_counter', 'im.dialog.get.html#result.user_counter'],
  ['USER-COUNTER', 'im.dialog.get.html#result.user_counter'],
  ['create webhook', 'index.html#make-a-webhook'],
  ['batch errors', 'guide.html#batches'],
  ['compare', 'compare.html'],
  ['IM.DIALOG.GET', 'im.dialog.get.html'],
  ['You do not have access to the specified dialog', 'errors.html#ACCESS_ERROR'],
  ["Dialog ID can't be empty", 'errors.html#DIALOG_ID_EMPTY'],
];

test.each(answers)('a search for %s finds %s first', async (query, place) => {
  expect((await found(query))[0]).toBe(place);
});

test("a portal's message is found even if a word of it differs", async () => {
  const message = 'The request requires higher privileges than provided by that strange token';
  expect((await found(message))[0]).toBe('errors.html#insufficient_scope');
});

test('words of which no place has most find nothing', async () => {
  expect(await found('no such word anywhere')).toEqual([]);
});
