import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site, type WatchedPage } from './site.js';

let site: Site;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  watched = await site.open('reference.html#/chat-bots/imbot.v2.chat.get');
  page = watched.page;
}, 120_000);

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
    await shows('Known values: owner, manager, member, guest.');
    await shows("Seen in: the server's source.");
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
    await page.getByText('INVALID_CREDENTIALS (401 or 403)').first().waitFor();
    await page.getByRole('link', { name: 'Which method do I call?' }).click();
    await page.getByRole('heading', { name: 'Side by side' }).waitFor();
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
