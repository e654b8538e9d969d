import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test('a method page has parameters, then the answer, then the errors, and a specific title', async () => {
  const { page } = await site.open('im.dialog.get.html');
  expect(await page.title()).toBe('im.dialog.get · Bitrix24 chat reads');
  const headings = await page.locator('main h2').allTextContents();
  expect(headings).toEqual(['Parameters', 'Answer', 'Errors', 'Related']);
  const parameter = page.getByRole('row').filter({ hasText: 'DIALOG_ID' });
  for (const id of ['chat1435', 'sg7', '256'])
    await parameter.getByText(id, { exact: true }).waitFor();
  await page.getByText('https://{portal}/rest/{userId}/{webhookSecret}/im.dialog.get').waitFor();
});

test('the samples and the link to the form follow the chosen way to name the chat', async () => {
  const { page } = await site.openWindow('imopenlines.dialog.get.html');
  const code = page.locator('[data-flavours] code:visible');
  expect(await code.textContent()).toContain("USER_CODE: 'livechat|1|1373|211'");
  await page.getByLabel('Chat by').selectOption('session');
  for (const flavour of await page.getByRole('tab').all()) {
    await flavour.click();
    const text = (await code.textContent()) ?? '';
    expect(text).toMatch(/SESSION_ID/);
    expect(text).toContain('341');
    expect(text).not.toContain('USER_CODE');
  }
  await page.getByRole('link', { name: 'Try it' }).last().click();
  await page.waitForURL(/index\.html\?method=imopenlines\.dialog\.get&form=session#try-it$/);
  expect(await page.getByLabel('Method', { exact: true }).inputValue()).toBe(
    'imopenlines.dialog.get',
  );
  expect(await page.getByLabel('SESSION_ID').inputValue()).toBe('341');
});

test('no sample is cut off at 1440 px', async () => {
  const { page } = await site.openWindow('imbot.v2.Chat.get.html');
  for (const flavour of await page.getByRole('tab').all()) {
    await flavour.click();
    const cut = await page
      .locator('[data-flavours] pre:visible')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
    expect(cut).toBe(0);
  }
});

test('the chosen flavour is remembered on other pages', async () => {
  const { page } = await site.openWindow('im.dialog.get.html');
  await page.getByRole('tab', { name: 'CRest' }).click();
  await page.goto(page.url().replace('im.dialog.get', 'imbot.dialog.get'));
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('CRest');
});

test('a link to a nested field opens what is folded around it', async () => {
  const { page } = await site.open('im.dialog.get.html#result.readed_list.user_id');
  expect(await page.locator('[id="result.readed_list.user_id"]').isVisible()).toBe(true);
});

test('the deprecated method links its successor', async () => {
  const { page } = await site.open('imbot.dialog.get.html');
  const notice = page.locator('.failure').filter({ hasText: 'Deprecated' });
  expect(await notice.getByRole('link', { name: 'imbot.v2.Chat.get' }).getAttribute('href')).toBe(
    'imbot.v2.Chat.get.html',
  );
});

test.each([
  [401, 'expired_token', 'Fetch a new one with the refresh token'],
  [403, 'METHOD_CONFIRM_DENIED', 'Remedy:'],
  [404, 'ERROR_METHOD_NOT_FOUND', 'Remedy:'],
  [503, 'QUERY_LIMIT_EXCEEDED', 'Remedy:'],
])('a method says when %i happens and what to do', async (status, code, remedy) => {
  const { page } = await site.open(`im.dialog.get.html#status-${status}`);
  const entry = page.locator(`#status-${status} li`).filter({ hasText: code }).first();
  await entry.waitFor();
  expect(await entry.textContent()).toContain(remedy);
});
