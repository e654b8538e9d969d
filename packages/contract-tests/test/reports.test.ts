import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPortal } from '@b24-chat/portal-emulator';
import { chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
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

test('JUnit has a case for each scenario, a failure for each that failed, a reason for each skipped', () => {
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

test('annotations name severity, method, scenario and field', () => {
  expect(ran.out).toMatch(
    /^::error title=breakage in im\.dialog\.get::im\.dialog\.get · form chat · result\.owner/m,
  );
  expect(ran.out).toMatch(/^::warning title=drift in im\.dialog\.get::.*result\.novel/m);
});

test('Markdown holds the findings in a table', () => {
  expect(file('contract-report.md')).toContain(
    '| im.dialog.get | form chat | result.owner | breakage, missing | integer | nothing | 1 |',
  );
});

test('Markdown and the terminal say what the run did not prove: gaps, what was left out, and why', async () => {
  const other = mkdtempSync(join(tmpdir(), 'reports-'));
  try {
    const { out } = await runMain(
      [
        '--dialog',
        'chat1435',
        '--bot-id',
        '456',
        '--without',
        'imbot.dialog.get',
        '--report-dir',
        other,
      ],
      { B24_WEBHOOK_URL: portal.webhookUrl },
    );
    const markdown = readFileSync(join(other, 'contract-report.md'), 'utf8');
    expect(markdown).toMatch(/^## Gaps\n\n- .*bot-id/m);
    expect(markdown).toMatch(/^## Methods left out\n\n- imbot\.dialog\.get$/m);
    expect(out).toMatch(/^Gaps:\n.*bot-id/m);
    expect(out).toContain('Methods left out: imbot.dialog.get');
  } finally {
    rmSync(other, { recursive: true });
  }
});

test('the HTML page works in a browser, filters, and asks nothing of the network', async () => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
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

test('what was only emulated is listed apart from what the portal was asked', () => {
  const [, table = '', , emulated = ''] = ran.out.split('\n\n');
  expect(table).toContain('form chat');
  expect(table).not.toContain('query-limit-exceeded');
  expect(emulated).toMatch(/^Checked on the emulator only:\n.*query-limit-exceeded/);
});
