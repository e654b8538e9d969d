import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocsServer, serveDocs } from '../src/serve/server.js';
import { openSite, type Site } from './site.js';

let site: Site;
let server: DocsServer;

beforeAll(async () => {
  site = await openSite();
  server = await serveDocs({ folder: site.folder, port: 0 });
});

afterAll(async () => {
  await server?.close();
  await site?.close();
});

const secret = 'canary-secret';

/** Types a secret into the form and presses its button, by every way that a browser without scripts has. */
async function submitSecret(page: Page): Promise<string[]> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const webhook = page.getByLabel('Webhook URL');
  // A disabled input takes no text, so the test writes it as a password manager would.
  await webhook.evaluate((input: HTMLInputElement, text) => {
    input.value = text;
  }, `https://example.com/rest/1/${secret}/`);
  await page.getByRole('button', { name: 'Call', exact: true }).click({ force: true });
  await page.keyboard.press('Enter');
  await page.locator('#try').evaluate((form: HTMLFormElement) => {
    // The same again with every control enabled: the form itself must not send anything.
    for (const fieldset of form.querySelectorAll('fieldset')) fieldset.disabled = false;
  });
  await page.getByRole('button', { name: 'Call', exact: true }).click({ force: true });
  await webhook.press('Enter');
  // A navigation that the clicks began would cancel this one or come before it.
  await page.goto(`${server.url}llms.txt`);
  return requests.filter((request) => !request.startsWith(`${server.url}llms.txt`));
}

async function openPage(options: BrowserContextOptions, policy?: string): Promise<Page> {
  const page = await site.browser.newPage(options);
  if (policy !== undefined) {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
  }
  await page.goto(server.url);
  return page;
}

test.each([
  ['with JavaScript off', { javaScriptEnabled: false }, undefined],
  ["under the policy default-src 'self'", {}, "default-src 'self'"],
])('the form sends nothing and says why %s', async (_name, options, policy) => {
  const page = await openPage(options, policy);
  expect(await page.getByText('The form needs JavaScript').isVisible()).toBe(true);
  expect(await page.getByLabel('Webhook URL').isDisabled()).toBe(true);
  expect(await submitSecret(page)).toEqual([]);
  await page.close();
});

test('the form works where scripts run, and the notice is gone', async () => {
  const page = await openPage({});
  expect(await page.getByText('The form needs JavaScript').isVisible()).toBe(false);
  expect(await page.getByLabel('Webhook URL').isEnabled()).toBe(true);
  await page.close();
});
