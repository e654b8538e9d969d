import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { ensureChromium } from '../../../scripts/lib/chromium.js';

/** The built site and a browser to open it with. */
export interface Site {
  readonly folder: string;
  readonly browser: Browser;
  /**
   * Opens a page of the site from its file, `reference.html#/chats/im.dialog.get`, in the one window that the
   * tests of a file share: to open a window takes longer than most tests. What was open there is gone.
   * @throws Error when an earlier page stored something there: such a test opens a new window
   */
  open(address: string, look?: Look): Promise<WatchedPage>;
  /** Opens a page of the site in a new window, where nothing is stored. */
  openWindow(address: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** How the window looks: 1440 by 1000 pixels and light by default. */
interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
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
  const urlOf = (address: string) => {
    const [file = '', ...hash] = address.split('#');
    const url = pathToFileURL(join(folder, file)).href;
    return hash.length === 0 ? url : `${url}#${hash.join('#')}`;
  };
  const shared = await browser.newPage({ viewport: desktop });
  return {
    folder,
    browser,
    open: async (address, { viewport = desktop, colorScheme = 'light' } = {}) => {
      await leave(shared);
      await shared.setViewportSize(viewport);
      await shared.emulateMedia({ colorScheme });
      return load(shared, urlOf(address));
    },
    openWindow: (address) => watch(browser, urlOf(address)),
    close: () => browser.close(),
  };
}

const desktop = { width: 1440, height: 1000 };

/** Opens an address in a new window and records what the page requests and what goes wrong in it. */
export async function watch(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  return load(await browser.newPage({ viewport: desktop, ...options }), url);
}

async function load(page: Page, url: string): Promise<WatchedPage> {
  const outside: string[] = [];
  const faults: string[] = [];
  page.removeAllListeners();
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

/** Leaves the page that is open, so that the next address loads even if it differs in its hash alone. */
async function leave(page: Page): Promise<void> {
  if (page.url() !== 'about:blank') {
    const stored = await page.evaluate(() => {
      // Redoc stores its state whenever it renders.
      for (const storage of [localStorage, sessionStorage])
        storage.removeItem('redoc.redoc.appStore');
      return Object.keys({ ...localStorage, ...sessionStorage });
    });
    if (stored.length > 0)
      throw new Error(`${page.url()} stored ${stored}: open it in a new window`);
  }
  await page.goto('about:blank');
}
