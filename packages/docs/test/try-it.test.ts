import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningPortal, startPortal } from '../../portal-emulator/src/index.js';
import { type DocsServer, serveDocs } from '../src/serve/server.js';
import { openSite, type Site, type WatchedPage, watch } from './site.js';

let site: Site;
let portal: RunningPortal;
let server: DocsServer;
let watched: WatchedPage;
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
  portal.clearFaults();
  watched = await watch(site.browser, server.url);
  page = watched.page;
});

afterEach(() => page.close());

const outcome = () => page.locator('#try-outcome');
const call = () => page.getByRole('button', { name: 'Call', exact: true }).click();
const throughWebhook = async (address: string) => {
  await page.getByLabel('A webhook').check();
  await page.getByLabel('Webhook URL').fill(address);
};

describe('the form, with a demo portal', () => {
  test('calls it, and shows the answer with its declared types next to the unified chat', async () => {
    await call();
    await outcome().getByText('im.dialog.get answered').waitFor();
    const [answer, chat] = await outcome().locator('pre').allInnerTexts();
    expect(answer).toContain('"name": "Deal Chat",  string or null');
    expect(answer).toContain('"mute_list": [],  array of integer');
    expect(chat).toContain('"name": "Deal Chat"');
    expect(chat).toContain('"parentChatId": null');
    await outcome().getByText('The answer matches the contract.').waitFor();
    expect(watched.faults).toEqual([]);
  });

  test('loads the client when a reader turns to the form, and not before', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.reload();
    expect(scripts).toEqual([]);
    await page.getByLabel('Method', { exact: true }).focus();
    await expect.poll(() => scripts).toEqual(['/form-call.js']);
  });

  test('says that its script could not be loaded, and loads it at the next call', async () => {
    await page.route('**/form-call.js', (route) => route.abort());
    await call();
    await outcome().getByText('a part of this page could not be loaded').waitFor();
    await page.unroute('**/form-call.js');
    await call();
    await outcome().getByText('im.dialog.get answered').waitFor();
  });

  test('makes the inputs of the method that is chosen', async () => {
    await page.getByLabel('Method', { exact: true }).selectOption('imbot.v2.Chat.get');
    expect(await page.getByLabel('botToken').getAttribute('type')).toBe('password');
    await page.getByLabel('Method', { exact: true }).selectOption('imopenlines.dialog.get');
    await page.getByLabel('Chat by').selectOption('By user code');
    await call();
    await outcome().getByText('imopenlines.dialog.get answered').waitFor();
  });

  test('says what a portal sent beyond the contract', async () => {
    portal.inject({ kind: 'add', path: 'result.mood', value: 'fine' });
    await call();
    await outcome().getByText('"mood": "fine"').first().waitFor();
    await outcome().getByText('not in the contract').waitFor();
  });

  test('says where an answer is not what the contract says', async () => {
    portal.inject({ kind: 'drop', path: 'result.owner' });
    portal.inject({ kind: 'retype', path: 'result.id', to: 'string' });
    await call();
    await outcome().getByText('The answer does not match the contract').waitFor();
    const found = await outcome().locator('.failure li').allTextContents();
    expect(found.sort()).toEqual(['id: type', 'owner: missing']);
  });
});

describe('the form explains', () => {
  test('a chat that is not there, by code, status, cause and remedy', async () => {
    await page.getByLabel('DIALOG_ID').fill('chat999999');
    await call();
    await outcome().getByRole('heading', { name: 'ACCESS_ERROR (HTTP 403)' }).waitFor();
    await outcome().getByText('Remedy: Check the id;').waitFor();
  });

  test('an expired token', async () => {
    await page.getByLabel('An access token').check();
    await page.getByLabel('Portal', { exact: true }).fill(portal.url);
    await page.getByLabel('Access token', { exact: true }).fill(portal.demo.accessTokens.expired);
    await call();
    await outcome().getByRole('heading', { name: 'expired_token (HTTP 401)' }).waitFor();
    await outcome().getByText('Fetch a new one with the refresh token').waitFor();
  });

  test('an address that is none of a webhook', async () => {
    await throughWebhook('https://example.bitrix24.com/');
    await call();
    await outcome().getByRole('heading', { name: 'The call was not made' }).waitFor();
  });

  test('a host that is not there', async () => {
    const { port } = await listen();
    await throughWebhook(`http://127.0.0.1:${port}/rest/1/secret/`);
    await closeLast();
    await call();
    await outcome().getByRole('heading', { name: 'The portal cannot be reached' }).waitFor();
    await outcome().getByText('Check the address').waitFor();
  });

  test('a host that does not allow calls from other sites', async () => {
    const { port } = await listen();
    await throughWebhook(`http://127.0.0.1:${port}/rest/1/secret/`);
    await call();
    await outcome().getByRole('heading', { name: 'The browser may not read the answer' }).waitFor();
    await outcome().getByText('CORS').waitFor();
    await closeLast();
  });

  test('an answer of something else than a portal', async () => {
    const { port } = await listen({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
    });
    await throughWebhook(`http://127.0.0.1:${port}/rest/1/secret/`);
    await call();
    await outcome().getByRole('heading', { name: 'Not a Bitrix24 answer (HTTP 200)' }).waitFor();
    await closeLast();
  });

  test('an error page of a proxy, which no browser may read', async () => {
    portal.inject({ kind: 'html', status: 502 });
    await call();
    await outcome().getByRole('heading', { name: 'The browser may not read the answer' }).waitFor();
  });
});

test('what is typed in is kept nowhere', async () => {
  await throughWebhook(portal.webhookUrl);
  await call();
  await outcome().getByText('im.dialog.get answered').waitFor();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  const secret = portal.webhookUrl.split('/').at(-2);
  expect(kept).not.toContain(secret);
  expect(await page.locator('main').textContent()).not.toContain(secret);
});

/** A server of some other kind: it answers anything, and allows nobody else to read it. */
let last: Server | undefined;

function listen(headers: Record<string, string> = {}): Promise<AddressInfo> {
  return new Promise((resolve) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, headers).end('hello');
    });
    last = server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

function closeLast(): Promise<void> {
  return new Promise((resolve) => {
    last?.close(() => resolve());
    last?.closeAllConnections();
  });
}
