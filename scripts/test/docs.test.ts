import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocs } from '../docs/build.js';
import { ensureChromium } from '../lib/chromium.js';
import { paths } from '../lib/paths.js';
import { bundleWithRedocly } from '../lib/redocly.js';

let folder: string;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'b24-docs-test-'));
  const bundle = join(folder, 'openapi.json');
  await bundleWithRedocly(paths.spec, bundle);
  const built = await buildDocs(bundle, join(folder, 'docs'));
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const operation = '#tag/Chat-bots/operation/imbot.v2.Chat.get';
  await page.goto(pathToFileURL(built).href + operation);
  await page.getByRole('heading', { name: 'imbot.v2.Chat.get' }).first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Waits until the page shows a text; the page renders what comes into view. */
const shows = (text: string | RegExp) => page.getByText(text).first().waitFor();

describe('the rendered docs, opened from a file', () => {
  test('open the operation that the address names', async () => {
    await shows('Read a chat as a bot. Scope: imbot.');
  });

  test('say of each own error its status, cause and remedy', async () => {
    await shows(
      /BOT_TOKEN_NOT_SPECIFIED \(400\): The call goes through a webhook and has no botToken\. Remedy: Send the botToken/,
    );
  });

  test('write out known values and evidence', async () => {
    await shows('Known values: owner, manager, member, guest.');
    await shows("Seen in: the server's source.");
  });

  test('show the code sample of our client first, and each other one on demand', async () => {
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

  test('find a field by search', async () => {
    await page.keyboard.press('Control+K');
    await page
      .getByPlaceholder(/search/i)
      .last()
      .fill('readed_list');
    await page.getByText('readed_list').first().waitFor();
  });

  test('ask nothing of any other host, and log no error', () => {
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });
});
