import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningPortal, startPortal } from '../../portal-emulator/src/index.js';
import { type DocsServer, serveDocs } from '../src/serve/server.js';
import { openSite, type Site, watch } from './site.js';

let site: Site;
let portal: RunningPortal;
let server: DocsServer;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  portal = await startPortal();
  server = await serveDocs({ folder: site.folder, port: 0, demoWebhook: portal.webhookUrl });
});

afterAll(async () => {
  await server?.close();
  await portal?.close();
  await site?.close();
});

beforeEach(async () => {
  ({ page } = await watch(site.browser, server.url));
});

afterEach(() => page.close());

const outcome = () => page.locator('#try-outcome');
const call = () => page.getByRole('button', { name: 'Call', exact: true }).click();
const throughWebhook = async (address: string) => {
  await page.getByLabel('A webhook').check();
  await page.getByLabel('Webhook URL').fill(address);
};

describe('what the form says', () => {
  test('names the label of the input at fault and marks it, until the next call', async () => {
    await throughWebhook('https://example.bitrix24.com/');
    await call();
    const status = page.getByRole('status').filter({ hasText: '“Webhook URL”' });
    await status.waitFor();
    const webhook = page.getByLabel('Webhook URL', { exact: true });
    expect(await webhook.getAttribute('aria-invalid')).toBe('true');
    expect(await webhook.getAttribute('aria-describedby')).toBe(await status.getAttribute('id'));
    expect(await status.textContent()).not.toContain('webhookUrl');
    await webhook.fill(portal.webhookUrl);
    await call();
    await outcome().getByText('im.dialog.get answered').waitFor();
    expect(await webhook.getAttribute('aria-invalid')).toBeNull();
  });

  test('marks the parameter that the portal refuses', async () => {
    await page.getByLabel('DIALOG_ID').fill('');
    await call();
    await outcome().getByRole('heading', { name: 'DIALOG_ID_EMPTY (HTTP 400)' }).waitFor();
    expect(await page.getByLabel('DIALOG_ID').getAttribute('aria-invalid')).toBe('true');
  });

  test('announces one short sentence with status and time, and not the answer', async () => {
    await call();
    await outcome().getByText('im.dialog.get answered').waitFor();
    const live = page.locator('[role=status], [role=alert], [aria-live]');
    const announced = (await live.allTextContents()).join('');
    expect(announced).toMatch(/^im\.dialog\.get: status 200 after \d+ ms\.$/);
    expect(await outcome().locator('[role=status], [role=alert], [aria-live]').count()).toBe(0);
    expect(await outcome().textContent()).toMatch(/Status 200 · \d+ ms/);
  });

  test('leaves the focus on the button, after an answer and after a failure', async () => {
    const button = page.getByRole('button', { name: 'Call', exact: true });
    const isFocused = () => button.evaluate((one) => one === document.activeElement);
    await button.press('Enter');
    await outcome().getByText('im.dialog.get answered').waitFor();
    expect(await isFocused()).toBe(true);
    await page.getByLabel('DIALOG_ID').fill('chat999999');
    await button.press('Enter');
    await outcome().getByRole('heading', { name: 'ACCESS_ERROR (HTTP 403)' }).waitFor();
    expect(await isFocused()).toBe(true);
  });
});

test('what was typed into a parameter survives another choice of credentials', async () => {
  await page.getByLabel('DIALOG_ID').fill('chat42');
  await page.getByLabel('An access token').check();
  expect(await page.getByLabel('DIALOG_ID').inputValue()).toBe('chat42');
  await page.getByLabel('A webhook').check();
  expect(await page.getByLabel('DIALOG_ID').inputValue()).toBe('chat42');
});

test.each([
  ['A webhook', 'Webhook URL', 'im.dialog.get'],
  ['An access token', 'Access token', 'im.dialog.get'],
  ['A webhook', 'botToken', 'imbot.v2.Chat.get'],
])(
  'through %s, the secret of %s is hidden until its button shows it',
  async (way, label, method) => {
    await page.getByLabel(way).check();
    await page.getByLabel('Method', { exact: true }).selectOption(method);
    const input = page.getByLabel(label, { exact: true });
    expect(await input.getAttribute('type')).toBe('password');
    await page.getByTitle(`Show ${label}`).click();
    expect(await input.getAttribute('type')).toBe('text');
    await page.getByTitle(`Hide ${label}`).click();
    expect(await input.getAttribute('type')).toBe('password');
  },
);

describe('copying', () => {
  /** Clicks a button and returns what it put on the clipboard. */
  const copied = async (name: string) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text: string) => {
            document.documentElement.dataset['copied'] = text;
          },
        },
      });
    });
    await page.getByRole('button', { name }).first().click();
    await page.locator('html[data-copied]').waitFor({ state: 'attached' });
    return page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
  };

  test('takes the answer as JSON, without the notes on its types', async () => {
    await call();
    await outcome().getByText('im.dialog.get answered').waitFor();
    const answer = JSON.parse(await copied('Copy JSON'));
    expect(answer.result.name).toBe('Deal Chat');
    expect(answer.time.duration).toBeTypeOf('number');
  });

  test('takes the request as a cURL command that a shell can run, without any secret', async () => {
    const secret = portal.webhookUrl.split('/').at(-2) ?? '';
    await throughWebhook(portal.webhookUrl);
    await page.getByLabel('Method', { exact: true }).selectOption('imbot.v2.Chat.get');
    await page.getByLabel('botToken').fill('canary-token');
    await page.getByLabel('dialogId').fill("chat1'; echo harm; '");
    const command = await copied('Copy as cURL');
    expect(command).not.toContain(secret);
    expect(command).not.toContain('canary-token');
    // `curl` prints its arguments.
    const script = `curl() { printf '%s\\n' "$@"; }\n${command}`;
    const env = {
      ...process.env,
      B24_WEBHOOK_URL: portal.webhookUrl,
      B24_BOT_TOKEN: 'canary-token',
    };
    const lines = execFileSync('bash', ['-c', script], { encoding: 'utf8', env })
      .trim()
      .split('\n');
    expect(lines.at(-1)).toBe(`${portal.webhookUrl}imbot.v2.Chat.get`);
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({
      botToken: 'canary-token',
      dialogId: "chat1'; echo harm; '",
    });
  });
});
