import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSite, type Site } from './site.js';

const folder = inject('siteFolder');
let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

interface Link {
  readonly from: string;
  readonly file: string;
  readonly hash: string;
}

/** Every link of every page to another place of the site. */
function allLinks(): Link[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== 'reference.html',
  );
  return pages.flatMap((from) => {
    const hrefs = textOf(from).matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g);
    return [...hrefs].flatMap(([, href = '']) => {
      if (/^[a-z]+:/.test(href)) return [];
      const [path = '', hash = ''] = href.replaceAll('&amp;', '&').split('#');
      const name = path.split('?')[0] ?? '';
      const file = name === '' ? from : relative(folder, join(folder, dirname(from), name));
      return [{ from, file, hash: decodeURIComponent(hash) }];
    });
  });
}

const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(folder, file), 'utf8');
  texts.set(file, text);
  return text;
}

function isDead({ file, hash }: Link): boolean {
  const path = join(folder, file);
  if (!existsSync(path) || statSync(path).isDirectory()) return true;
  if (file === 'reference.html') return hash !== '' && !placesOfReference().has(hash);
  if (hash === '') return false;
  return !new RegExp(`\\bid="${hash.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`).test(textOf(file));
}

/** The addresses that Redoc gives operations and schemas; `reference.test.ts` opens one of each. */
function placesOfReference(): Set<string> {
  const { paths, components } = JSON.parse(textOf('openapi.json')) as {
    paths: Record<string, { post: { tags: string[] } }>;
    components: { schemas: Record<string, unknown> };
  };
  const operations = Object.entries(paths).map(
    ([path, { post }]) =>
      `/${post.tags[0]?.toLowerCase().replaceAll(' ', '-')}${path.toLowerCase()}`,
  );
  const schemas = Object.keys(components.schemas).map((name) => `/schemas/${name.toLowerCase()}`);
  return new Set([...operations, ...schemas]);
}

test('every link of every page leads to a page and a place that exist', () => {
  const links = allLinks();
  expect(links.length).toBeGreaterThan(1000);
  const dead = links.filter(isDead).map(({ from, file, hash }) => `${from}: ${file}#${hash}`);
  expect([...new Set(dead)]).toEqual([]);
});

test('the links of the reference to other pages and to its own sections are alive', async () => {
  const { page } = await site.open('reference.html');
  await page.getByRole('heading', { name: 'Limits' }).first().waitFor();
  const hrefs = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const toOurs = hrefs.filter((href) => href !== '' && !/^([a-z]+:|#)/.test(href));
  const dead = toOurs.filter((href) => {
    const [file = '', hash = ''] = href.split('#');
    return isDead({ from: 'reference.html', file, hash });
  });
  expect(toOurs.length).toBeGreaterThan(5);
  expect(dead).toEqual([]);
});
