import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test('the comparison maps a field of the one chat to the key of each dialect', async () => {
  const { page } = await site.open('compare.html');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'name', exact: true }) });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    'text, or null if empty',
    'name\nstring or null',
    'name\nstring or null',
    'title\nstring',
  ]);
});

test.each([
  ['restrictions.leaveOwner', ['boolean', 'restrictions.leave_owner\nboolean', 'none', 'none']],
  [
    'permissions.manageUsersAdd',
    [
      'text, or null if empty',
      'permissions.manage_users_add\nstring',
      'permissions.manageUsersAdd\nstring',
      'none',
    ],
  ],
  [
    'lastMessageViews.firstViewers[].userId',
    [
      'number',
      'last_message_views.first_viewers.user_id\ninteger',
      'lastMessageViews.firstViewers.userId\ninteger',
      'none',
    ],
  ],
  [
    'readedList[].userName',
    ['text, or null if empty', 'readed_list.user_name\nstring', 'none', 'none'],
  ],
])('the comparison maps the nested key %s', async (name, cells) => {
  const { page } = await site.open('compare.html');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(cells);
});

test('a row of the comparison has an address, and its keys lead to the fields of the method', async () => {
  const { page } = await site.open('compare.html#field-permissions.manageUi');
  const row = page.locator('[id="field-permissions.manageUi"]');
  expect(await row.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await row.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(1000);
  expect(
    await row.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
  ).toEqual([
    'im.dialog.get.html#result.permissions.manage_ui',
    'imbot.v2.Chat.get.html#result.chat.permissions.manageUi',
  ]);
  await row.getByRole('link').first().click();
  const field = page.locator('[id="result.permissions.manage_ui"]');
  await field.waitFor({ state: 'visible' });
});

test('the head of the comparison stays in view below the bar while the reader scrolls', async () => {
  const { page } = await site.open('compare.html');
  await page
    .locator('#field-dialogId')
    .evaluate((row) => row.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const head = page.getByRole('columnheader', { name: 'UnifiedChat' });
  const top = await head.evaluate((one) => one.getBoundingClientRect().top);
  const bar = await page.locator('header').evaluate((one) => one.getBoundingClientRect().bottom);
  expect(Math.abs(top - bar)).toBeLessThan(2);
  expect(await isOnTop(head)).toBe(true);
});

test('the filter of the comparison finds a field by its key in any dialect, and says how many', async () => {
  const { page } = await site.open('compare.html');
  const shown = () => page.locator('.field-row:visible th').allInnerTexts();
  await page.getByRole('searchbox', { name: 'Filter fields' }).fill('manage_ui');
  expect(await shown()).toEqual(['permissions.manageUi']);
  await page.getByText(/^1 of \d+ shown$/).waitFor();
  await page.getByRole('searchbox', { name: 'Filter fields' }).fill('');
  expect((await shown()).length).toBeGreaterThan(40);
});

test('at 390 px each field is a card that names its dialects and fits the screen', async () => {
  const { page } = await site.open('compare.html', { viewport: { width: 390, height: 844 } });
  const row = page.locator('[id="field-permissions.manageUsersAdd"]');
  const cells = row.locator('td');
  const boxes = await cells.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top } = one.getBoundingClientRect();
      const label = getComputedStyle(one, '::before').content;
      return { label, fits: left >= 0 && right <= 390, top };
    }),
  );
  expect(boxes.map(({ label }) => label)).toEqual(
    ['Value', 'Chat', 'BotChat', 'LegacyChat'].map((label) => `"${label}"`),
  );
  expect(boxes.every(({ fits }) => fits)).toBe(true);
  expect(boxes.map(({ top }) => top)).toEqual(boxes.map(({ top }) => top).sort((a, b) => a - b));
  expect(await page.locator('.compared thead:visible').count()).toBe(0);
});

/** Whether a reader sees an element, rather than what covers it. */
function isOnTop(element: Locator): Promise<boolean> {
  return element.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + 5, top + 5));
  });
}
