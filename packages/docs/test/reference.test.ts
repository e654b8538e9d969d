import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, type WatchedPage } from './site.js';

let site: Site;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  watched = await site.openWindow('reference.html#/chat-bots/imbot.v2.chat.get');
  page = watched.page;
});

afterAll(() => site?.close());

/** Waits until the page shows a text; Redoc renders what comes into view. */
const shows = (text: string | RegExp) => page.getByText(text).first().waitFor();

describe('the reference, opened from a file', () => {
  test('opens the operation that the address names', async () => {
    await page.getByRole('heading', { name: 'imbot.v2.Chat.get' }).first().waitFor();
    await shows('Read a chat as a bot. Scope: imbot.');
  });

  test('says of each own error its status, cause and remedy', async () => {
    await shows(
      /BOT_TOKEN_NOT_SPECIFIED \(400\): The call goes through a webhook and has no botToken\. Remedy: Send the botToken/,
    );
  });

  test('writes out known values and evidence', async () => {
    // The answer is below the fold, where Redoc renders nothing yet.
    await page.getByText('(BotChatResult)').first().scrollIntoViewIfNeeded();
    await shows(/Known values: private, chat, open/);
    await shows(/Seen in: .*the server's source/);
  });

  test('shows the code sample of our client first, and each other one on demand', async () => {
    await shows("import { createChatClient } from '@b24-chat/client'");
    await page.getByRole('button', { name: 'Client' }).click();
    const offered = await page.getByRole('menuitem').allInnerTexts();
    expect(offered.map((label) => label.trim())).toEqual([
      'Client',
      'cURL (webhook)',
      'cURL (OAuth)',
      'B24 JS SDK',
      'B24 PHP SDK',
      'BX24.js',
      'CRest',
      'Payload',
    ]);
    await page.getByRole('menuitem', { name: 'CRest' }).click();
    await shows("CRest::call('imbot.v2.Chat.get'");
    const cut = await page
      .locator('main pre:visible')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
    expect(cut).toBe(0);
  });

  test('finds a field by search and opens it', async () => {
    await page.keyboard.press('Control+K');
    await page.getByPlaceholder('Search docs...').fill('readed_list');
    await page.getByText('response 200 fields').first().click();
    await page.waitForURL(/im\.dialog\.get/);
    await page.getByRole('heading', { name: 'im.dialog.get' }).first().waitFor();
  });

  test('leads from a method to the errors of the portal, and from the introduction to the other pages', async () => {
    const { page } = await site.open('reference.html#/chats/im.dialog.get');
    await page.getByRole('link', { name: 'errors of the portal' }).first().click();
    await page.getByText('INVALID_CREDENTIALS (401)').first().waitFor();
    await page.getByRole('link', { name: 'Which method do I call?' }).click();
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
  });

  test('lists only the parameters that a form may have', async () => {
    const { page } = await site.open('reference.html#/open-lines/imopenlines.dialog.get');
    const parameters = page.locator('[id*="t=request"]');
    await parameters.first().waitFor();
    expect(
      await parameters.evaluateAll((all) => all.map(({ id }) => id.split('/').at(-1))),
    ).toEqual(['chat_id']);
    await page.getByRole('tab', { name: 'By user code' }).click();
    await page.locator('[id$="/user_code"]').waitFor();
    expect(await parameters.count()).toBe(1);
  });

  test('names the webhook first among the credentials', async () => {
    const { page } = await site.open('reference.html#/chats/im.dialog.get');
    const panel = page.locator('[data-component-name="Panel/Panel"]', { hasText: 'Security' });
    expect(await panel.first().textContent()).toMatch(/Webhook.*BearerToken/);
  });

  test.each(['chats/im.dialog.get', 'open-lines/imopenlines.dialog.get'])(
    'offers no choice of request that the samples of %s do not follow',
    async (operation) => {
      const { page } = await site.open(`reference.html#/${operation}`);
      await page.getByText("import { createChatClient } from '@b24-chat/client'").waitFor();
      for (const form of ['By chat', 'By user', 'By workgroup', 'By dialog', 'By session']) {
        expect(await page.getByRole('combobox', { name: form }).count()).toBe(0);
        const menu = page.locator('[data-testid="right-panel"]').getByText(form, { exact: true });
        expect(await menu.count()).toBe(0);
      }
    },
  );

  test('has links that open in a new tab', async () => {
    const { page } = await site.open('reference.html');
    await page.getByRole('heading', { name: 'Limits' }).first().waitFor();
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.startsWith('#/section/')).length).toBeGreaterThan(5);
    expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
  });

  test('opens the schema that the address names', async () => {
    const schema = await site.open('reference.html#/schemas/readstatus');
    await schema.page.getByRole('heading', { name: 'ReadStatus' }).first().waitFor();
    await schema.page.getByText('user_name').first().waitFor();
  });

  test('asks nothing of any other host, and logs no error', () => {
    expect(watched.outside).toEqual([]);
    expect(watched.faults).toEqual([]);
  });
});
