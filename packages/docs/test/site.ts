import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { ensureChromium } from '../../../scripts/lib/chromium.js';

/** The built site and a browser to open it with. */
export interface Site {
  readonly folder: string;
  readonly browser: Browser;
  /** Opens a page of the site from its file: `reference.html#/chats/im.dialog.get`. */
  open(address: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Every address that the page requested and that is not a file. */
  readonly outside: readonly string[];
  /** What the page logged as an error or threw. */
  readonly faults: readonly string[];
}

export async function openSite(): Promise<Site> {
  const folder = inject('siteFolder');
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    folder,
    browser,
    open: (address, options) => {
      const [file = '', ...hash] = address.split('#');
      const url = pathToFileURL(join(folder, file)).href;
      return watch(browser, hash.length === 0 ? url : `${url}#${hash.join('#')}`, options);
    },
    close: () => browser.close(),
  };
}

/** Opens an address and records what the page requests and what goes wrong in it. */
export async function watch(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, ...options });
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  return { page, outside, faults };
}
