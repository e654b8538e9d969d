import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPortal } from '@b24-chat/portal-emulator';
import { chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { ensureChromium } from '../../../scripts/lib/chromium.js';
import { complaintsOf } from './support/junit-schema.js';
import { runMain } from './support/main.js';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
const portal = await startPortal();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

portal.inject({ kind: 'add', method: 'im.dialog.get', path: 'result.novel', value: '<b>&' });
portal.inject({ kind: 'drop', method: 'im.dialog.get', path: 'result.owner' });
portal.inject({ kind: 'retype', method: 'imbot.dialog.get', path: 'result.id', to: 'string' });
const ran = await runMain(
  ['--dialog', 'chat1435', '--report-dir', folder],
  { B24_WEBHOOK_URL: portal.webhookUrl },
  { github: true },
);
const file = (name: string) => readFileSync(join(folder, name), 'utf8');

test('JUnit has each scenario as a case, with a failure or a reason for skipping it', () => {
  const xml = file('contract-report.junit.xml');
  const { scenarios } = JSON.parse(file('contract-report.json'));
  expect(xml.match(/<testcase [^>]* time="\d+\.\d{3}">/g)).toHaveLength(scenarios.length);
  for (const [suite] of xml.matchAll(/<testsuite [^>]*>/g)) {
    expect(suite).toMatch(/ errors="0" skipped="\d+" time="\d+\.\d{3}">$/);
  }
  expect(xml.match(/<failure /g)).toHaveLength(2);
  expect(xml).toContain('result.owner · breakage, missing: expected integer, seen nothing');
  expect(xml).toContain('<skipped message="checked on the emulator only: ');
});

test('JUnit matches the schema of Jenkins', () => {
  expect(complaintsOf(file('contract-report.junit.xml'))).toEqual([]);
});

test('annotations name severity, method, scenario and field', () => {
  expect(ran.out).toMatch(
    /^::error title=breakage in im\.dialog\.get::im\.dialog\.get · form chat · result\.owner/m,
  );
  expect(ran.out).toMatch(/^::warning title=drift in im\.dialog\.get::.*result\.novel/m);
});

test('Markdown lists the findings in a table', () => {
  expect(file('contract-report.md')).toContain(
    '| im.dialog.get | form chat | result.owner | breakage, missing | integer | nothing | 1 |',
  );
});

test('every report lists gaps, stale entries, exclusions and retries', async () => {
  const other = mkdtempSync(join(tmpdir(), 'reports-'));
  const baseline = join(other, 'baseline.json');
  writeFileSync(baseline, JSON.stringify({ version: 2, findings: [stale] }));
  portal.inject({ kind: 'reset', method: 'imopenlines.dialog.get', times: 1 });
  try {
    const { out } = await runMain(
      [
        ...['--dialog', 'chat1435', '--bot-id', '456', '--without', 'imbot.dialog.get'],
        ...['--baseline', baseline, '--report-dir', other],
      ],
      { B24_WEBHOOK_URL: portal.webhookUrl },
    );
    const read = (name: string) => readFileSync(join(other, name), 'utf8');
    const markdown = read('contract-report.md');
    expect(markdown).toMatch(/^## Gaps\n\n- .*bot-id/m);
    expect(markdown).toMatch(/^## Methods left out\n\n- imbot\.dialog\.get$/m);
    expect(out).toMatch(/^Gaps:\n.*bot-id/m);
    expect(out).toContain('Methods left out: imbot.dialog.get');
    const junit = read('contract-report.junit.xml');
    const html = await notesOf(join(other, 'contract-report.html'));
    for (const report of [out, markdown, junit, html]) {
      expect(report).toMatch(/bot-id/);
      expect(report).toMatch(/[Mm]ethods? .*left out.*imbot|imbot.dialog.get was left out/is);
      expect(report).toMatch(/result\.gone/);
      expect(report).toContain('Sent again after a failure: 1 request, imopenlines.dialog.get');
    }
    expect(complaintsOf(junit)).toEqual([]);
  } finally {
    rmSync(other, { recursive: true });
  }
});

const stale = {
  method: 'im.dialog.get',
  scenario: 'form chat',
  path: 'result.gone',
  kind: 'missing',
  expected: 'integer',
  seen: 'nothing',
  reason: 'known',
  since: '2026-11-01',
};

function launch() {
  return chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
}

async function notesOf(path: string): Promise<string> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    return (await page.locator('#notes li').allInnerTexts()).join('\n');
  } finally {
    await browser.close();
  }
}

test('each finding has its next step in JSON, the terminal, Markdown and JUnit', () => {
  const { findings } = JSON.parse(file('contract-report.json'));
  for (const { next } of findings) {
    expect(next).toMatch(
      /^Compare with https:\/\/apidocs\.bitrix24\.com\/.*\. If the portal is right, accept the finding: run again with --baseline FILE --update-baseline --reason TEXT$/,
    );
  }
  const reports = [ran.out, file('contract-report.md'), file('contract-report.junit.xml')];
  for (const report of reports) expect(report.replaceAll('\\', '')).toContain(findings[0].next);
});

test('the HTML page fits a width of 1280 and highlights a failed scenario', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(join(folder, 'contract-report.html')).href);
    const cut = await page.evaluate(`[
      ...document.querySelectorAll('td, th, p, li'),
    ].filter((one) => one.getBoundingClientRect().right > 1280 || one.scrollWidth > one.clientWidth + 1)
     .map((one) => one.textContent)`);
    expect(cut).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
    const failed = page.locator('#summary td.failed');
    expect(new Set(await failed.allInnerTexts())).toEqual(new Set(['FAIL']));
    expect(await page.locator('#findings td:last-child').first().textContent()).toMatch(
      /--dialog #1\s*curl [\s\S]*Next: Compare with https:/,
    );
  } finally {
    await browser.close();
  }
});

test('the HTML page filters in a browser and makes no request', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    const url = pathToFileURL(join(folder, 'contract-report.html')).href;
    await page.goto(url);
    const rows = page.locator('#findings tr:has(td)');
    expect(await rows.count()).toBe(3);
    expect(await page.locator('#summary tr').count()).toBeGreaterThan(40);
    await page.locator('select[name=severity]').selectOption('drift');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('result.novel')]);
    expect(await page.locator('#shown').textContent()).toBe('1 of 3 findings');
    await page.locator('select[name=severity]').selectOption('');
    await page.locator('input[name=text]').fill('RESULT.OWNER');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('result.owner')]);
    const all = await page.locator('#coverage tr').count();
    await page.locator('#unseen').check();
    expect(await page.locator('#coverage tr').count()).toBeLessThan(all);
    expect(asked).toEqual([url]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('lists emulated scenarios separately', () => {
  const [, table = '', , emulated = ''] = ran.out.split('\n\n');
  expect(table).toContain('form chat');
  expect(table).not.toContain('query-limit-exceeded');
  expect(emulated).toMatch(/^Checked on the emulator only:\n.*query-limit-exceeded/);
});
